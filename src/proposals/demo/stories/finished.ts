import { beforeFirstSession, afterFirstSession, tasks, team, triage, type Story } from '../story.js';

/** A whole cohort behind it; the question is whether there will be another. */
export const palliativeNurses: Story = {
  key: 'palliative-nurses',
  version: 1,
  format: 'series',
  organisation: 'coastalNurses',
  parts: {
    partnerLead: 'catriona',
    hubCoordinator: 'mei',
    facilitator: 'priscilla',
    sme: 'hana',
    spokePlanner: 'beth',
  },
  startedDaysAgo: 470,
  firstSessionAfter: 168,
  answers: {
    title: 'Leaders, Navigators, Advocates: Palliative Nurse Coordinators ECHO',
    focusArea: 'discipline',
    need: 'Palliative nurse coordinators work alone between five health authorities and have nobody to test a plan with.',
    evidence: 'Survey of 44 coordinators: isolation named first by three in four.',
    existingLearning: 'Flexing Your Core covers basics, not the role of a consultant.',
    professions: 'RN; NP; clinical nurse specialist',
    settings: 'Home and community; hospice residence; acute care',
    regions: 'Fraser; Interior; Island; Northern; Vancouver Coastal',
    reach: 80,
    overview:
      'A monthly hour in which coordinators from all regions bring a real situation and leave with one thing to try.',
    objectives:
      'Plan a family meeting with conflicting goals\nCoach a colleague through a first serious illness conversation\nUse the regional referral pathways',
    benefits: ['community', 'relationshipsAndCulture', 'knowledgeAndSkills'],
    sessions: 8,
    minutes: 60,
    cadence: 'monthly',
    timeOfDay: '12:00',
    language: 'en',
    accreditation: 'none',
    livedExperience: 'Two family advisors help to choose the topics.',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(466) });
    triage(t, ago(464), 86);
    t.does('IDEA_ACCEPTED', { day: ago(453) });
    team(t, ago(448), 'facilitator', 'sme', 'spokePlanner');
    t.does('AGREEMENT_SENT', { day: ago(441) }).does('AGREEMENT_SIGNED', { day: ago(428) });
    t.does('SCOPE_SUBMITTED', { day: ago(415) }).does('SCOPE_APPROVED', { day: ago(411) });
    t.does('TEMPLATE_CHOSEN', { day: ago(404), payload: { template: 'classic60' } });
    t.does('KIT_SUBMITTED', { day: ago(385) }).does('KIT_APPROVED', { day: ago(381) });
    t.does('PILOT_STARTED', { day: ago(352), payload: { mode: 'mockSession' } });
    t.does('PILOT_COMPLETED', { day: ago(345), payload: { attended: 9, satisfaction: 4.5, blockers: 0 } });
    t.does('PILOT_PASSED', { day: ago(338) });
    tasks(t, 'hubCoordinator', ago(336), 'la.reg', 'la.promo');
    t.does('LAUNCH_SCHEDULED', { day: ago(334) });
    beforeFirstSession(t, ago(309));
    t.does('SESSION_DELIVERED', { day: t.dayOfFirstSession });
    afterFirstSession(t, t.today + 2);
    for (let session = 2; session <= 8; session += 1) {
      t.does('SESSION_DELIVERED', { day: ago(302 - 28 * (session - 1)) });
      if (session === 4) tasks(t, 'facilitator', t.today + 3, 'la.mid');
    }
    t.does('DELIVERY_COMPLETED', { day: ago(104) }).does('EVALUATION_OPENED', { day: ago(94) });
    t.does('COLLECTION_COMPLETED', { day: ago(66) });
    tasks(t, 'hubCoordinator', ago(62), 'ev.certs');
    tasks(t, 'evaluator', ago(30), 'ev.int');
    t.does('REPORT_PUBLISHED', { day: ago(24) });
    tasks(t, 'evaluator', ago(14), 'ev.fu');
    tasks(t, 'hubCoordinator', ago(9), 'ev.arch');
  },
};

/** One session by the light path, from idea to close in five months. */
export const coaching: Story = {
  key: 'coaching',
  version: 1,
  format: 'session',
  organisation: 'sic',
  parts: { partnerLead: 'piotr', hubCoordinator: 'jonah', facilitator: 'priscilla', sme: 'owen' },
  startedDaysAgo: 160,
  firstSessionAfter: 70,
  answers: {
    title: 'Serious Illness Conversation: Coaching & Mentoring',
    focusArea: 'discipline',
    need: 'Facilitators who were trained two years ago ask for a refresher before they teach again.',
    evidence: 'Feedback of the last two cohorts.',
    existingLearning: 'The facilitator workshop itself, which nobody takes twice.',
    professions: 'Physician; RN; social worker',
    settings: 'Acute care; primary care; home and community',
    regions: 'All',
    reach: 60,
    overview: 'One hour of live coaching with the conversation guide, in pairs and then together.',
    objectives: 'Coach with the guide\nGive feedback that is heard',
    benefits: ['knowledgeAndSkills', 'personCentredPractice'],
    sessions: 1,
    minutes: 60,
    cadence: 'once',
    timeOfDay: '12:00',
    language: 'en',
    accreditation: 'none',
    commercialInterest: false,
    mayBeMerged: 'no',
  },
  tell: (t, { ago }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(158) });
    triage(t, ago(157), 81);
    t.does('IDEA_ACCEPTED', { day: ago(150) });
    team(t, ago(148), 'facilitator', 'sme');
    t.does('TEMPLATE_CHOSEN', { day: ago(144), payload: { template: 'classic60' } });
    t.does('SCOPE_SUBMITTED', { day: ago(134) }).does('LIGHT_PATH_APPROVED', { day: ago(130) });
    t.does('PILOT_STARTED', { day: ago(116), payload: { mode: 'rehearsal' } });
    t.does('PILOT_COMPLETED', { day: ago(112), payload: { attended: 4, blockers: 0 } }).does('PILOT_PASSED', {
      day: ago(108),
    });
    tasks(t, 'hubCoordinator', ago(107), 'la.reg', 'la.promo');
    t.does('LAUNCH_SCHEDULED', { day: ago(106) });
    beforeFirstSession(t, ago(97));
    t.does('SESSION_DELIVERED', { day: t.dayOfFirstSession });
    t.does('DELIVERY_COMPLETED', { day: t.today + 1 });
    afterFirstSession(t, t.today + 1);
    t.does('EVALUATION_OPENED', { day: ago(82) }).does('COLLECTION_COMPLETED', { day: ago(64) });
    t.does('REPORT_PUBLISHED', { day: ago(40) }).does('EVALUATION_COMPLETED', { day: ago(22) });
  },
};
