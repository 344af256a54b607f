import { checklistStages, type ProposalContext, type Stage } from '../../workflows/proposal/vocabulary.js';
import { catalogue } from './catalogue/index.js';
import type { Resource, ResourceCondition } from './resource.js';

/** What people do for a proposal when they are assigned to it. */
export const supportRoles = ['mentor', 'evaluator', 'cpdLead', 'techHost', 'facilitatorMentor'] as const;
export type SupportRole = (typeof supportRoles)[number];

interface SupportRule {
  readonly role: SupportRole;
  readonly when?: ResourceCondition;
}

/**
 * Which roles get a person when a stage opens. Source: house default after domain.md section 2 and 3.
 *
 * In the idea stage nobody is assigned: whoever triages it becomes its coordinator.
 */
export const supportRules: Readonly<Record<Stage, readonly SupportRule[]>> = {
  idea: [],
  scoping: [{ role: 'mentor' }, { role: 'evaluator' }],
  templateSelection: [{ role: 'mentor' }, { role: 'cpdLead', when: 'accreditationWanted' }],
  pilot: [{ role: 'techHost' }, { role: 'facilitatorMentor' }],
  launch: [{ role: 'techHost' }],
  evaluation: [{ role: 'evaluator' }],
};

/** Keys of the resources that a proposal is handed when a stage opens, in the order of the catalogue. */
export function resourcesFor(stage: Stage, context: ProposalContext): string[] {
  return catalogue.filter((each) => isFor(each, stage, context)).map(({ key }) => key);
}

/** Roles for which a proposal gets a person when a stage opens. */
export function rolesFor(stage: Stage, context: ProposalContext): SupportRole[] {
  const rules = checklistStages(stage, context).flatMap((each) => supportRules[each]);
  return [...new Set(rules.filter(({ when }) => !when || holdsFor[when](context)).map(({ role }) => role))];
}

// A single session scopes and tailors at once, so it is handed both stages' resources on entering the first.
function isFor({ stage, formats, condition }: Resource, entered: Stage, context: ProposalContext): boolean {
  return (
    checklistStages(entered, context).includes(stage) &&
    formats.includes(context.format) &&
    (condition === null || holdsFor[condition](context))
  );
}

const holdsFor: Readonly<Record<ResourceCondition, (context: ProposalContext) => boolean>> = {
  accreditationWanted: ({ accreditation, answers }) =>
    (accreditation ?? answers.accreditation ?? 'none') !== 'none',
};
