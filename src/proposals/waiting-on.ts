import type { Unmet } from '../../workflows/kit/criterion.js';
import type { LocalDate } from '../../workflows/kit/event.js';
import type { PossibleMove } from '../../workflows/kit/moves.js';
import {
  phrase,
  sentence,
  type Labels,
  type Language,
  type Mover,
  type StateMeta,
  type WorkflowDefinition,
} from '../../workflows/kit/workflow.js';
import { localDate } from '../platform/pacific-time.js';
import type { HomeRow } from './home-proposals.js';
import { placeInWords } from './place.js';
import { endOfTurn } from './turn.js';

/** What somebody waits for in one proposal. */
export interface WaitingOn {
  readonly ref: string;
  readonly title: string | null;
  readonly mover: Mover;
  /** How the state is called for a partner. */
  readonly state: string;
  readonly lead: string | null;
  readonly since: LocalDate | null;
  /** Local date until which it may take; null where nobody is held to one. */
  readonly until: LocalDate | null;
  /** What is missing, where the next step is the viewer's and others hold it up; and what colleagues do for them. */
  readonly unmet: readonly { readonly message: string; readonly owner: string | null }[];
}

/** A proposal with its snapshot, and what is needed to tell about it. */
export interface Reading {
  readonly row: HomeRow & { readonly snapshot: NonNullable<HomeRow['snapshot']> };
  readonly definition: WorkflowDefinition;
  readonly labels: Labels;
  readonly language: Language;
  /** What the state says of itself. */
  readonly meta: StateMeta | null;
  /** Roles that the viewer has in this proposal. */
  readonly roles: readonly string[];
}

/** What a viewer waits for in a proposal that is under way or paused. */
export function waitingOn(
  { row, labels, language, meta, roles }: Reading,
  moves: readonly PossibleMove[],
  given: WaitingOn['unmet'],
): WaitingOn {
  const { ref, title, lead, snapshot } = row;
  const leads = roles.includes('partnerLead') || roles.includes('coLead');
  const held =
    meta?.mover === 'partner' && leads ? (moves.find(({ unmet }) => unmet.length > 0)?.unmet ?? []) : [];
  // Where others hold up the viewer's own step, the days are the viewer's: nobody else is held to them.
  const { since, until } =
    held.length > 0 ? { ...turnOf({ row, meta }), until: null } : turnOf({ row, meta });
  const state = placeInWords(snapshot.value, language, 'partner');
  const unmet = [...given, ...held.map((one) => inWords(one, labels))];
  return { ref, title, lead, mover: meta?.mover ?? 'nobody', state, since, until, unmet };
}

/** Since when it is somebody's move, and until when it may take. Local dates. */
export function turnOf({ row, meta }: Pick<Reading, 'row' | 'meta'>): Pick<WaitingOn, 'since' | 'until'> {
  const since = row.since ? localDate(row.since, row.zone) : null;
  return { since, until: endOfTurn(row.snapshot.context, since, meta?.days ?? null) };
}

function inWords({ message, owner }: Unmet, labels: Labels): WaitingOn['unmet'][number] {
  return {
    message: sentence(labels, 'partner', message),
    owner: owner === null ? null : phrase(labels.roles[owner], 'partner', { key: owner }),
  };
}
