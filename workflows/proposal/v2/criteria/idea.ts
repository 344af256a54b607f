import { allOf } from '../../../kit/criterion.js';
import { requiredAnswers } from '../answers.js';
import { decidedByAnother, missing, requiredItemsOf, unless, type ProposalCriterion } from './missing.js';

/** Rounds of changes that may be asked for in one stage; then it is decided. Source: domain.md 4.2. */
export const maximumRounds = 3;

const ideaIsComplete: ProposalCriterion = {
  unmet: ({ answers }) =>
    requiredAnswers
      .filter((key) => answers[key] === undefined || isEmpty(answers[key]))
      .map((key) =>
        missing(
          { key: answers.unread?.[key] ? 'answerUnread' : 'answerMissing', answer: key },
          'partnerLead',
          { answer: key },
        ),
      ),
};

function isEmpty(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 0;
}

const roundsRemain: ProposalCriterion = {
  unmet: ({ rounds, stage }) =>
    unless((rounds[stage] ?? 0) < maximumRounds, () =>
      missing({ key: 'noRoundsLeft', rounds: maximumRounds }, 'hubLead', null),
    ),
};

const mergeIsWelcome: ProposalCriterion = {
  unmet: (context, event) => [
    ...unless(context.answers.mayBeMerged !== 'no', () => missing({ key: 'mergeNotWelcome' }, 'partnerLead')),
    ...unless(!('survivorLead' in event) || event.survivorLead !== context.lead, () =>
      missing({ key: 'mergeSameLead' }, 'hubLead'),
    ),
  ],
};

const mergeIsProposed: ProposalCriterion = {
  unmet: ({ merge }) =>
    unless(merge !== null, () =>
      missing({ key: 'mergeNotProposed' }, 'hubLead', { event: 'MERGE_PROPOSED' }),
    ),
};

const bothLeadsConsented: ProposalCriterion = {
  unmet: (context, event) => {
    const { merge, lead } = context;
    if (!merge) return mergeIsProposed.unmet(context, event);
    return [
      ...unless(lead !== null && merge.consents.includes(lead), () =>
        missing({ key: 'leadHasNotConsented' }, 'partnerLead', { event: 'MERGE_CONSENTED' }),
      ),
      ...unless(merge.consents.includes(merge.survivorLead), () =>
        missing({ key: 'survivorLeadHasNotConsented' }, 'survivorLead', { event: 'MERGE_CONSENTED' }),
      ),
    ];
  },
};

const consentIsStillOpen: ProposalCriterion = {
  unmet: (context, event) => [
    ...mergeIsProposed.unmet(context, event),
    ...unless(!context.merge?.consents.includes(event.by), () => missing({ key: 'consentGiven' }, null)),
  ],
};

const isRenewal: ProposalCriterion = {
  unmet: ({ parent }) => unless(parent?.relation === 'renewal', () => missing({ key: 'notARenewal' }, null)),
};

export const ideaCriteria = {
  ideaIsComplete,
  roundsRemain: allOf(decidedByAnother, roundsRemain),
  triageIsComplete: allOf(decidedByAnother, requiredItemsOf(['idea'])),
  everyGateIsWaivedOrDone: allOf(
    decidedByAnother,
    requiredItemsOf(['idea', 'scoping', 'templateSelection', 'pilot'], ['pi.decide']),
  ),
  mergeIsWelcome,
  bothLeadsConsented: allOf(decidedByAnother, bothLeadsConsented),
  consentIsStillOpen,
  mergeIsProposed,
  isRenewal,
  decidedByAnother,
};
