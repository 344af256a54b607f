import { Module } from '@nestjs/common';
import { CleanUp } from './clean-up.js';

/** How long things are kept that are no part of a proposal's history. */
@Module({ providers: [CleanUp], exports: [CleanUp] })
export class RetentionModule {}
