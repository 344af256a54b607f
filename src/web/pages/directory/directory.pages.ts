import { Module } from '@nestjs/common';

/** Organisations, people and resources. */
@Module({})
export class DirectoryPages {}
