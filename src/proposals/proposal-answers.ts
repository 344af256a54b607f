import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/kit/event.js';
import type { Language } from '../../workflows/kit/workflow.js';
import { requiredAnswers, type AnswerKey } from '../../workflows/proposal/vocabulary.js';
import type { Actor } from '../engine/command.js';
import { InstanceChangedError } from '../engine/errors.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { InvalidFormError } from './errors.js';
import { answersOf, differences, type GivenAnswers } from './given-answers.js';
import { AnswersForm } from './forms/answers.form.js';
import { AnswersChangedForm } from './forms/event.forms.js';
import { ProposalCommands } from './proposal-commands.js';
import type { FoundProposal } from './proposal-finder.js';
import { ProposalHistory, type HistoryEntry } from './proposal-history.js';
import { ProposalQueries } from './proposal-queries.js';

/** Somebody else's change to an answer that one was changing too. */
export interface AnswerConflict {
  readonly key: AnswerKey;
  /** What the answer is now; undefined where there is none. */
  readonly theirs: unknown;
}

/** Some of the answers were changed by somebody else since they were read. Nothing was saved. */
export class AnswersConflictError extends Error {
  override readonly name = 'AnswersConflictError';
  constructor(
    readonly conflicts: readonly AnswerConflict[],
    /** Who changed them last; null where the history no longer tells. */
    readonly change: { readonly by: string; readonly at: Instant } | null,
  ) {
    super(`Changed meanwhile: ${conflicts.map(({ key }) => key).join(', ')}.`);
  }
}

/** How answers are changed: the key of the press, and the sequence that the person was looking at. */
export interface AnswersPress {
  readonly key: string;
  readonly seen: number | null;
}

const ROUNDS = 5;

/** Changes answers of a proposal: only those that differ are sent, and nobody else's change is written over. */
@Injectable()
export class ProposalAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly commands: ProposalCommands,
    private readonly history: ProposalHistory,
    private readonly queries: ProposalQueries,
  ) {}

  /**
   * Saves what was typed for some questions. What others did to other answers meanwhile stands beside it.
   *
   * @returns whether anything was changed
   * @throws {AnswersConflictError} somebody else changed one of the same answers
   * @throws {InvalidFormError} an answer was taken away, or can't be meant
   */
  async change(
    actor: Actor,
    proposal: FoundProposal,
    asked: readonly AnswerKey[],
    typed: AnswersForm,
    { key, seen }: AnswersPress,
  ): Promise<boolean> {
    for (let round = 1; ; round += 1) {
      const now = await this.queries.now(proposal);
      const current = answersOf(now);
      const base = await this.asSeen(proposal, seen, now.sequence, current);
      const changed = differences(asked, base, typed);
      this.assertMeant(proposal, changed, typed);
      if (changed.length === 0) return false;
      const lost = changed.filter((one) => differences([one], base, current).length > 0);
      const conflicts = lost.filter((one) => differences([one], current, typed).length > 0);
      if (conflicts.length > 0) throw await this.conflict(proposal, conflicts, current, seen);
      const form = Object.assign(new AnswersChangedForm(), { answers: only(changed, typed) });
      try {
        const press = { key, expectedSequence: now.sequence };
        await this.commands.send(actor, proposal, { type: 'ANSWERS_CHANGED', form }, press);
        return true;
      } catch (error) {
        if (!(error instanceof InstanceChangedError) || round === ROUNDS) throw error;
      }
    }
  }

  /** Who last changed any of these answers after a sequence; null for nobody. */
  async lastChange(
    proposal: FoundProposal,
    keys: readonly AnswerKey[],
    after: number,
    language: Language = 'en',
  ): Promise<HistoryEntry | null> {
    const entries = await this.history.page(proposal, { after, limit: 200 }, language, 'partner');
    const touching = entries.filter(
      ({ type, payload }) => type === 'ANSWERS_CHANGED' && touches(payload, keys),
    );
    return touching.at(-1) ?? null;
  }

  private async asSeen(
    proposal: FoundProposal,
    seen: number | null,
    sequence: number,
    current: GivenAnswers,
  ): Promise<GivenAnswers> {
    if (seen === null || seen < 1 || seen >= sequence) return current;
    return answersOf(await this.queries.at(proposal, { sequence: seen }));
  }

  private assertMeant(proposal: FoundProposal, changed: readonly AnswerKey[], typed: AnswersForm): void {
    const problems = changed
      .filter((key) => typed[key as keyof AnswersForm] === undefined)
      .map((field) => ({
        field,
        message: isRequired(field) ? 'is required' : 'can not be emptied once it was given',
      }));
    const today = localDate(this.clock.now(), proposal.zone);
    if (changed.includes('startOn') && typed.startOn !== undefined && typed.startOn <= today)
      problems.push({ field: 'startOn', message: 'must lie ahead' });
    if (problems.length > 0) throw new InvalidFormError(problems);
  }

  private async conflict(
    proposal: FoundProposal,
    keys: readonly AnswerKey[],
    current: GivenAnswers,
    seen: number | null,
  ): Promise<AnswersConflictError> {
    const entry = await this.lastChange(proposal, keys, seen ?? 0);
    return new AnswersConflictError(
      keys.map((key) => ({ key, theirs: current[key] })),
      entry && { by: entry.by.name, at: entry.at },
    );
  }
}

function only(keys: readonly AnswerKey[], typed: AnswersForm): AnswersForm {
  const given = typed as Readonly<Record<string, unknown>>;
  return Object.assign(new AnswersForm(), Object.fromEntries(keys.map((key) => [key, given[key]])));
}

function isRequired(key: AnswerKey): boolean {
  return (requiredAnswers as readonly AnswerKey[]).includes(key);
}

function touches(payload: unknown, keys: readonly AnswerKey[]): boolean {
  const { answers } = payload as { readonly answers?: object };
  return keys.some((key) => answers !== undefined && key in answers);
}
