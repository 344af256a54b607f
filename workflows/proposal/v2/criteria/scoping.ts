import { allOf } from '../../../kit/criterion.js';
import type { Format } from '../answers.js';
import type { Template } from '../context.js';
import { decidedByAnother, missing, requiredItemsOf, unless, type ProposalCriterion } from './missing.js';

/** Base templates offered per format. Source: house default after domain.md 3.3 and 4.1. */
export const templatesFor: Readonly<Record<Format, readonly Template[]>> = {
  series: ['classic60', 'classic90', 'flipped', 'communityOfPractice', 'journalWatch'],
  session: ['classic60', 'classic90', 'flipped', 'journalWatch'],
  workshop: ['qiWorkshop', 'skillsWorkshop'],
};

const planned = requiredItemsOf(['scoping'], ['sc.agree', 'sc.cpd']);

const planningIsDeclared: ProposalCriterion = {
  unmet: ({ planningCompletedOn }) =>
    unless(planningCompletedOn !== null, () =>
      missing({ key: 'planningNotDeclared' }, 'partnerLead', { event: 'PLANNING_COMPLETED' }),
    ),
};

const takesLightPath: ProposalCriterion = {
  unmet: ({ format }) =>
    unless(format === 'session', () =>
      missing({ key: 'lightPathIsForSessions' }, 'hubLead', { event: 'SCOPE_APPROVED' }),
    ),
};

const takesFullPath: ProposalCriterion = {
  unmet: ({ format }) =>
    unless(format !== 'session', () =>
      missing({ key: 'sessionTakesLightPath' }, 'hubLead', { event: 'LIGHT_PATH_APPROVED' }),
    ),
};

const templateFitsFormat: ProposalCriterion = {
  unmet: ({ format }, event) =>
    unless(!('template' in event) || templatesFor[format].includes(event.template), () =>
      missing({ key: 'templateDoesNotFit', template: templatesFor[format].join(', ') }, 'partnerLead'),
    ),
};

export const scopingCriteria = {
  planningIsComplete: planned,
  scopeIsReady: allOf(planningIsDeclared, requiredItemsOf(['scoping'])),
  scopeIsComplete: allOf(decidedByAnother, takesFullPath, requiredItemsOf(['scoping'])),
  lightPathIsComplete: allOf(
    decidedByAnother,
    takesLightPath,
    requiredItemsOf(['scoping', 'templateSelection']),
  ),
  templateFitsFormat,
  templateFitsLightPath: allOf(takesLightPath, templateFitsFormat),
  kitIsReady: requiredItemsOf(['templateSelection']),
  kitIsComplete: allOf(decidedByAnother, requiredItemsOf(['templateSelection'])),
};
