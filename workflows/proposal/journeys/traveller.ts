import type { Unmet } from '../../kit/criterion.js';
import { decide, start, type Accepted, type Decision } from '../../kit/decide.js';
import type { Instant, LocalDate, Occurred } from '../../kit/event.js';
import { addDays } from '../../kit/local-date.js';
import { isIn, type StoredSnapshot } from '../../kit/snapshot.js';
import type { WorkflowDefinition } from '../../kit/workflow.js';
import {
  checklistItem,
  type ProposalContext,
  type PayloadOf,
  type ProposalEventType,
} from '../vocabulary.js';
import { standingRolesOf, type CastRole } from './cast.js';
import { completeAnswers } from './answers.js';
import { completing, payloads, senders, type Moment } from './payloads.js';
import { standInText, withReferences, type Plain } from './plain.js';
import type { FirstStep, JourneyStep, LaterStep } from './step.js';

/** What a step may say for itself; otherwise who usually sends it, when nothing was in the way, with usual words. */
export interface Saying<T extends ProposalEventType> {
  readonly by?: CastRole;
  readonly day?: number;
  readonly payload?: Plain<PayloadOf<T>>;
}

/** How often a refusal is asked again for what it lacks. */
const roundsOfFixes = 6;

interface Setting extends Pick<Moment, 'cast' | 'other'> {
  /** The version that the proposal begins with. */
  readonly definition: WorkflowDefinition<ProposalContext>;
}

/** Walks one proposal through the real workflow and writes down how. What is refused is mended as the refusal says. */
export class Traveller {
  readonly steps: JourneyStep[] = [];
  /** The accepted events as a history would hold them, with the roles that their senders had in this proposal. */
  readonly log: Occurred[] = [];
  private current: StoredSnapshot<ProposalContext>;
  private day = 0;

  constructor(
    private readonly first: FirstStep,
    private readonly setting: Setting,
  ) {
    this.steps.push(first);
    const { event, snapshot } = start(setting.definition, eventOf(first));
    this.log.push(event);
    this.current = snapshot;
  }

  get snapshot(): StoredSnapshot<ProposalContext> {
    return this.current;
  }

  get context(): ProposalContext {
    return this.current.context;
  }

  get today(): number {
    return this.day;
  }

  /** Who plays a role here. */
  person(role: CastRole): string {
    return this.setting.cast[role];
  }

  isIn(path: string): boolean {
    return isIn(this.current.value, path);
  }

  /** Days from the start of the journey to the first session; today, while it has no date or has passed. */
  get dayOfFirstSession(): number {
    for (let day = this.day; ; day += 1)
      if ((this.context.startOn ?? this.on(day)) <= this.on(day)) return day;
  }

  /**
   * Sends one event, first doing whatever its refusal asks for.
   *
   * @throws {Error} it is refused and nothing that the refusal names helps
   */
  does<T extends ProposalEventType>(type: T, saying: Saying<T> = {}): this {
    const day = Math.max(saying.day ?? this.day + 1, this.day);
    this.mend(type, saying, day);
    this.day = day;
    const decision = this.tries(this.step(type, saying, day));
    if (decision.kind === 'refused') throw new Error(refusalStory(this.current.value, type, decision));
    return this;
  }

  /** Sends one event as it is, and keeps it when it is accepted. */
  tries(step: LaterStep): Decision<ProposalContext> {
    const decision = this.would(step);
    if (decision.kind === 'accepted') this.keep(step, decision);
    return decision;
  }

  /** Completes what is still open of some tasks, one by one, evenly until a day. */
  completes(tasks: readonly string[], day: number): this {
    const open = tasks.filter((task) => this.context.items[task]?.status === 'open');
    open.forEach((task, index) => {
      const when = this.day + Math.floor((day - this.day) / (open.length - index));
      const step = this.step('TASK_COMPLETED', { by: this.ownerOf(task), payload: completing(task) }, when);
      this.tries(step);
    });
    return this;
  }

  /** Waives tasks, as the hub lead, in one go. */
  waives(tasks: readonly string[], reason = 'There is no time for it, and the risk is small.'): this {
    return tasks.length > 0 ? this.does('TASKS_WAIVED', { payload: { tasks, reason } }) : this;
  }

  /** Tasks that stand in the way of an event. */
  openTasksBefore(type: ProposalEventType): readonly string[] {
    const decision = this.would(this.step(type));
    if (decision.kind === 'accepted') return [];
    return decision.unmet.flatMap(({ message }) => (typeof message.task === 'string' ? [message.task] : []));
  }

