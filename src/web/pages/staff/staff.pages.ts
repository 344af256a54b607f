import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { BulkController } from './bulk/bulk.controller.js';
import { ReportWords } from './bulk/report-words.js';
import { BoardMoves } from './pipeline/board-moves.js';
import { ExportController } from './pipeline/export.controller.js';
import { PipelineController } from './pipeline/pipeline.controller.js';
import { SearchController } from './search/search.controller.js';
import { ViewsController } from './views/views.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';

/** The hub's day: worklist, pipeline, search. */
@Module({
  imports: [AuditModule, PeopleModule, ProposalsModule],
  controllers: [
    WorklistController,
    PipelineController,
    ExportController,
    ViewsController,
    BulkController,
    SearchController,
  ],
  providers: [BoardMoves, ReportWords],
})
export class StaffPages {}
