import { Module } from '@nestjs/common';

/** Help, and what we promise. */
@Module({})
export class HelpPages {}
