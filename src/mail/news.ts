import type { Occurred, TextRef } from '../../workflows/kit/event.js';
import type { Letter, ProposalEventType } from '../../workflows/proposal/vocabulary.js';
import type { MailKind } from './mail-kind.js';
import type { NextMove } from './recipients.js';

type Asking = NextMove['kind'];
type ByEvent<T> = Readonly<Partial<Record<ProposalEventType, T>>>;

/** What a letter that the workflow asks for becomes after some events, so that it says what was decided. */
const letterNews: ByEvent<MailKind> = {
  FAST_TRACKED: 'ideaAccepted',
  LIGHT_PATH_APPROVED: 'lightPathApproved',
  KIT_APPROVED: 'kitApproved',
  PILOT_PASSED: 'pilotPassed',
};

/** What the request to go on becomes after some events. */
const requestNews: ByEvent<MailKind> = {
  IDEA_ACCEPTED: 'ideaAccepted',
  SCOPE_APPROVED: 'scopeApproved',
  PROPOSAL_RESUBMITTED: 'changesArrived',
  SCOPE_RESUBMITTED: 'changesArrived',
  KIT_RESUBMITTED: 'changesArrived',
};

/** Events whose own letter tells the leads that the next step is theirs: they are not asked in a second one. */
const saidOnce: ByEvent<Letter> = {
  RESUMED: 'resumed',
  PROPOSAL_REOPENED: 'reopened',
  PILOT_REDESIGNED: 'redesign',
};

/** Letters that end with whose step is next, and with the tasks of leads whose it is. */
const withNextStep: ReadonlySet<MailKind> = new Set([
  ...(['nextMove', 'ideaAccepted', 'scopeApproved'] as const),
  ...(['resumed', 'reopened', 'redesign'] as const),
]);

/** Letters that quote what came with their event: what partners may read of it. */
const quoted: Readonly<Partial<Record<MailKind, string>>> = {
  changesRequested: 'comments',
  onHold: 'reason',
};

/** The letter that goes to the leads after an event where the workflow asks for one. */
export function letterAbout(event: string, letter: Letter): MailKind {
  return letter === 'stageOpened' ? (of(letterNews, event) ?? letter) : letter;
}

/** The request that goes to whoever must act after an event: its kind, and those of them who get it. */
export function requestAbout(
  event: string,
  { kind, recipients }: NextMove,
): { readonly kind: MailKind; readonly recipients: NextMove['recipients'] } {
  return {
    kind: of(requestNews, event) ?? kind,
    recipients: of(saidOnce, event) ? recipients.filter(({ because }) => because !== 'lead') : recipients,
  };
}

/** Whether a letter says whose step is next. */
export function saysNextStep(kind: MailKind): boolean {
  return withNextStep.has(kind);
}

/** What a letter asks for, for as long as it is awaited; null where it only tells something. */
export function askedBy(letter: string): readonly Asking[] | null {
  if (letter === 'changesArrived') return ['nextMove', 'decisionAwaited'];
  return letter === 'nextMove' || letter === 'decisionAwaited' ? [letter] : null;
}

/** Whether a letter quotes what came with its event. */
export function quotes(kind: MailKind): boolean {
  return quoted[kind] !== undefined;
}

/** The text that a letter quotes. */
export function quotedIn(kind: MailKind, event: Occurred): TextRef | null {
  const field = quoted[kind];
  return field === undefined ? null : ((event as unknown as Record<string, TextRef>)[field] ?? null);
}

function of<T>(table: ByEvent<T>, event: string): T | undefined {
  return (table as Readonly<Record<string, T>>)[event];
}
