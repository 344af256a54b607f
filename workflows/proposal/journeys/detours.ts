import type { FirstStep } from './step.js';
import type { Traveller } from './traveller.js';

/** A place beside the usual road: where one turns off, and the leg from there. */
export interface Detour {
  readonly from: string;
  readonly leg: (traveller: Traveller) => unknown;
  /** What the proposal must have been started with. */
  readonly opening?: Pick<FirstStep['payload'], 'parent' | 'carried'>;
}

const working = 'open.scoping.working';

/** Places off the usual road, by path; a path with a note in brackets is the same place reached in another way. */
export const detours: Readonly<Record<string, Detour>> = {
  'open.idea.changesRequested': { from: 'open.idea.inTriage', leg: (t) => t.does('IDEA_CHANGES_REQUESTED') },
  [`${working}.planning.inProgress`]: { from: working, leg: () => undefined },
  [`${working}.planning.complete`]: {
    from: working,
    leg: (t) => t.does('PLANNING_COMPLETED', { day: t.today + 24 }),
  },
  [`${working}.agreement.drafting`]: { from: working, leg: () => undefined },
  [`${working}.agreement.sent`]: {
    from: working,
    leg: (t) => t.does('AGREEMENT_SENT', { day: t.today + 6 }),
  },
  [`${working}.agreement.signed`]: {
    from: working,
    leg: (t) =>
      t.does('AGREEMENT_SENT', { day: t.today + 6 }).does('AGREEMENT_SIGNED', { day: t.today + 15 }),
  },
  [`${working}.accreditation.undecided`]: { from: working, leg: () => undefined },
  [`${working}.accreditation.decided`]: {
    from: working,
    leg: (t) => t.does('ACCREDITATION_DECIDED', { day: t.today + 10 }),
  },
  'open.scoping.changesRequested': {
    from: 'open.scoping.awaitingApproval',
    leg: (t) => t.does('SCOPE_CHANGES_REQUESTED'),
  },
  'open.templateSelection.changesRequested': {
    from: 'open.templateSelection.awaitingApproval',
    leg: (t) => t.does('KIT_CHANGES_REQUESTED'),
  },
  'open.launch.postponed': {
    from: 'open.launch.scheduled',
    leg: (t) => t.does('LAUNCH_POSTPONED', { day: t.today + 14 }),
  },
  onHold: { from: working, leg: (t) => t.does('HOLD_REQUESTED', { day: t.today + 8 }).does('PUT_ON_HOLD') },
  declined: {
    from: 'open.idea.inTriage',
    leg: (t) => t.does('IDEA_SCORED').does('PROPOSAL_DECLINED', { day: t.today + 5 }),
  },
  withdrawn: { from: working, leg: (t) => t.does('PROPOSAL_WITHDRAWN', { day: t.today + 9 }) },
  merged: {
    from: 'open.idea.inTriage',
    leg: (t) => t.does('MERGE_PROPOSED').does('PROPOSAL_MERGED', { day: t.today + 12 }),
  },
  cancelled: { from: 'open.launch.scheduled', leg: (t) => t.does('LAUNCH_CANCELLED', { day: t.today + 20 }) },
  transferred: {
    from: 'open.evaluation.decidingNext',
    leg: (t) => t.does('PROPOSAL_TRANSFERRED', { day: t.today + 14 }),
  },

  'open.templateSelection.choosing (redesign)': {
    from: 'open.pilot.awaitingDecision',
    leg: (t) => t.does('PILOT_REDESIGNED', { day: t.today + 6 }),
  },
  'open.scoping.working (redesign)': {
    from: 'open.pilot.awaitingDecision',
    leg: (t) =>
      t.does('PILOT_REDESIGNED', {
        payload: { returnTo: 'scoping', reason: 'The audience was another one.' },
      }),
  },
  'open.templateSelection.choosing (renewal)': {
    from: 'open.idea.draft',
    leg: (t) => t.does('RENEWAL_OPENED'),
    opening: {
      parent: { proposal: 'predecessor', relation: 'renewal' },
      carried: { template: null, accreditation: 'none' },
    },
  },
  'open.launch.preparing (fast track)': {
    from: 'open.idea.inTriage',
    leg: (t) => t.waives(t.openTasksBefore('FAST_TRACKED')).does('FAST_TRACKED'),
  },
  'open.launch.recruiting (converted)': {
    from: 'open.launch.recruiting',
    leg: (t) => t.does('CONVERTED_TO_SESSION'),
  },
  'open.evaluation.collecting (partial)': {
    from: 'open.launch.running',
    leg: (t) => t.does('LAUNCH_CANCELLED', { day: t.today + 30 }),
  },
  'cancelled (pilot)': { from: 'open.pilot.awaitingDecision', leg: (t) => t.does('PILOT_STOPPED') },
  'completed (renewed)': {
    from: 'open.evaluation.decidingNext',
    leg: (t) => t.does('PROPOSAL_RENEWED', { day: t.today + 14 }),
  },
  'completed (converted)': {
    from: 'open.evaluation.decidingNext',
    leg: (t) => t.does('FORMAT_CONVERTED', { day: t.today + 14 }),
  },
};
