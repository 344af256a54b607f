import { Get, Query } from '@nestjs/common';
import { AccessLog } from '../../../../audit/access-log.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { Pipeline, type PipelineLine } from '../../../../proposals/pipeline/pipeline.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { file, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { askedIn } from './address.js';
import { exportColumns } from './export-columns.js';
import { asCsv, asXlsx, xlsxType } from './spreadsheets.js';
import { listFilterOf, type Query as PipelineQuery } from './filters.js';

/** Lines that a file holds at most. */
const MOST = 10_000;
const AT_ONCE = 1000;

/** The pipeline to take along: everything that the filters show, in the order shown, as a spreadsheet. */
@PageController('pipeline', 'staff')
export class ExportController {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly accessLog: AccessLog,
  ) {}

  @Get('export.csv')
  async csv(@CurrentVisit() visit: SignedInVisit, @Query() query: PipelineQuery): Promise<Answer> {
    const lines = await this.lines(visit, query, 'csv');
    return file(nameOf(visit, 'csv'), 'text/csv; charset=utf-8', asCsv(exportColumns(visit), lines));
  }

  @Get('export.xlsx')
  async xlsx(@CurrentVisit() visit: SignedInVisit, @Query() query: PipelineQuery): Promise<Answer> {
    const lines = await this.lines(visit, query, 'xlsx');
    return file(nameOf(visit, 'xlsx'), xlsxType, await asXlsx(exportColumns(visit), lines));
  }

  /** Every line, read a thousand at a time; that they were taken is noted before they are handed out. */
  private async lines(
    { actor, now }: SignedInVisit,
    query: PipelineQuery,
    format: 'csv' | 'xlsx',
  ): Promise<readonly PipelineLine[]> {
    const { filters, sorting } = askedIn(query);
    const today = localDate(now, hubZone);
    const lines: PipelineLine[] = [];
    for (let more = true; more && lines.length < MOST;) {
      const last = lines.at(-1);
      const after = last && ([last.anchor, last.id] as const);
      const asked = { ...sorting, after, limit: AT_ONCE };
      const found = await this.pipeline.page(actor, listFilterOf(filters, today), today, asked);
      lines.push(...found.lines);
      more = found.more.after;
    }
    await this.accessLog.note(actor, 'export', { what: 'pipeline', format, lines: lines.length });
    return lines;
  }
}

function nameOf({ now, language }: SignedInVisit, ending: string): string {
  const name = language === 'fr' ? 'propositions-echo' : 'echo-pipeline';
  return `${name}-${localDate(now, hubZone)}.${ending}`;
}
