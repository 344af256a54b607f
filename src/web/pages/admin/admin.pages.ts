import { Module } from '@nestjs/common';

/** Looking after the program and its records. */
@Module({})
export class AdminPages {}
