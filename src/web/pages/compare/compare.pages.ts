import { Module } from '@nestjs/common';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { CompareController } from './compare.controller.js';

/** Comparing what a proposal said with what it says. */
@Module({ imports: [ProposalsModule], controllers: [CompareController] })
export class ComparePages {}
