import { Module } from '@nestjs/common';

/** Moving a proposal: what a press would do, and doing it. */
@Module({})
export class MovesPages {}
