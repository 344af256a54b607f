import { Module } from '@nestjs/common';

/** The hub's day: worklist, pipeline, search. */
@Module({})
export class StaffPages {}
