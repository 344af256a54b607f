import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { system } from '../../engine/command.js';
import { PeopleService } from '../../people/people.service.js';
import { readEvent } from '../forms/read-form.js';
import { ProposalCommands } from '../proposal-commands.js';
import { hubZone, type FoundProposal } from '../proposal-finder.js';
import type { ImportMapping } from './mapping.js';
import { ignoredColumns, readRows } from './read-rows.js';
import type { CellProblem, ReadableRow, RefusedRow } from './row.js';
import { isRefused } from './row.js';
import type { ImportReport, KeptCell, Refusal, ReportedRow } from './report.js';
import { readSheet, type ImportFile } from './spreadsheet.js';

export interface ImportOptions {
  /** Say what would happen; write nothing. */
  readonly dryRun?: boolean;
  readonly onRow?: (done: number, total: number) => void;
}

/** A proposal that came from a row before. */
interface Imported {
  readonly id: string;
  readonly ref: string;
  /** 1 while nothing was decided since it was started. */
  readonly decided: number;
}

const submitter = system('system', 'hubCoordinator');

/** Brings the rows of a spreadsheet in as proposals: once each, however often the file is imported. */
@Injectable()
export class ProposalImport {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly people: PeopleService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /**
   * Imports what can be identified; a row with all required answers is submitted, any other lands as a draft.
   *
   * Each row is complete on its own: after a crash, importing the file again does the rest.
   *
   * @throws {ImportFileError} the file as a whole can't be taken; nothing was written
   */
  async run(
    file: ImportFile,
    mapping: ImportMapping,
    { dryRun = false, onRow }: ImportOptions = {},
  ): Promise<ImportReport> {
    const sheet = readSheet(file);
    const read = readRows(sheet, mapping);
    const rows: ReportedRow[] = [];
    const seen = new Map<string, string | null>();
    for (const row of read) {
      rows.push(isRefused(row) ? refusedRow(row) : await this.bring(row, dryRun, seen));
      onRow?.(rows.length, read.length);
    }
    const count = (...outcomes: ReportedRow['outcome'][]): number =>
      rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return {
      imported: count('submitted', 'draft'),
      unchanged: count('unchanged'),
      refused: read.filter(isRefused).map(refusalOf),
      dryRun,
      rows,
      ignoredColumns: ignoredColumns(sheet, mapping),
    };
  }

  private async bring(
    row: ReadableRow,
    dryRun: boolean,
    seen: Map<string, string | null>,
  ): Promise<ReportedRow> {
    const { row: number, title, missing, source } = row;
    const report = { row: number, title, missing, kept: row.problems.map(keptCell) };
    const outcome = missing.length === 0 ? 'submitted' : 'draft';
    const known = seen.has(source) ? null : await this.imported(source);
    const ref = seen.get(source) ?? known?.ref ?? null;
    if (seen.has(source)) return { ...report, ref, outcome: 'unchanged' };
    seen.set(source, ref);
    if (known && (known.decided > 1 || missing.length > 0)) return { ...report, ref, outcome: 'unchanged' };
    if (dryRun) return { ...report, ref, outcome };
    const proposal = await this.start(row, known).catch(nullWhenTaken);
    if (!proposal)
      return { ...report, ref: (await this.imported(source))?.ref ?? null, outcome: 'unchanged' };
    seen.set(source, proposal.ref);
    if (outcome === 'submitted') await this.submit(row, proposal);
    return { ...report, ref: proposal.ref, outcome };
  }

  /** Starts the draft of a row, unless an interrupted import left it behind. */
  private async start(row: ReadableRow, known: Imported | null): Promise<FoundProposal> {
    const lead = await this.people.findOrCreateByEmail(row.lead);
    const coLead = row.coLead && (await this.people.findOrCreateByEmail(row.coLead));
    const organisation = row.organisation && (await this.people.findOrCreateOrganisation(row.organisation));
    if (organisation) await this.people.join(lead.id, organisation.id, row.answers.leadRole ?? null);
    if (organisation && coLead) await this.people.join(coLead.id, organisation.id);
    const place = {
      leadId: lead.id,
      organisationId: organisation?.id ?? null,
      zone: organisation?.zone ?? hubZone,
    };
    if (known) return { ...place, id: known.id, ref: known.ref };
    const draft = {
      answers: row.answers,
      ...(row.problems.length > 0 && {
        unread: Object.fromEntries(row.problems.map(({ target, text }) => [target, text])),
      }),
      lead: lead.id,
      coLead: coLead?.id ?? null,
      organisation,
      source: row.source,
    };
    const { instanceId, event } = await this.commands.start(system(), draft, {
      key: `import:${row.source}`,
      at: row.submittedAt,
    });
    return { ...place, id: instanceId, ref: (event as unknown as { readonly ref: string }).ref };
  }

  private async submit({ source, submittedAt }: ReadableRow, proposal: FoundProposal): Promise<void> {
    const event = await readEvent({ type: 'PROPOSAL_SUBMITTED' });
    await this.commands.send(submitter, proposal, event, {
      key: `import:${source}:submit`,
      expectedSequence: null,
      at: submittedAt,
    });
  }

  private async imported(source: string): Promise<Imported | null> {
    const rows = await this.database.query<Imported[]>(
      `select p.instance_id as id, p.ref, i.decisive_sequence as decided
         from proposal p join workflow_instance i on i.id = p.instance_id where p.source_key = $1`,
      [source],
    );
    return rows[0] ?? null;
  }
}

/** Two imports of one file may meet at a row; the database lets one of them bring it in. */
function nullWhenTaken(error: unknown): null {
  if ((error as { readonly constraint?: string }).constraint === 'proposal_source_key_key') return null;
  throw error;
}

function refusedRow({ row, title, problems }: RefusedRow): ReportedRow {
  return { row, ref: null, title, outcome: 'refused', missing: [], kept: problems.map(keptCell) };
}

function refusalOf({ row, refusal, problems }: RefusedRow): Refusal {
  const { column, reason } = refusal;
  return {
    row,
    column,
    reason,
    problems: problems.map((problem) => ({ column: problem.column, reason: problem.reason })),
  };
}

function keptCell({ column, target, text, reason }: CellProblem): KeptCell {
  return { column, answer: target, text, reason };
}
