import { Injectable } from '@nestjs/common';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { checklistItem } from '../../../../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { Attachments, type Attachment } from '../../../../attachments/attachments.js';
import { CommentService } from '../../../../comments/comment.service.js';
import { ProposalFinder, type FoundProposal } from '../../../../proposals/proposal-finder.js';
import { ProposalStanding } from '../../../../proposals/standing/proposal-standing.js';
import { maySend, type Standing, type StandingTask } from '../../../../proposals/standing/standing.js';
import { ResourcesService, type HandedOut } from '../../../../resources/resources.service.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { helpFor, resourcesFor } from './help.js';
import type { TaskHelp } from './help.en.js';

/** A task that is not on the checklist of its proposal yet, or never will be. */
export interface AbsentTask {
  readonly key: string;
  readonly title: string;
  readonly stage: string;
  readonly stageName: string;
  readonly later: boolean;
}

/** Everything that the page of a task shows. */
export interface TaskPage {
  readonly found: FoundProposal;
  readonly standing: Standing;
  readonly key: string;
  readonly title: string;
  /** Null where the proposal has no such task (yet): `absent` says why. */
  readonly task: StandingTask | null;
  readonly absent: AbsentTask | null;
  readonly stageName: string;
  readonly help: TaskHelp | null;
  readonly resources: readonly HandedOut[];
  readonly files: readonly Attachment[];
  readonly comments: number;
  readonly mayDelegate: boolean;
  readonly mayWaive: boolean;
  readonly mayLift: boolean;
  /** Whether whoever has it can be reminded of it now. */
  readonly mayRemind: boolean;
  /** Whether there are reminders of it that could come later. */
  readonly mayPutOff: boolean;
  readonly previous: StandingTask | null;
  readonly next: StandingTask | null;
}

/** Reads one task for its pages. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly standings: ProposalStanding,
    private readonly attachments: Attachments,
    private readonly resources: ResourcesService,
    private readonly comments: CommentService,
  ) {}

  /** @throws {PageNotFoundError} there is no such task in any proposal */
  async of({ actor, language, audience }: SignedInVisit, ref: string, key: string): Promise<TaskPage> {
    const found = await this.finder.find(ref, actor);
    const line = checklistItem(key);
    if (!line) throw new PageNotFoundError();
    const standing = await this.standings.of(actor, found, language, audience);
    const task = standing.tasks.findLast((one) => one.key === key) ?? null;
    const labels = currentProposal.labels[language];
    const title = phrase(labels.tasks[key], audience, { key });
    const stageName = phrase(labels.stages[line.stage], audience, { key: line.stage });
    const asked = task !== null && task.requirement !== 'notApplicable';
    const underWay = asked && task.status === 'open' && standing.status === 'open';
    const helpful = resourcesFor(key);
    const support = await this.resources.supportOf(found.id, language, audience);
    const things = [...support.templates, ...support.tools, ...support.documents];
    return {
      ...{ found, standing, key, title, stageName, task: asked ? task : null },
      absent: asked
        ? null
        : { key, title, stage: line.stage, stageName, later: isLater(line.stage, standing) && !task },
      help: helpFor(key, language),
      resources: helpful.flatMap((one) => things.findLast((thing) => thing.key === one) ?? []),
      files: await this.attachments.of(found.id, key),
      comments: await this.comments.countFor(actor, found.id, key),
      mayDelegate: asked && task.mayDelegate,
      mayWaive: task?.status === 'open' && maySend(standing, 'TASKS_WAIVED'),
      mayLift: task?.status === 'waived' && maySend(standing, 'WAIVER_LIFTED'),
      mayRemind: underWay && actor.roles.some((role) => role !== 'administrator'),
      mayPutOff: underWay,
      ...neighboursOf(standing, key),
    };
  }
}

function isLater(stage: string, standing: Standing): boolean {
  const { stages } = currentProposal;
  return stages.indexOf(stage) > stages.indexOf(standing.stage);
}

/** The tasks before and after, among one's own where there are several. */
function neighboursOf({ tasks }: Standing, key: string): Pick<TaskPage, 'previous' | 'next'> {
  const current = tasks.filter((one) => one.current && one.requirement !== 'notApplicable');
  const mine = current.filter((one) => one.mine);
  const row = mine.some((one) => one.key === key) && mine.length > 1 ? mine : current;
  const at = row.findIndex((one) => one.key === key);
  return { previous: row[at - 1] ?? null, next: at < 0 ? null : (row[at + 1] ?? null) };
}
