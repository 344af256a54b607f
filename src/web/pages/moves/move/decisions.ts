import type { SentEventType } from '../../../../proposals/forms/index.js';

/** Decisions about a stage, grouped by what else can be decided in the same place. */
const groups: readonly (readonly SentEventType[])[] = [
  [
    'IDEA_ACCEPTED',
    'IDEA_CHANGES_REQUESTED',
    'PROPOSAL_DECLINED',
    'IDEA_SCORED',
    'FAST_TRACKED',
    'TRIAGE_STARTED',
  ],
  ['SCOPE_APPROVED', 'LIGHT_PATH_APPROVED', 'SCOPE_CHANGES_REQUESTED', 'PROPOSAL_DECLINED'],
  ['KIT_APPROVED', 'KIT_CHANGES_REQUESTED'],
  ['PILOT_PASSED', 'PILOT_REDESIGNED', 'PILOT_STOPPED'],
  ['EVALUATION_OPENED', 'LAUNCH_CANCELLED'],
  ['EVALUATION_COMPLETED', 'PROPOSAL_RENEWED', 'FORMAT_CONVERTED', 'PROPOSAL_TRANSFERRED'],
];

/** Whether whoever sends an event needs to see what the stage has brought. */
export function decidesAboutStage(type: SentEventType): boolean {
  return groups.some((group) => group.includes(type));
}

/** What could be decided instead. */
export function siblingsOf(type: SentEventType): readonly SentEventType[] {
  return [...new Set(groups.filter((group) => group.includes(type)).flat())].filter(
    (other) => other !== type,
  );
}
