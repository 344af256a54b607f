import type { LocalDate } from '../../../workflows/kit/event.js';
import type { Mover } from '../../../workflows/kit/workflow.js';
import type { MailKind } from '../../mail/mail-kind.js';

/** Letters that follow from an event, at once or by what the event asks for. */
export type ForeseenLetter = MailKind | 'supportAsked' | 'supportWaits';

/**
 * Where something happens: in the proposal itself, in one that is started because of it, or in one that takes it in.
 */
export type Place = 'here' | 'successor' | 'survivor';

/** One thing that follows from an event: ids, enumerations and dates, never names or free text. */
export type Consequence = { readonly place: Place } & (
  | { readonly kind: 'leadsTo'; readonly states: readonly string[] }
  | { readonly kind: 'startMoves'; readonly from: LocalDate | null; readonly to: LocalDate | null }
  | { readonly kind: 'formatChanges'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'taskOpens' | 'taskReopens';
      readonly task: string;
      readonly iteration: number;
      readonly dueOn: LocalDate | null;
      readonly requirement: string;
      readonly owners: readonly string[];
    }
  | {
      readonly kind: 'taskCloses' | 'taskWaived' | 'taskDropped';
      readonly task: string;
      readonly iteration: number;
    }
  | {
      readonly kind: 'dueDateMoves';
      readonly task: string;
      readonly from: LocalDate | null;
      readonly to: LocalDate | null;
    }
  /** An open task that the one who leads from now on has to do. */
  | {
      readonly kind: 'taskPasses';
      readonly task: string;
      readonly iteration: number;
      readonly person: string;
    }
  | { readonly kind: 'roleBegins' | 'roleEnds'; readonly role: string; readonly person: string }
  | { readonly kind: 'resourceGiven'; readonly stage: string; readonly resource: string }
  | {
      readonly kind: 'supporterAssigned' | 'supporterReleased';
      readonly stage: string;
      readonly role: string;
      readonly person: string;
    }
  | { readonly kind: 'nobodyFree' | 'waitEnds'; readonly stage: string; readonly role: string }
  | { readonly kind: 'letter'; readonly letter: ForeseenLetter; readonly person: string }
  | {
      readonly kind: 'nextMove';
      readonly mover: Mover;
      readonly people: readonly string[];
      readonly until: LocalDate | null;
    }
  | { readonly kind: 'successorStarts'; readonly relation: 'renewal' | 'conversion'; readonly format: string }
  | { readonly kind: 'absorbed'; readonly survivor: string; readonly coLead: string | null }
);

export type ConsequenceKind = Consequence['kind'];

/**
 * What a consequence is about, whatever becomes of it: "Tobias Lindqvist will be assigned" and "nobody is free" are
 * about the same.
 */
export function subjectOf(one: Consequence): string {
  return `${one.place} ${subjectWithin(one)}`;
}

function subjectWithin(one: Consequence): string {
  switch (one.kind) {
    case 'taskOpens':
    case 'taskReopens':
    case 'taskCloses':
    case 'taskWaived':
    case 'taskDropped':
      return `task ${one.task} ${String(one.iteration)}`;
    case 'taskPasses':
      return `passes ${one.task} ${String(one.iteration)}`;
    case 'dueDateMoves':
      return `due ${one.task}`;
    case 'roleBegins':
    case 'roleEnds':
      return `${one.kind} ${one.role}`;
    case 'resourceGiven':
      return `resource ${one.stage} ${one.resource}`;
    case 'supporterAssigned':
    case 'nobodyFree':
      return `support ${one.stage} ${one.role}`;
    case 'supporterReleased':
    case 'waitEnds':
      return `release ${one.stage} ${one.role}`;
    case 'letter':
      return `letter ${one.letter} ${one.person}`;
    default:
      return one.kind;
  }
}

/** Every person that consequences name. */
export function peopleIn(consequences: readonly Consequence[]): readonly string[] {
  return consequences.flatMap((one) => {
    if (one.kind === 'nextMove') return one.people;
    if (one.kind === 'absorbed') return one.coLead === null ? [] : [one.coLead];
    return 'person' in one ? [one.person] : [];
  });
}
