import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { Item, ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import { Engine } from '../../engine/engine.js';
import type { Instance } from '../../engine/instance.js';
import type { HistoryRecord } from '../../engine/history-text.js';
import { PeopleService } from '../../people/people.service.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { mapped, readFrom, rowsOf, together, type Read } from '../../platform/database/index.js';
import { isUuid } from '../../platform/ids.js';
import { ProposalNotFoundError } from '../../proposals/errors.js';
import type { FoundProposal } from '../../proposals/proposal-finder.js';
import { ProposalQueries, type ProposalView } from '../../proposals/proposal-queries.js';
import { openedText } from '../../proposals/texts.js';

type TaskStatus = Item['status'];

/** A task of the checklist that is in another state after an entry than before; null before it was there. */
export interface ChangedTask {
  readonly task: string;
  readonly before: TaskStatus | null;
  readonly after: TaskStatus;
}

/** One entry of one history, whole. */
export interface EventDetails {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly as: readonly string[];
  /** What came with it, texts opened. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Names of the people, organisations, resources and proposals that it mentions, by id or key. */
  readonly names: ReadonlyMap<string, string>;
  readonly hash: string;
  readonly previousHash: string;
  /** The proposal as it stood before and after it; null before the first one. */
  readonly before: ProposalView | null;
  readonly after: ProposalView;
  readonly tasks: readonly ChangedTask[];
  /** Number of entries in this history. */
  readonly count: number;
}

interface Row {
  readonly event: string;
  readonly hash: Buffer;
  readonly prev_hash: Buffer;
  readonly recorded_at: Date;
  readonly count: number;
}

const ENTRY = `
  select h.event, h.hash, h.prev_hash, h.recorded_at, i.sequence as count
  from history_event h join workflow_instance i on i.id = h.instance_id where h.instance_id = $1 and h.sequence = $2`;

const NAMES = `
  select instance_id::text as id, ref as name from proposal where instance_id = any($1::uuid[])
  union all select id::text, name from organisation where id = any($1::uuid[])
  union all select key, case $3 when 'fr' then name_fr else name_en end from resource where key = any($2::text[])`;

/** Reads one entry of a history with everything that an auditor asks about it. */
@Injectable()
export class EventReader {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly people: PeopleService,
    private readonly queries: ProposalQueries,
    private readonly engine: Engine,
  ) {}

  /** @throws {ProposalNotFoundError} its history has no such entry */
  async read(proposal: FoundProposal, sequence: number, language: Language): Promise<EventDetails> {
    const [row] = await this.database.query<Row[]>(ENTRY, [proposal.id, sequence]);
    if (!row) throw new ProposalNotFoundError(`${proposal.ref} at ${String(sequence)}`);
    const { event, at, by, as } = JSON.parse(row.event) as HistoryRecord;
    const { type, ...payload } = event as { readonly type: string } & Record<string, unknown>;
    const before = sequence > 1 ? await this.engine.at(proposal.id, { sequence: sequence - 1 }) : null;
    const after = await this.engine.at(proposal.id, { sequence });
    const marks = [...new Set(marksIn([by, payload]))];
    const ids = marks.filter(isUuid);
    const { texts, names, others } = await readFrom(
      this.database,
      together({
        texts: openedText(payload),
        names: this.people.names(ids),
        others: otherNames(marks, ids, language),
      }),
    );
    return {
      ...{ sequence, type, at, by, as, count: row.count },
      recordedAt: row.recorded_at.toISOString(),
      ...{ payload: texts as EventDetails['payload'], names: new Map([...names, ...others]) },
      hash: row.hash.toString('hex'),
      previousHash: row.prev_hash.toString('hex'),
      before: before && (await this.queries.of(before)),
      after: await this.queries.of(after),
      tasks: changedTasks(before, after),
    };
  }
}

function changedTasks(before: Instance | null, after: Instance): readonly ChangedTask[] {
  const earlier = before ? itemsOf(before) : {};
  return Object.entries(itemsOf(after)).flatMap(([task, { status }]) => {
    const was = earlier[task]?.status ?? null;
    return was === status ? [] : [{ task, before: was, after: status }];
  });
}

function itemsOf({ snapshot }: Instance): ProposalContext['items'] {
  return (snapshot.context as ProposalContext).items;
}

/** Names of organisations, resources and proposals, by id or key. */
function otherNames(
  marks: readonly string[],
  ids: readonly string[],
  language: Language,
): Read<ReadonlyMap<string, string>> {
  const found = rowsOf<{ readonly id: string; readonly name: string }>(NAMES, [ids, marks, language]);
  return mapped(found, (rows) => new Map(rows.map(({ id, name }) => [id, name])));
}

/** Every text in a value that could be an id or a key. */
function* marksIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.length <= 80) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* marksIn(inner);
}
