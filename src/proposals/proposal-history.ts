import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { phrase, type Audience, type Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { PeopleService } from '../people/people.service.js';
import { APP_DATABASE } from '../platform/database-names.js';
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

/** Reads what happened to a proposal, oldest first. */
@Injectable()
export class ProposalHistory {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly people: PeopleService,
    private readonly texts: SealedTexts,
  ) {}

  /** At most `limit` entries after a sequence. */
  async page(
    proposal: FoundProposal,
    { after, limit }: { readonly after: number; readonly limit: number },
    language: Language,
    audience: Audience,
  ): Promise<readonly HistoryEntry[]> {
    const rows = await this.database.query<Row[]>(
      `select sequence, event, hash from history_event
        where instance_id = $1 and sequence > $2 order by sequence limit $3`,
      [proposal.id, after, limit],
    );
    const logged = rows.map(({ event }) => JSON.parse(event) as LoggedText);
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
