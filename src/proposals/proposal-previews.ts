import { Injectable } from '@nestjs/common';
import type { Accepted } from '../../workflows/kit/decide.js';
import { activeLeaves } from '../../workflows/kit/snapshot.js';
import type {
  Audience,
  Labels,
  Language,
  Mover,
  ProjectedTask,
  WorkflowDefinition,
} from '../../workflows/kit/workflow.js';
import { effectSentence, phrase, sentence } from '../../workflows/kit/words.js';
import type { Preview } from '../../workflows/kit/preview.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../engine/command.js';
import { isFresh } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { fingerprintOf } from '../platform/canonical.js';
import type { Consequence } from './consequences/consequence.js';
import { consequencesInWords, type ConsequenceInWords } from './consequences/in-words.js';
import { ProposalConsequences } from './consequences/proposal-consequences.js';
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
  /** Everything that will happen: the record, letters by reader, support by name, the next move. */
  readonly consequences: readonly ConsequenceInWords[];
  /** sha256 of whether it would be accepted and of its consequences: the same digest, the same outcome. */
  readonly digest: string;
}

/** A preview with the facts that a press is held against. */
export interface Foreseen {
  readonly preview: PreviewInWords;
  readonly consequences: readonly Consequence[];
  /** Whether what was seen at a sequence is still all that matters. */
  isFreshAt(sequence: number | null): boolean;
}

/** Says what a press would do, before it is pressed. */
@Injectable()
export class ProposalPreviews {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly consequences: ProposalConsequences,
    private readonly registry: WorkflowRegistry,
  ) {}

  async of(
    actor: Actor,
    proposal: FoundProposal,
    event: SentEvent,
    language: Language,
    audience: Audience,
  ): Promise<PreviewInWords> {
    return (await this.foresee(actor, proposal, event, language, audience)).preview;
  }

  /** As {@link of}, with what a press needs to know beside the words. */
  async foresee(
    actor: Actor,
    proposal: FoundProposal,
    event: SentEvent,
    language: Language,
    audience: Audience,
  ): Promise<Foreseen> {
    const previewed = await this.commands.preview(actor, proposal, event);
    const { current, decision } = previewed;
    const definition = this.registry.matching(current).definition as WorkflowDefinition<ProposalContext>;
    const consequences =
      decision.kind === 'accepted'
        ? await this.consequences.of(current, definition, decision as Accepted<ProposalContext>)
        : [];
    const names = await this.consequences.names(consequences);
    return {
      preview: {
        ...inWords(event.type, previewed, currentProposal.labels[language], audience),
        consequences: consequencesInWords(consequences, { language, audience, names }),
        digest: fingerprintOf({ accepted: decision.kind === 'accepted', consequences }),
      },
      consequences,
      isFreshAt: (sequence) => isFresh(current, sequence),
    };
  }
}

function inWords(
  type: string,
  previewed: Preview & { readonly sequence: number },
  labels: Labels,
  audience: Audience,
): Omit<PreviewInWords, 'consequences' | 'digest'> {
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
