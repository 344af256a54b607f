import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { ProposalsModule } from '../proposals.module.js';
import { ProposalImport } from './proposal-import.js';

@Module({ imports: [PeopleModule, ProposalsModule], providers: [ProposalImport], exports: [ProposalImport] })
export class ProposalImportModule {}
