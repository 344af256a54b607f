import { Injectable } from '@nestjs/common';
import { activeLeaves } from '../../workflows/kit/snapshot.js';
import type { Audience, Labels, Language, Mover, ProjectedTask } from '../../workflows/kit/workflow.js';
import { effectSentence, phrase, sentence } from '../../workflows/kit/words.js';
import type { Preview } from '../../workflows/kit/preview.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../engine/command.js';
import type { SentEvent } from './forms/read-form.js';
import { ProposalCommands } from './proposal-commands.js';
import type { FoundProposal } from './proposal-finder.js';
import type { UnmetInWords } from './proposal-moves.js';

/** What an event would do, in words. */
export interface PreviewInWords {
  readonly type: string;
  readonly sequence: number;
  readonly accepted: boolean;
  /** Why not, in one word; null when it would be accepted. */
  readonly reason: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[] | null;
  readonly waitingOn: { readonly now: Mover; readonly next: Mover | null };
  readonly criteria: readonly {
    readonly criterion: string;
    readonly met: boolean;
    readonly unmet: readonly UnmetInWords[];
  }[];
  /** What will be done after the event, in sentences, in order. */
  readonly effects: readonly { readonly type: string; readonly sentence: string }[];
  readonly tasksOpened: readonly (Pick<ProjectedTask, 'key' | 'dueOn' | 'requirement'> & {
    readonly title: string;
  })[];
  readonly datesMoved: readonly {
    readonly task: string;
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** Says what a press would do, before it is pressed. */
@Injectable()
export class ProposalPreviews {
  constructor(private readonly commands: ProposalCommands) {}

  async of(
    actor: Actor,
    proposal: FoundProposal,
    event: SentEvent,
    language: Language,
    audience: Audience,
  ): Promise<PreviewInWords> {
    const previewed = await this.commands.preview(actor, proposal, event);
    return inWords(event.type, previewed, currentProposal.labels[language], audience);
  }
}

function inWords(
  type: string,
  previewed: Preview & { readonly sequence: number },
  labels: Labels,
  audience: Audience,
): PreviewInWords {
  const { decision, criteria, from, to, mover, tasks, sequence } = previewed;
  const titleOf = (key: string): string => phrase(labels.tasks[key], audience, { key });
  const effects = decision.kind === 'accepted' ? decision.effects : [];
  return {
    type,
    sequence,
    accepted: decision.kind === 'accepted',
    reason: decision.kind === 'accepted' ? null : decision.reason,
    from: activeLeaves(from),
    to: to === null ? null : activeLeaves(to),
    waitingOn: mover,
    criteria: criteria.map((check) => ({
      ...check,
      unmet: check.unmet.map((unmet) => ({ ...unmet, message: sentence(labels, audience, unmet.message) })),
    })),
    effects: effects.map((effect) => ({
      type: effect.type,
      sentence: effectSentence(labels, audience, effect),
    })),
    tasksOpened: tasks.opened.map(({ key, dueOn, requirement }) => ({
      key,
      title: titleOf(key),
      dueOn,
      requirement,
    })),
    datesMoved: tasks.moved.map(({ key, ...dates }) => ({ task: key, title: titleOf(key), ...dates })),
  };
}
