import { checklistItem } from '../checklists/index.js';
import { dueDate } from '../checklists/checklist.js';
import type { Evidence, ProposalContext } from '../context.js';
import { requirementOf } from '../items.js';
import { allOf } from '../../../kit/criterion.js';
import {
  decidedByAnother,
  missing,
  startIsAhead,
  unless,
  type Missing,
  type ProposalCriterion,
} from './missing.js';

const taskCanBeCompleted: ProposalCriterion = {
  unmet: (context, event) => {
    if (!('task' in event)) return [];
    const key = event.task;
    const line = checklistItem(key);
    if (!line || requirementOf(line, context) === 'notApplicable')
      return [missing({ key: 'noSuchTask', name: key }, null)];
    const stop = line.hardStop && dueDate(line.hardStop, context);
    return [
      ...unless(context.items[key] !== undefined, () =>
        missing({ key: 'taskNotStarted', task: key }, 'hubCoordinator'),
      ),
      ...unless(context.items[key]?.status !== 'done', () => missing({ key: 'taskDone', task: key }, null)),
      ...unless(line.closedBy === undefined, () =>
        missing({ key: 'taskClosedByEvent', task: key }, line.owners[0] ?? null, {
          event: line.closedBy?.[0] ?? '',
        }),
      ),
      ...unless(shows(line.evidence, 'evidence' in event ? event.evidence.kind : undefined), () =>
        missing({ key: 'evidenceMissing', task: key, evidence: line.evidence }, line.owners[0] ?? null, {
          task: key,
        }),
      ),
      ...unless(!stop || event.on < stop, () =>
        missing({ key: 'hardStopPassed', task: key, date: stop ?? null }, 'cpdLead', {
          event: 'ACCREDITATION_DECIDED',
        }),
      ),
    ];
  },
};

/** Whether an event brings what a task asks for; a link stands for a file. */
function shows(asked: Evidence['kind'], given: Evidence['kind'] = 'tick'): boolean {
  return asked === 'tick' || given === asked || (asked === 'file' && given === 'link');
}

const taskCanBeReopened: ProposalCriterion = {
  unmet: ({ items, stage }, event) => {
    if (!('task' in event)) return [];
    const key = event.task;
    return [
      ...unless(items[key]?.status === 'done', () => missing({ key: 'taskNotDone', task: key }, null)),
      ...unless(checklistItem(key)?.stage === stage, () =>
        missing({ key: 'stagePassed', task: key }, 'hubLead'),
      ),
      // The event that settled it may not be possible again, so nobody could ever complete it a second time.
      ...unless(checklistItem(key)?.closedBy === undefined, () =>
        missing({ key: 'taskClosedByEvent', task: key }, null),
      ),
    ];
  },
};

function whyNotWaivable(context: ProposalContext, key: string): readonly Missing[] {
  const line = checklistItem(key);
  if (!line) return [missing({ key: 'noSuchTask', name: key }, null)];
  return unless(context.items[key]?.status !== 'done', () => missing({ key: 'taskDone', task: key }, null));
}

const tasksCanBeWaived: ProposalCriterion = {
  unmet: (context, event) =>
    'tasks' in event ? event.tasks.flatMap((key) => whyNotWaivable(context, key)) : [],
};

const taskIsWaived: ProposalCriterion = {
  unmet: ({ items }, event) => {
    if (!('task' in event)) return [];
    const key = event.task;
    return unless(items[key]?.status === 'waived', () => missing({ key: 'taskNotWaived', task: key }, null));
  },
};

const isBeforeLaunch: ProposalCriterion = {
  unmet: ({ stage }) =>
    unless(stage !== 'launch' && stage !== 'evaluation', () =>
      missing({ key: 'launched' }, 'hubLead', { event: 'LAUNCH_CANCELLED' }),
    ),
};

const hasNotStarted: ProposalCriterion = {
  unmet: ({ sessionsDelivered, stage }) =>
    unless(sessionsDelivered === 0 && stage !== 'launch' && stage !== 'evaluation', () =>
      missing({ key: 'startIsFixed' }, 'hubCoordinator', { event: 'LAUNCH_POSTPONED' }),
    ),
};

const startIsStillOpen: ProposalCriterion = {
  unmet: ({ sessionsDelivered }, event) =>
    unless(!('startOn' in event) || sessionsDelivered === 0, () =>
      missing({ key: 'resumeDateFixed' }, 'hubCoordinator'),
    ),
};

const escalationIsNew: ProposalCriterion = {
  unmet: ({ escalations }, event) =>
    unless(
      !('rule' in event) ||
        !escalations.some(
          ({ rule, about, anchor }) =>
            rule === event.rule && about === event.about && anchor === event.anchor,
        ),
      () => missing({ key: 'escalatedBefore' }, null),
    ),
};

export const anywhereCriteria = {
  resumeDateFits: allOf(startIsStillOpen, startIsAhead),
  startCanMove: allOf(hasNotStarted, startIsAhead),
  taskCanBeCompleted,
  taskCanBeReopened,
  tasksCanBeWaived: allOf(decidedByAnother, tasksCanBeWaived),
  taskIsWaived,
  escalationIsNew,
  isBeforeLaunch,
};
