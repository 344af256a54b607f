import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { phrase, type Audience, type Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { PeopleService } from '../people/people.service.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { disclosed } from './history-disclosure.js';
import type { FoundProposal } from './proposal-finder.js';
import { SealedTexts } from './texts.js';

/** One entry of a proposal's history, in words, with its place in the chain. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly type: string;
  readonly label: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly as: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
  /** What came with the event, texts opened. */
  readonly payload: unknown;
  /** sha256 in hexadecimal; each follows from the one before. */
  readonly hash: string;
}

/** The task that an entry is about; null where it is about none. */
export function taskOf({ payload }: Pick<HistoryEntry, 'payload'>): string | null {
  const { task } = payload as { readonly task?: unknown };
  return typeof task === 'string' ? task : null;
}

interface Row {
  readonly sequence: number;
  readonly event: string;
  readonly hash: Buffer;
}

interface LoggedText {
  readonly at: string;
  readonly by: string;
  readonly as: readonly string[];
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly from: unknown;
  readonly to: unknown;
}

type Reading = readonly [language: Language, audience: Audience];

// Staying in the same state is no arrival; neither is what happens in a region of one.
const ARRIVAL = `
  select sequence, event, hash from history_event
  where instance_id = $1 and not quiet and (event::json->>'from') is distinct from (event::json->>'to')
  order by sequence desc limit 1`;

/** Reads what happened to a proposal. Each audience reads what is meant for it, and no more. */
@Injectable()
export class ProposalHistory {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly people: PeopleService,
    private readonly texts: SealedTexts,
  ) {}

  /** At most `limit` entries after a sequence, the oldest first. */
  async page(
    proposal: FoundProposal,
    { after, limit }: { readonly after: number; readonly limit: number },
    ...reading: Reading
  ): Promise<readonly HistoryEntry[]> {
    const rows = await this.database.query<Row[]>(
      `select sequence, event, hash from history_event
        where instance_id = $1 and sequence > $2 order by sequence limit $3`,
      [proposal.id, after, limit],
    );
    return this.entriesOf(rows, reading);
  }

  /** At most `limit` entries before a sequence, or of all, the newest first. */
  async latest(
    proposal: FoundProposal,
    { before, limit }: { readonly before: number | null; readonly limit: number },
    ...reading: Reading
  ): Promise<readonly HistoryEntry[]> {
    const rows = await this.database.query<Row[]>(
      `select sequence, event, hash from history_event
        where instance_id = $1 and ($2::integer is null or sequence < $2) order by sequence desc limit $3`,
      [proposal.id, before, limit],
    );
    return this.entriesOf(rows, reading);
  }

  /** The event that brought a proposal to where it is. */
  async arrival({ id }: FoundProposal, ...reading: Reading): Promise<HistoryEntry | null> {
    const rows = await this.database.query<Row[]>(ARRIVAL, [id]);
    return (await this.entriesOf(rows, reading))[0] ?? null;
  }

  private async entriesOf(
    rows: readonly Row[],
    [language, audience]: Reading,
  ): Promise<readonly HistoryEntry[]> {
    const logged = rows.map(({ event }) => {
      const entry = JSON.parse(event) as LoggedText;
      const { type, ...payload } = entry.event;
      // Before any text is opened: what is not meant for the reader is not read at all.
      return { ...entry, event: { ...disclosed(type, payload, audience), type } };
    });
    const opened = (await this.texts.open(logged)) as readonly LoggedText[];
    const names = await this.people.namesOf(logged.map(({ by }) => by).filter((by) => by !== 'system'));
    return opened.map((entry, index) => inWords(entry, rows[index], names, language, audience));
  }
}

function inWords(
  { at, by, as, event: { type, ...payload }, from, to }: LoggedText,
  row: Row | undefined,
  names: ReadonlyMap<string, string>,
  language: Language,
  audience: Audience,
): HistoryEntry {
  const labels = currentProposal.labels[language];
  const system = phrase(labels.roles.system, audience, { key: 'system' });
  return {
    sequence: row?.sequence ?? 0,
    type,
    label: phrase(labels.events[type], audience, { key: type }),
    at,
    by: { id: by, name: by === 'system' ? system : (names.get(by) ?? by) },
    as,
    from,
    to,
    payload,
    hash: row?.hash.toString('hex') ?? '',
  };
}
