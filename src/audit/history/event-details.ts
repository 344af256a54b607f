import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { Item, ProposalContext } from '../../../workflows/proposal/v1/context.js';
import { Engine } from '../../engine/engine.js';
import type { HistoryRecord } from '../../engine/history-text.js';
import { PeopleService } from '../../people/people.service.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid } from '../../platform/ids.js';
import { ProposalNotFoundError } from '../../proposals/errors.js';
import type { FoundProposal } from '../../proposals/proposal-finder.js';
import { ProposalQueries, type ProposalView } from '../../proposals/proposal-queries.js';
import { SealedTexts } from '../../proposals/texts.js';

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
    private readonly texts: SealedTexts,
    private readonly queries: ProposalQueries,
    private readonly engine: Engine,
  ) {}

  /** @throws {ProposalNotFoundError} its history has no such entry */
  async read(proposal: FoundProposal, sequence: number, language: Language): Promise<EventDetails> {
    const [row] = await this.database.query<Row[]>(ENTRY, [proposal.id, sequence]);
    if (!row) throw new ProposalNotFoundError(`${proposal.ref} at ${String(sequence)}`);
    const { event, at, by, as } = JSON.parse(row.event) as HistoryRecord;
    const { type, ...payload } = event as { readonly type: string } & Record<string, unknown>;
    return {
      ...{ sequence, type, at, by, as, count: row.count },
      recordedAt: row.recorded_at.toISOString(),
      payload: (await this.texts.open(payload)) as EventDetails['payload'],
      names: await this.namesIn([by, payload], language),
      hash: row.hash.toString('hex'),
      previousHash: row.prev_hash.toString('hex'),
      before: sequence > 1 ? await this.queries.view(proposal, { sequence: sequence - 1 }) : null,
      after: await this.queries.view(proposal, { sequence }),
      tasks: await this.changedTasks(proposal.id, sequence),
    };
  }

  private async changedTasks(instanceId: string, sequence: number): Promise<readonly ChangedTask[]> {
    const before = sequence > 1 ? await this.itemsAt(instanceId, sequence - 1) : {};
    const after = await this.itemsAt(instanceId, sequence);
    return Object.entries(after).flatMap(([task, { status }]) => {
      const earlier = before[task]?.status ?? null;
      return earlier === status ? [] : [{ task, before: earlier, after: status }];
    });
  }

  private async itemsAt(instanceId: string, sequence: number): Promise<ProposalContext['items']> {
    const { snapshot } = await this.engine.at(instanceId, { sequence });
    return (snapshot.context as ProposalContext).items;
  }

  private async namesIn(value: unknown, language: Language): Promise<ReadonlyMap<string, string>> {
    const marks = [...new Set(marksIn(value))];
    const ids = marks.filter(isUuid);
    const others = await this.database.query<{ id: string; name: string }[]>(NAMES, [ids, marks, language]);
    const people = await this.people.namesOf(ids);
    return new Map([...people, ...others.map(({ id, name }) => [id, name] as const)]);
  }
}

/** Every text in a value that could be an id or a key. */
function* marksIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.length <= 80) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* marksIn(inner);
}
