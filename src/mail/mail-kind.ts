import type { Letter } from '../../workflows/proposal/vocabulary.js';

/** News in words of their own, where the workflow asks for a letter that fits many events: see `letterAbout`. */
export const newsKinds = [
  'ideaAccepted',
  'scopeApproved',
  'lightPathApproved',
  'kitApproved',
  'pilotPassed',
  'changesArrived',
] as const;

/** What a mail is about: a decision that was made, or that somebody must act now. */
export type MailKind = Letter | (typeof newsKinds)[number] | 'nextMove' | 'decisionAwaited';

/** Mail that follows from no event of a proposal. */
export const noteKinds = [
  'signInCode',
  'useStaffSignIn',
  'invitation',
  'mention',
  'taskDelegated',
  'supportAsked',
  'supportEnded',
  'supporterChanged',
  'supportWaits',
  'newDevice',
  'addressChanged',
  'addressBounced',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Every kind of letter; a `reminder` says what waits on its reader, and follows from nothing but time. */
export type LetterKind = MailKind | NoteKind | 'reminder';

/** Why somebody gets a mail. */
export type Because = 'lead' | 'formerLead' | 'survivorLead' | 'coordinator' | 'hubCoordinator' | 'hubLead';
