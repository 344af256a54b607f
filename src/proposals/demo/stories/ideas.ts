import { tasks, triage, type Story } from '../story.js';

/** Taken in by the grief circle, with both leads' consent. */
export const moralDistress: Story = {
  key: 'moral-distress',
  format: 'session',
  organisation: null,
  survivor: 'grief-circle',
  parts: { partnerLead: 'samir', hubCoordinator: 'mei', survivorLead: 'helene' },
  startedDaysAgo: 27,
  firstSessionAfter: 90,
  answers: {
    title: 'MAiD and Moral Distress Drop-in',
    focusArea: 'subject',
    need: 'Colleagues who assess or attend carry it home, whatever they decided.',
    evidence: 'Nine colleagues asked me in one month.',
    existingLearning: 'Employee assistance, which nobody calls.',
    professions: 'All',
    settings: 'All',
    regions: 'All',
    reach: 20,
    overview: 'An hour to say out loud what stays after a death, among people who know it.',
    benefits: ['community', 'relationshipsAndCulture'],
    sessions: 1,
    minutes: 60,
    cadence: 'once',
    timeOfDay: '17:30',
    language: 'en',
    accreditation: 'none',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago, survivor }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(25) }).does('TRIAGE_STARTED', { day: ago(22) });
    tasks(t, 'hubCoordinator', ago(19), 'idea.dup');
    const reason =
      'The grief circle plans a gathering on just this, with the same people. Together they would fill it.';
    t.does('MERGE_PROPOSED', {
      day: ago(15),
      payload: { survivor, survivorLead: t.person('survivorLead'), reason },
    });
    t.does('MERGE_CONSENTED', { by: 'survivorLead', day: ago(13) }).does('MERGE_CONSENTED', {
      by: 'partnerLead',
      day: ago(12),
    });
    t.does('PROPOSAL_MERGED', { day: ago(6) });
  },
};

/** New: it waits for somebody at the hub to take it up. */
export const navigators: Story = {
  key: 'navigators',
  format: 'session',
  organisation: 'sunshine',
  parts: { partnerLead: 'nell', hubCoordinator: 'jonah' },
  startedDaysAgo: 9,
  firstSessionAfter: 100,
  answers: {
    title: 'Compassionate Communities & Volunteer Navigators ECHO',
    focusArea: 'geographic',
    need: 'New volunteers ask the same questions in every town.',
    evidence: 'Interviews with eighteen volunteers.',
    existingLearning: 'A handbook.',
    professions: 'Hospice volunteer; executive director',
    settings: 'Community',
    regions: 'Vancouver Coastal',
    reach: 30,
    overview: 'One hour to compare how five communities welcome and train navigators; more, if they want it.',
    benefits: ['community', 'researchCapacity'],
    sessions: 1,
    minutes: 60,
    cadence: 'once',
    timeOfDay: '18:30',
    language: 'en',
    accreditation: 'none',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago }) => t.does('PROPOSAL_SUBMITTED', { day: ago(4) }),
};

/** Withdrawn by its lead while it was being scoped. */
export const dementiaChampions: Story = {
  key: 'dementia-champions',
  format: 'workshop',
  organisation: 'harbourview',
  parts: { partnerLead: 'joyce', hubCoordinator: 'jonah' },
  startedDaysAgo: 90,
  firstSessionAfter: 200,
  answers: {
    title: 'Dementia Palliative Champions',
    focusArea: 'subject',
    need: 'Each unit wants one person who dares to raise it.',
    evidence: 'A poll among staff.',
    existingLearning: 'Gentle Persuasive Approaches.',
    professions: 'HCA; recreation therapist; RN',
    settings: 'Long-term care',
    regions: 'Island',
    reach: 24,
    overview: 'Two half days to practise small conversations.',
    benefits: ['relationshipsAndCulture', 'personCentredPractice'],
    sessions: 2,
    minutes: 120,
    cadence: 'biweekly',
    timeOfDay: '13:00',
    language: 'en',
    accreditation: 'none',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(87) });
    triage(t, ago(85), 74);
    t.does('IDEA_ACCEPTED', { day: ago(74) });
    tasks(t, 'partnerLead', ago(62), 'sc.aud');
    const reason =
      'Our village is being rebuilt and every unit moves this winter. We would like to come back next year.';
    t.does('PROPOSAL_WITHDRAWN', { day: ago(47), payload: { reason, keepResources: true } });
  },
};
