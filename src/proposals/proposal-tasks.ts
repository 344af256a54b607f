import { Injectable } from '@nestjs/common';
import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import {
  phrase,
  type Audience,
  type Labels,
  type Language,
  type ProjectedTask,
  type WorkflowDefinition,
} from '../../workflows/kit/workflow.js';
import { checklistItem, type Item, type ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { WorkflowRegistry } from '../engine/registry.js';
import type { SeenProposal } from './proposal-finder.js';
import { SealedTexts } from './texts.js';

/** One task of a proposal, in words. Dates are local. */
export interface TaskView extends ProjectedTask {
  readonly title: string;
  /** What shows that it is done. */
  readonly evidenceKind: Item['evidence'] extends infer E ? (E extends { kind: infer K } ? K : never) : never;
  /** Completed by one of these events and not by hand. */
  readonly closedBy: readonly string[];
  readonly evidence: unknown;
  readonly waiver: unknown;
}

/** The checklist of a proposal as it stands. */
@Injectable()
export class ProposalTasks {
  constructor(
    private readonly registry: WorkflowRegistry,
    private readonly texts: SealedTexts,
  ) {}

  /** Tasks in the order of the checklist, redone ones once per iteration, with the sequence they were read at. */
  async of(
    { instance }: SeenProposal,
    language: Language,
    audience: Audience,
  ): Promise<{ readonly sequence: number; readonly tasks: readonly TaskView[] }> {
    const { definition } = this.registry.matching(instance);
    const snapshot = instance.snapshot as StoredSnapshot<ProposalContext>;
    const tasks = tasksIn(definition, snapshot, definition.labels[language], audience);
    return { sequence: instance.sequence, tasks: (await this.texts.open(tasks)) as readonly TaskView[] };
  }
}

/** The checklist in a snapshot; texts are still sealed. */
export function tasksIn(
  definition: Pick<WorkflowDefinition<ProposalContext>, 'project'>,
  snapshot: StoredSnapshot<ProposalContext>,
  labels: Labels,
  audience: Audience,
): readonly TaskView[] {
  return definition.project(snapshot).tasks.map((task) => ({
    ...task,
    title: phrase(labels.tasks[task.key], audience, { key: task.key }),
    evidenceKind: checklistItem(task.key)?.evidence ?? 'tick',
    closedBy: checklistItem(task.key)?.closedBy ?? [],
    ...detailsOf(snapshot.context, task),
  }));
}

function detailsOf(
  context: ProposalContext,
  { key, iteration }: ProjectedTask,
): Pick<Item, 'evidence' | 'waiver'> {
  const now = context.items[key];
  const item =
    now?.iteration === iteration
      ? now
      : context.earlierItems.find((earlier) => earlier.key === key && earlier.iteration === iteration);
  return { evidence: item?.evidence ?? null, waiver: item?.waiver ?? null };
}
