import { allOf } from '../../../kit/criterion.js';
import { isSettled } from '../items.js';
import { decidedByAnother, missing, requiredItemsOf, unless, type ProposalCriterion } from './missing.js';

/** Default pass marks of a pilot. Source: domain.md 3.4 (house default). */
export const pilotPass = { satisfaction: 4, attended: 6 } as const;

/** A session rehearses; a series meets learners, unless its mock session is waived. Source: domain.md 4.1. */
const pilotModeFits: ProposalCriterion = {
  unmet: ({ format, items }, event) => {
    if (!('mode' in event)) return [];
    const rehearses = event.mode === 'rehearsal';
    return [
      ...unless(format !== 'session' || rehearses, () =>
        missing({ key: 'sessionPilotsByRehearsal' }, 'hubCoordinator'),
      ),
      ...unless(format !== 'series' || !rehearses || isSettled(items['pi.mock'], event.on), () =>
        missing({ key: 'seriesNeedsMock' }, 'hubCoordinator'),
      ),
    ];
  },
};

const pilotPasses: ProposalCriterion = {
  unmet: ({ pilot, items }, { on }) => {
    const redesign = { event: 'PILOT_REDESIGNED' };
    const blockers = unless((pilot?.blockers ?? 0) === 0, () =>
      missing({ key: 'pilotBlockers', blockers: pilot?.blockers ?? 0 }, 'hubCoordinator', redesign),
    );
    const waived = items['pi.mock']?.status === 'waived' && isSettled(items['pi.mock'], on);
    if (!pilot || pilot.mode === 'rehearsal' || waived) return blockers;
    return [
      ...blockers,
      ...unless((pilot.attended ?? 0) >= pilotPass.attended, () =>
        missing(
          { key: 'pilotTooSmall', attended: pilot.attended, needed: pilotPass.attended },
          'facilitator',
          redesign,
        ),
      ),
      ...unless((pilot.satisfaction ?? 0) >= pilotPass.satisfaction, () =>
        missing(
          pilot.satisfaction === null
            ? { key: 'pilotSatisfactionUnknown', needed: pilotPass.satisfaction }
            : {
                key: 'pilotSatisfactionLow',
                satisfaction: pilot.satisfaction,
                needed: pilotPass.satisfaction,
              },
          'facilitator',
          redesign,
        ),
      ),
    ];
  },
};

const returnsToScoping: ProposalCriterion = {
  unmet: (_, event) =>
    unless(!('returnTo' in event) || event.returnTo === 'scoping', () =>
      missing({ key: 'returnsElsewhere' }, null),
    ),
};

const returnsToTemplateSelection: ProposalCriterion = {
  unmet: (_, event) =>
    unless(!('returnTo' in event) || event.returnTo === 'templateSelection', () =>
      missing({ key: 'returnsElsewhere' }, null),
    ),
};

export const pilotCriteria = {
  pilotModeFits,
  pilotPassed: allOf(decidedByAnother, requiredItemsOf(['pilot'], ['pi.decide']), pilotPasses),
  redesignReturnsToScoping: allOf(decidedByAnother, returnsToScoping),
  redesignReturnsToTemplateSelection: allOf(decidedByAnother, returnsToTemplateSelection),
};
