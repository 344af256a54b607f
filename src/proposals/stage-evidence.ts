import { Injectable } from '@nestjs/common';
import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import type { Audience, Language, WorkflowDefinition } from '../../workflows/kit/workflow.js';
import { checklist, checklistStages, type ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import type { GivenAnswers } from './given-answers.js';
import { tasksIn, type TaskView } from './proposal-tasks.js';
import { SealedTexts } from './texts.js';

/** A task of the stage with what shows that it is done, and who said so. */
export interface EvidencedTask extends TaskView {
  readonly evidence: { readonly kind: string; readonly text?: string | null; readonly value?: number } | null;
  readonly waiver: { readonly reason: string | null; readonly expiresOn: string | null } | null;
  /** Id of whoever closed it. */
  readonly closer: string | null;
}

/** What a stage has brought so far: the answers, and its tasks. Texts are opened; what was erased is null. */
export interface Evidence {
  readonly title: string | null;
  readonly answers: GivenAnswers;
  /** Tasks that this proposal is asked for in its stage, in the order of the checklist. */
  readonly tasks: readonly EvidencedTask[];
}

const places = checklist.map(({ key }) => key);

/** Reads what somebody who decides about a stage has to look at, in one statement. */
@Injectable()
export class StageEvidence {
  constructor(
    private readonly registry: WorkflowRegistry,
    private readonly texts: SealedTexts,
  ) {}

  async of(current: Instance, language: Language, audience: Audience): Promise<Evidence> {
    const definition = this.registry.matching(current).definition as WorkflowDefinition<ProposalContext>;
    const snapshot = current.snapshot as StoredSnapshot<ProposalContext>;
    const { context } = snapshot;
    const stages: readonly string[] = checklistStages(context.stage, context);
    const tasks = tasksIn(definition, snapshot, definition.labels[language], audience)
      .filter(({ stage, requirement }) => stages.includes(stage) && requirement !== 'notApplicable')
      .filter(({ key, iteration }) => context.items[key]?.iteration === iteration)
      .toSorted((a, b) => places.indexOf(a.key) - places.indexOf(b.key))
      .map((task) => ({ ...task, closer: context.items[task.key]?.by ?? null }));
    const { unread: _, ...answers } = context.answers;
    const opened = (await this.texts.open({ tasks, answers })) as Omit<Evidence, 'title'>;
    const { title } = opened.answers as { readonly title?: string | null };
    return { ...opened, title: title ?? null };
  }
}
