import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { ProposalsModule } from '../../proposals/proposals.module.js';
import { EventReader } from './event-details.js';
import { HistorySearch } from './history-search.js';

const services = [EventReader, HistorySearch];

/** Reading the histories of all proposals, as auditors do. */
@Module({ imports: [PeopleModule, ProposalsModule], providers: services, exports: services })
export class HistoryAuditModule {}
