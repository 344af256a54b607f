import { Module } from '@nestjs/common';

/** One proposal: where it stands, its tasks, its support, its people. */
@Module({})
export class ProposalPages {}
