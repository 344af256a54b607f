import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StateValue } from 'xstate';
import { APP_DATABASE } from '../../platform/database-names.js';
import { patternOf } from '../list-filter.js';
import { viewerParameters, type Viewer } from '../viewer.js';
import { ORGANISATIONS, PEOPLE, TEXTS } from './search-sql.js';
import { excerptOf, wordsIn, type Piece } from './words.js';

/** A proposal whose reference, title or answers say what was looked for. */
export interface ProposalHit {
  readonly ref: string;
  readonly title: string | null;
  readonly stage: string;
  readonly status: string;
  readonly state: StateValue;
  readonly organisation: string | null;
  /** The answer it was found in: a key of the idea form, or `ref`. */
  readonly answer: string;
  readonly excerpt: readonly Piece[];
}

/** A proposal that somebody or an organisation has a part in; `role` is theirs. */
export interface PartIn {
  readonly ref: string;
  readonly title: string | null;
  readonly role: string | null;
}

export interface PersonHit {
  readonly id: string;
  readonly name: string;
  /** For the hub alone. */
  readonly email: string | null;
  readonly organisations: string;
  /** The newest five. */
  readonly proposals: readonly PartIn[];
}

export interface OrganisationHit {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** The newest five. */
  readonly proposals: readonly PartIn[];
}

/** What was found, by where. Each group is cut off at {@link mostOfEach}. */
export interface Found {
  /** By reference or title. */
  readonly proposals: readonly ProposalHit[];
  readonly answers: readonly ProposalHit[];
  readonly people: readonly PersonHit[];
  readonly organisations: readonly OrganisationHit[];
  /** Whether a group holds more than it shows. */
  readonly more: boolean;
}

export const mostOfEach = 20;
const nothing: Found = { proposals: [], answers: [], people: [], organisations: [], more: false };

type TextRow = Omit<ProposalHit, 'excerpt'> & { readonly body: string };

/** Looks through everything that a viewer may see: references, titles, answers, people and organisations. */
@Injectable()
export class ProposalSearch {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Finds texts in which every word begins some word, and names that hold every word. */
  async find(viewer: Viewer, question: string): Promise<Found> {
    const words = wordsIn(question);
    if (words.length === 0) return nothing;
    const seen = viewerParameters(viewer);
    const query = words.map((word) => `'${word}':*`).join(' & ');
    const patterns = words.map((word) => `%${word}%`);
    const literal = patternOf(question.trim().toLowerCase());
    const [texts, people, organisations] = await Promise.all([
      this.database.query<TextRow[]>(TEXTS, [...seen, query, literal, 5 * mostOfEach]),
      this.database.query<PersonHit[]>(PEOPLE, [...seen, patterns, literal, mostOfEach + 1]),
      this.database.query<OrganisationHit[]>(ORGANISATIONS, [...seen, patterns, mostOfEach + 1]),
    ]);
    const named = onePerProposal(texts.filter(({ answer }) => answer === 'ref' || answer === 'title'));
    const said = texts.filter(({ answer }) => answer !== 'ref' && answer !== 'title');
    const groups = [named, said, people, organisations];
    return {
      proposals: named.slice(0, mostOfEach).map((row) => hitOf(row, words)),
      answers: said.slice(0, mostOfEach).map((row) => hitOf(row, words)),
      people: people.slice(0, mostOfEach),
      organisations: organisations.slice(0, mostOfEach),
      more: groups.some((group) => group.length > mostOfEach),
    };
  }
}

function onePerProposal(rows: readonly TextRow[]): TextRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.ref, row])).values()].toReversed();
}

function hitOf({ body, ...row }: TextRow, words: readonly string[]): ProposalHit {
  return { ...row, excerpt: excerptOf(row.answer === 'ref' ? (row.title ?? '') : body, words) };
}
