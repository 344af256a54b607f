import { Module } from '@nestjs/common';
import { Programmes } from './programmes.js';

/** Named groups of series and sessions. */
@Module({ providers: [Programmes], exports: [Programmes] })
export class ProgrammesModule {}
