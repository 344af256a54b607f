import { Module } from '@nestjs/common';
import { PeopleModule } from '../../../people/people.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { SubmittedController } from './submitted/submitted.controller.js';

/** Moving a proposal: what can be done, what it would do, doing it, and its confirmation. */
@Module({ imports: [PeopleModule, ProposalsModule], controllers: [SubmittedController] })
export class MovesPages {}
