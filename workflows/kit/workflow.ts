import type { AnyStateMachine } from 'xstate';
import type { Criterion } from './criterion.js';
import type { Effect, LocalDate, Occurred } from './event.js';
import type { StoredSnapshot } from './snapshot.js';
import type { VersionStep } from './version-step.js';

export { dateInWords, effectSentence, phrase, sentence } from './words.js';

/** Who is expected to act: the partner, the hub, or nobody. Clocks per side follow from it. */
export type Mover = 'partner' | 'hub' | 'nobody';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export const audiences = ['staff', 'partner'] as const;
export type Audience = (typeof audiences)[number];

/** What a state says of itself, in the machine's `meta`. `days` is how long it may take, in calendar days. */
export interface StateMeta {
  readonly mover: Mover;
  readonly days: number | null;
}

/** Who may send an event, and where. Without `in`, wherever the machine knows the event. */
export interface PermissionRow<TType extends string = string, TRole extends string = string> {
  readonly event: TType;
  readonly roles: readonly TRole[];
  /** Dotted state paths; the row holds in each of them and below. */
  readonly in?: readonly string[];
}

/** One task of one instance, as the read side shows it. Dates are local. */
export interface ProjectedTask {
  readonly key: string;
  /** 1 the first time round; one more for each redesign that asks for it again. */
  readonly iteration: number;
  readonly stage: string;
  readonly ownerRoles: readonly string[];
  readonly requirement: 'required' | 'optional' | 'notApplicable';
  readonly status: 'open' | 'done' | 'waived';
  readonly dueOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
}

/** What the read side shows of a snapshot. `model` fills the columns of the workflow's own read model. */
export interface Projection {
  readonly stage: string;
  readonly status: 'open' | 'onHold' | 'closed';
  readonly tasks: readonly ProjectedTask[];
  readonly model: Readonly<Record<string, unknown>>;
}

/** A label for everybody, or one for each audience. */
export type Label = string | Readonly<Record<Audience, string>>;

/** How a date is written: `{day}`, `{month}` and `{year}` in their places. */
export interface DateWords {
  readonly pattern: string;
  /** How the first day of a month is written. */
  readonly first: string;
  /** January first. */
  readonly months: readonly string[];
}

/** The words of one language; plain data. */
export interface Labels {
  readonly stages: Readonly<Record<string, Label>>;
  /** By dotted path, `open.scoping.working`. */
  readonly states: Readonly<Record<string, Label>>;
  /** What happened, for the timeline: "Scope approved". The event that starts an instance is one of them. */
  readonly events: Readonly<Record<string, Label>>;
  /** What one may do, for buttons and next steps: "Approve scoping". By event type, like `events`. */
  readonly moves: Readonly<Record<string, Label>>;
  readonly tasks: Readonly<Record<string, Label>>;
  readonly roles: Readonly<Record<string, Label>>;
  /** What a criterion asks for, to follow "if": "every triage task is done". */
  readonly criteria: Readonly<Record<string, Label>>;
  /** What a criterion lacks, by message key; `{name}` is filled from the message. */
  readonly messages: Readonly<Record<string, Label>>;
  /** What an effect will do, for the preview; `{name}` is filled from the effect. */
  readonly effects: Readonly<Record<string, Label>>;
  /** Names of enumerated values, by the parameter that carries them: `values.letter.declined`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Label>>>>;
  readonly dates: DateWords;
}

/**
 * One published version of a workflow: everything that decides about an instance, and nothing that does I/O.
 *
 * @typeParam TContext what an instance remembers; plain JSON
 */
export interface WorkflowDefinition<
  TContext = unknown,
  TEvent extends Occurred = Occurred,
  TRole extends string = string,
  TEffect extends Effect = Effect,
> {
  readonly name: string;
  readonly version: number;
  readonly machine: AnyStateMachine;
  /** Type of the event that starts an instance; it is the machine's input and the first entry of the history. */
  readonly startedBy: string;
  /** Every event type the machine may receive after the start. */
  readonly events: readonly TEvent['type'][];
  /** Events that the system records beside what people do; they never make what a person looks at stale. */
  readonly quietEvents: readonly TEvent['type'][];
  readonly criteria: Readonly<Record<string, Criterion<TContext, TEvent>>>;
  readonly permissions: readonly PermissionRow<TEvent['type'], TRole>[];
  /**
   * Roles that the actor of an event (`by`, with the standing roles `as`) has in this one instance.
   *
   * They may hang on the event: the owner of the task it names, say.
   */
  rolesOf(context: TContext, event: Occurred): readonly TRole[];
  /** The stages in order; keys of `labels.stages`. */
  readonly stages: readonly string[];
  /** Task keys of every checklist. */
  readonly tasks: readonly string[];
  readonly effectTypes: readonly TEffect['type'][];
  readonly labels: Readonly<Record<Language, Labels>>;
  /** Pure view of a snapshot. */
  project(snapshot: StoredSnapshot<TContext>): Projection;
  /** How instances of the version before become instances of this one; the first version has none. */
  readonly follows?: VersionStep<TContext>;
  /** sha256 of the version folder's source, labels apart, line ends normalised; kept current by a test. */
  readonly sourceHash: string;
}
