import type { LocalDate, TextRef } from '../../kit/event.js';
import type { Accreditation, Answers, Format } from './answers.js';
import type { ProposalRole } from './roles.js';

export const stages = ['idea', 'scoping', 'templateSelection', 'pilot', 'launch', 'evaluation'] as const;
export type Stage = (typeof stages)[number];

export const templates = [
  'classic60',
  'classic90',
  'flipped',
  'communityOfPractice',
  'journalWatch',
  'qiWorkshop',
  'skillsWorkshop',
] as const;
export type Template = (typeof templates)[number];

export const pilotModes = ['rehearsal', 'mockSession', 'pilotCohort'] as const;
export type PilotMode = (typeof pilotModes)[number];

/** What completes a task, by reference: a file or a link is sealed text, a number is the number. */
export interface Evidence {
  readonly kind: 'tick' | 'file' | 'link' | 'number';
  readonly text?: TextRef;
  readonly value?: number;
}

/** A requirement set aside by the hub lead, never silently. `expiresOn` is the last day on which it holds. */
export interface Waiver {
  readonly reason: TextRef;
  readonly by: string;
  readonly expiresOn: LocalDate | null;
}

/** One checklist item of this proposal. A completed one is never rewritten. */
export interface Item {
  readonly status: 'open' | 'done' | 'waived';
  readonly iteration: number;
  readonly dueOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly by: string | null;
  readonly evidence: Evidence | null;
  readonly waiver: Waiver | null;
}

/** How a closed proposal ended, for reports and for the one that follows it. */
export interface Outcome {
  readonly kind:
    'completed' | 'renewed' | 'converted' | 'declined' | 'withdrawn' | 'merged' | 'cancelled' | 'transferred';
  readonly on: LocalDate;
  readonly reason: TextRef | null;
  readonly category?: string;
  /** The proposal that carries on: the survivor of a merge, the next cohort, the other format. */
  readonly successor?: string;
}

/**
 * Everything that version 2 remembers of a proposal: ids, enumerations, dates and numbers.
 *
 * Dates are local to the organisation's zone. People, organisations and proposals are ids.
 */
export interface ProposalContext {
  readonly ref: string;
  readonly lead: string | null;
  readonly coLead: string | null;
  readonly coordinator: string | null;
  readonly organisation: string | null;
  readonly programme: string | null;
  readonly parent: { readonly proposal: string; readonly relation: 'renewal' | 'conversion' } | null;
  /** sha256 of the natural key of an imported row. */
  readonly source: string | null;
  readonly people: Readonly<Partial<Record<ProposalRole, readonly string[]>>>;
  readonly answers: Answers;
  readonly format: Format;
  /** T0. */
  readonly startOn: LocalDate | null;
  readonly endOn: LocalDate | null;
  /** Office closing days near T0, given with the date, so that business days can be counted without a calendar. */
  readonly closedDays: readonly LocalDate[];
  readonly stage: Stage;
  readonly stageEnteredOn: LocalDate;
  readonly items: Readonly<Record<string, Item>>;
  /** Completed items of earlier iterations, as they were. */
  readonly earlierItems: readonly (Item & { readonly key: string })[];
  /** Rounds of changes asked for, per stage. */
  readonly rounds: Readonly<Partial<Record<Stage, number>>>;
  /** 1, and one more with each redesign. */
  readonly iteration: number;
  readonly score: number | null;
  readonly accreditation: Accreditation | null;
  readonly planningCompletedOn: LocalDate | null;
  readonly agreementSentOn: LocalDate | null;
  readonly template: Template | null;
  readonly pilot: {
    readonly mode: PilotMode;
    readonly attended: number | null;
    /** Mean satisfaction, 1 to 5. */
    readonly satisfaction: number | null;
    readonly blockers: number;
  } | null;
  readonly registrationOpenedOn: LocalDate | null;
  readonly sessionsDelivered: number;
  /** Cancelled after the first session: evaluated on what was delivered. */
  readonly partial: boolean;
  readonly hold: {
    readonly since: LocalDate;
    readonly reason: TextRef;
    readonly expectedOn: LocalDate | null;
  } | null;
  readonly holdRequest: { readonly on: LocalDate; readonly by: string; readonly reason: TextRef } | null;
  readonly merge: {
    readonly survivor: string;
    readonly survivorLead: string;
    readonly consents: readonly string[];
  } | null;
  readonly absorbed: readonly string[];
  readonly outcome: Outcome | null;
  /** Support handed out so far: catalogue keys and people, per stage. */
  readonly support: readonly Support[];
  /** What was passed on to others because nobody had done it. */
  readonly escalations: readonly Escalation[];
}

export const escalationRules = ['late7', 'atRisk', 'idle30', 'hold60', 'hold120'] as const;
export type EscalationRule = (typeof escalationRules)[number];

/** One escalation: which rule, about which task, or the proposal itself; counted from which day. */
export interface Escalation {
  readonly rule: EscalationRule;
  readonly about: string | null;
  readonly anchor: LocalDate;
  readonly on: LocalDate;
}

/** What was assigned on entering a stage. `waiting` names roles for which nobody was free. */
export interface Support {
  readonly stage: Stage;
  readonly on: LocalDate;
  readonly resources: readonly string[];
  readonly people: readonly { readonly person: string; readonly role: string }[];
  readonly waiting: readonly string[];
}