  /** A second traveller at the same place, who goes on alone. */
  fork(): Traveller {
    const other = new Traveller(this.first, this.setting);
    other.steps.push(...this.steps.slice(1));
    other.log.push(...this.log.slice(1));
    other.current = this.current;
    other.day = this.day;
    return other;
  }

  would(step: LaterStep): Decision<ProposalContext> {
    return decide(this.setting.definition, this.current, eventOf(step));
  }

  /** An event as this proposal would meet it on a day. */
  step<T extends ProposalEventType>(type: T, saying: Saying<T> = {}, day: number = this.day): LaterStep {
    const role = saying.by ?? senders[type];
    const on = this.on(day);
    const moment: Moment = { ...this.setting, context: this.context, on };
    const payload = saying.payload ?? payloads[type](moment);
    return {
      type,
      day,
      on,
      role,
      by: this.setting.cast[role],
      as: standingRolesOf(role),
      payload,
    } as LaterStep;
  }

  private keep(step: LaterStep, { event, snapshot }: Accepted<ProposalContext>): void {
    this.current = snapshot;
    this.day = step.day;
    this.steps.push(step);
    this.log.push(event);
  }

  /** Follows the fixes that refusals name, spread evenly over the days until the event is wanted. */
  private mend<T extends ProposalEventType>(type: T, saying: Saying<T>, day: number): void {
    // Some fixes need others first, so whatever is refused is asked for again; what never helps is given up.
    for (let round = 1; round <= roundsOfFixes; round += 1) {
      const fixes = this.fixesFor(type, saying, day);
      const taken = fixes.filter((fix, index) => {
        const next = this.day + Math.floor((day - this.day) / (fixes.length - index + 1));
        return this.tries({ ...fix, day: next, on: this.on(next) }).kind === 'accepted';
      });
      if (taken.length === 0) return;
    }
  }

  private fixesFor<T extends ProposalEventType>(
    type: T,
    saying: Saying<T>,
    day: number,
  ): readonly LaterStep[] {
    const decision = this.would(this.step(type, saying, day));
    const fixes = decision.kind === 'refused' ? decision.unmet.flatMap((unmet) => this.fixOf(unmet)) : [];
    return [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()];
  }

  private fixOf({ fix, owner }: Unmet): readonly LaterStep[] {
    if (fix === null) return [];
    if ('task' in fix)
      return [this.step('TASK_COMPLETED', { by: this.ownerOf(fix.task), payload: completing(fix.task) })];
    if ('answer' in fix)
      return [this.step('ANSWERS_CHANGED', { payload: { answers: this.missingAnswers() } })];
    const type = fix.event as ProposalEventType;
    return [this.step(type, owner === 'survivorLead' ? { by: 'survivorLead' } : {})];
  }

  private missingAnswers(): Plain<PayloadOf<'ANSWERS_CHANGED'>>['answers'] {
    return completeAnswers(this.context.format, this.context.startOn ?? this.on(this.day + 168));
  }

  /** The first owner of a task who has somebody in this proposal; the hub's coordinator can always step in. */
  private ownerOf(task: string): CastRole {
    const { people, lead, coLead } = this.context;
    const present = (role: string): boolean =>
      standingRolesOf(role as CastRole).length > 0 ||
      (people[role as keyof typeof people] ?? []).length > 0 ||
      (role === 'partnerLead' && lead === this.setting.cast.partnerLead) ||
      (role === 'coLead' && coLead === this.setting.cast.coLead);
    return (checklistItem(task)?.owners.find(present) ?? 'hubCoordinator') as CastRole;
  }

  private on(day: number): LocalDate {
    return addDays(this.first.on, day);
  }
}

/** The event of a step with stand-ins for its texts; it happens at 20:00 UTC, noon or 13:00 in British Columbia. */
export function eventOf<TStep extends JourneyStep>({
  type,
  on,
  by,
  as,
  payload,
}: TStep): Occurred & { readonly type: TStep['type'] } {
  const at: Instant = `${on}T20:00:00.000Z`;
  return { ...(withReferences(payload as never, standInText) as object), type, at, on, by, as };
}

function refusalStory(
  value: unknown,
  type: string,
  { reason, unmet }: Extract<Decision, { kind: 'refused' }>,
): string {
  const lacking = unmet.map(({ message }) => JSON.stringify(message)).join(', ');
  return `${type} is refused in ${JSON.stringify(value)}: ${reason} ${lacking}`;
}
