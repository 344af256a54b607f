import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { phrase, type Audience, type Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { shownName } from '../people/people.service.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { mapped, readFrom, rowsOf, type Read } from '../platform/database/index.js';
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
  /** Whether `by` is a person; the system and whoever is not known by now have no row. */
  readonly known: boolean;
  readonly name: string | null;
}

interface LoggedText {
  readonly at: string;
  readonly by: string;
  readonly as: readonly string[];
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly from: unknown;
  readonly to: unknown;
}

interface Wanted {
  readonly limit: number;
  /** Types of entries that are meant; all of them without it. */
  readonly types?: readonly string[] | null;
}

type Reading = readonly [language: Language, audience: Audience];

const ENTRIES = `
  select h.sequence, h.event, h.hash, p.id is not null as known, p.name
  from history_event h left join person p on p.id::text = h.actor_id
  where h.instance_id = $1`;
const AFTER = `${ENTRIES} and h.sequence > $2 and ($4::text[] is null or h.type = any($4))
  order by h.sequence limit $3`;
const BEFORE = `${ENTRIES} and ($2::integer is null or h.sequence < $2) and ($4::text[] is null or h.type = any($4))
  order by h.sequence desc limit $3`;

// Staying in the same state is no arrival; neither is what happens in a region of one.
const ARRIVAL = `${ENTRIES}
  and not h.quiet and (h.event::json->>'from') is distinct from (h.event::json->>'to')
  order by h.sequence desc limit 1`;

/** Reads what happened to a proposal. Each audience reads what is meant for it, and no more. */
@Injectable()
export class ProposalHistory {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly texts: SealedTexts,
  ) {}

  /** At most `limit` entries after a sequence, the oldest first. */
  page(
    { id }: FoundProposal,
    { after, limit, types = null }: { readonly after: number } & Wanted,
    ...reading: Reading
  ): Promise<readonly HistoryEntry[]> {
    return this.opened(sealedEntries(AFTER, [id, after, limit, types], reading));
  }

  /** At most `limit` entries before a sequence, or of all, the newest first. */
  latest(
    { id }: FoundProposal,
    { before, limit, types = null }: { readonly before: number | null } & Wanted,
    ...reading: Reading
  ): Promise<readonly HistoryEntry[]> {
    return this.opened(sealedEntries(BEFORE, [id, before, limit, types], reading));
  }

  private async opened(entries: Read<readonly HistoryEntry[]>): Promise<readonly HistoryEntry[]> {
    return (await this.texts.open(await readFrom(this.database, entries))) as readonly HistoryEntry[];
  }
}

/** The newest few entries, whose texts are still sealed. */
export function sealedLatest(
  { id }: FoundProposal,
  limit: number,
  ...reading: Reading
): Read<readonly HistoryEntry[]> {
  return sealedEntries(BEFORE, [id, null, limit, null], reading);
}

/** The event that brought a proposal to where it is, its texts still sealed. */
export function sealedArrival({ id }: FoundProposal, ...reading: Reading): Read<HistoryEntry | null> {
  return mapped(sealedEntries(ARRIVAL, [id], reading), ([arrival]) => arrival ?? null);
}

function sealedEntries(
  sql: string,
  parameters: readonly unknown[],
  [language, audience]: Reading,
): Read<readonly HistoryEntry[]> {
  const rows = rowsOf<Row>(sql, parameters, { hash: 'bytes' });
  return mapped(rows, (found) => found.map((row) => inWords(row, language, audience)));
}

/** An entry whose texts are still sealed: what is not meant for the reader is never opened. */
function inWords(row: Row, language: Language, audience: Audience): HistoryEntry {
  const { at, by, as, event, from, to } = JSON.parse(row.event) as LoggedText;
  const { type, ...given } = event;
  const payload = disclosed(type, given, audience);
  const labels = currentProposal.labels[language];
  const system = phrase(labels.roles.system, audience, { key: 'system' });
  const name = row.known ? shownName(by, row.name) : by;
  return {
    sequence: row.sequence,
    type,
    label: phrase(labels.events[type], audience, { key: type }),
    at,
    by: { id: by, name: by === 'system' ? system : name },
    as,
    from,
    to,
    payload,
    hash: row.hash.toString('hex'),
  };
}
