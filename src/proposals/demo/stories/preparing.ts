import { tasks, team, triage, type Story } from '../story.js';

/** The kit is being tailored; the application for credits is in. */
export const breathlessness: Story = {
  key: 'breathlessness',
  format: 'workshop',
  organisation: 'northern',
  parts: {
    partnerLead: 'skye',
    hubCoordinator: 'jonah',
    facilitator: 'priscilla',
    sme: 'owen',
    spokePlanner: 'ravi',
  },
  startedDaysAgo: 76,
  firstSessionAfter: 160,
  answers: {
    title: 'Virtual Breathlessness & Palliative Emergencies at Home',
    focusArea: 'geographic',
    need: "Nurses reach a crisis at home an hour's drive from help.",
    evidence: 'Incident reviews of two years.',
    existingLearning: 'Provincial symptom guidelines, which are not practised.',
    professions: 'RN; LPN; paramedic; NP',
    settings: 'Home and community; First Nations community',
    regions: 'Northern; FNHA',
    reach: 36,
    overview: 'Three hours of scenario practice in small groups.',
    objectives: 'Manage sudden breathlessness\nPrepare a home for a bleed\nCall and hand over well',
    benefits: ['knowledgeAndSkills', 'community'],
    sessions: 1,
    minutes: 180,
    cadence: 'once',
    timeOfDay: '09:00',
    language: 'en',
    accreditation: 'both',
    funding: 'A simulation kit on loan.',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago, ahead }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(74) });
    triage(t, ago(73), 84);
    t.does('IDEA_ACCEPTED', { day: ago(63) });
    team(t, ago(60), 'facilitator', 'sme', 'spokePlanner');
    t.does('AGREEMENT_SENT', { day: ago(56) }).does('AGREEMENT_SIGNED', { day: ago(46) });
    const reason =
      'No new tool and no patient data; the screening of the earlier workshop covers it until this one is held.';
    t.does('TASKS_WAIVED', { day: ago(44), payload: { tasks: ['sc.pia'], reason, expiresOn: ahead(100) } });
    t.does('ACCREDITATION_DECIDED', { day: ago(43), payload: { accreditation: 'both' } });
    t.does('SCOPE_SUBMITTED', { day: ago(38) }).does('SCOPE_APPROVED', { day: ago(34) });
    t.does('TEMPLATE_CHOSEN', { day: ago(28), payload: { template: 'skillsWorkshop' } });
    tasks(t, 'hubCoordinator', ago(22), 'tp.cal');
    tasks(t, 'sme', ago(15), 'tp.curr');
    tasks(t, 'cpdLead', ago(8), 'tp.cpdapp');
  },
};

/** Asleep until its team is whole again. */
export const pediatric: Story = {
  key: 'pediatric',
  format: 'series',
  organisation: 'littleHarbour',
  parts: { partnerLead: 'adaeze', hubCoordinator: 'mei', facilitator: 'marc', sme: 'hana' },
  startedDaysAgo: 118,
  firstSessionAfter: 250,
  answers: {
    title: 'Pediatric Complex Comfort ECHO',
    focusArea: 'subject',
    need: 'Community nurses meet a dying child perhaps once in five years.',
    evidence: 'Needs survey with 52 answers.',
    existingLearning: 'A national pediatric series, in English only.',
    professions: 'RN; family physician; NP; family advisor',
    settings: 'Pediatrics; home and community',
    regions: 'All',
    reach: 70,
    overview: "Eight sessions; each a family's story, a talk of fifteen minutes, a case.",
    objectives: "Treat pain in a child who can't tell\nSupport siblings\nPlan for a death at home",
    benefits: ['personCentredPractice', 'knowledgeAndSkills', 'researchCapacity'],
    sessions: 8,
    minutes: 60,
    cadence: 'monthly',
    timeOfDay: '12:00',
    language: 'en',
    accreditation: 'mainpro',
    livedExperience: "The hospice's council of parents.",
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago, ahead }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(115) });
    triage(t, ago(113), 88);
    t.does('IDEA_ACCEPTED', { day: ago(102) });
    team(t, ago(97), 'facilitator', 'sme');
    tasks(t, 'partnerLead', ago(80), 'sc.team');
    t.does('AGREEMENT_SENT', { day: ago(72) });
    t.does('HOLD_REQUESTED', {
      day: ago(40),
      payload: { reason: 'Two of our three nurse educators are on leave until spring.' },
    });
    const reason =
      'The partner is short of two educators. We keep their place and take it up again in spring.';
    t.does('PUT_ON_HOLD', { day: ago(37), payload: { reason, expectedOn: ahead(70) } });
  },
};

/** Sent back for what matters most: who owns what is said, and what Elders receive. */
export const culturalSafety: Story = {
  key: 'cultural-safety',
  format: 'series',
  organisation: 'cedarRiver',
  parts: {
    partnerLead: 'doreen',
    coLead: 'colleen',
    hubCoordinator: 'jonah',
    facilitator: 'priscilla',
    sme: 'owen',
    livedExperienceAdvisor: 'margaret',
  },
  startedDaysAgo: 96,
  firstSessionAfter: 230,
  answers: {
    title: 'Culturally Safe End-of-Life Care with First Nations Communities',
    focusArea: 'subject',
    otherPartners: "Elders' advisory circle; regional home care",
    need: 'Families travel home to die and meet staff who do not know our protocols.',
    evidence: 'Talking circles in four communities.',
    existingLearning: "San'yas, which is general.",
    professions: 'RN; HCA; physician; Elder',
    settings: 'First Nations community; acute care',
    regions: 'FNHA; Vancouver Coastal; Island',
    reach: 50,
    overview: 'Four sessions led with Elders on protocol, language, food, family and coming home.',
    objectives: 'Ask before acting\nKnow whom to call\nMake room for ceremony',
    benefits: ['personCentredPractice', 'community'],
    sessions: 4,
    minutes: 90,
    cadence: 'monthly',
    timeOfDay: '10:00',
    language: 'en',
    accreditation: 'none',
    indigenousContent: 'yes',
    indigenousDetail: 'Led by Elders; the community owns what is said.',
    funding: 'Honoraria are asked for.',
    commercialInterest: false,
    mayBeMerged: 'askFirst',
  },
  tell: (t, { ago, ahead }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(93) });
    triage(t, ago(91), 92);
    t.does('IDEA_ACCEPTED', { day: ago(80) }).does('CO_LEAD_NAMED', { day: ago(78) });
    team(t, ago(75), 'facilitator', 'sme', 'livedExperienceAdvisor');
    t.does('AGREEMENT_SENT', { day: ago(60) });
    const waived =
      "The circle signs when it meets next month; until then its chair's letter stands for the agreement.";
    t.does('TASKS_WAIVED', {
      day: ago(30),
      payload: { tasks: ['sc.agree'], reason: waived, expiresOn: ahead(40) },
    });
    t.does('SCOPE_SUBMITTED', { day: ago(20) });
    const comments =
      'Two things before we approve. The agreement must say that the community owns recordings and stories. ' +
      'And the budget names no honoraria for the Elders who lead the sessions; please add them, at the full rate.';
    t.does('SCOPE_CHANGES_REQUESTED', { day: ago(13), payload: { comments, dueOn: ahead(5) } });
  },
};

/** Its pilot failed and taught something; second time round. */
export const heartFailure: Story = {
  key: 'heart-failure',
  format: 'series',
  organisation: 'interior',
  parts: {
    partnerLead: 'lena',
    hubCoordinator: 'mei',
    facilitator: 'marc',
    sme: 'owen',
    spokePlanner: 'beth',
  },
  startedDaysAgo: 250,
  firstSessionAfter: 220,
  answers: {
    title: 'Heart Failure and Renal Palliative Pathways',
    focusArea: 'subject',
    need: 'People with heart and kidney failure are referred in the last month, if at all.',
    evidence: 'Panel review in six practices.',
    existingLearning: 'Guidelines; a yearly evening lecture.',
    professions: 'Family physician; NP; RN; pharmacist',
    settings: 'Primary care; renal clinics',
    regions: 'Interior',
    reach: 40,
    overview: 'Six case-based sessions on when and how to shift goals.',
    objectives: 'Time the conversation\nAdjust medicines\nShare care with the clinic',
    benefits: ['knowledgeAndSkills', 'relationshipsAndCulture'],
    sessions: 6,
    minutes: 90,
    cadence: 'biweekly',
    timeOfDay: '07:30',
    language: 'en',
    accreditation: 'mainpro',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago, ahead }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(247) });
    triage(t, ago(245), 77);
    t.does('IDEA_ACCEPTED', { day: ago(234) });
    team(t, ago(229), 'facilitator', 'sme', 'spokePlanner');
    t.does('AGREEMENT_SENT', { day: ago(222) }).does('AGREEMENT_SIGNED', { day: ago(209) });
    t.does('ACCREDITATION_DECIDED', { day: ago(205), payload: { accreditation: 'mainpro' } });
    t.does('SCOPE_SUBMITTED', { day: ago(196) }).does('SCOPE_APPROVED', { day: ago(192) });
    t.does('TEMPLATE_CHOSEN', { day: ago(185), payload: { template: 'classic90' } });
    t.does('KIT_SUBMITTED', { day: ago(162) }).does('KIT_APPROVED', { day: ago(158) });
    t.does('PILOT_STARTED', { day: ago(72), payload: { mode: 'mockSession' } });
    t.does('PILOT_COMPLETED', { day: ago(62), payload: { attended: 4, satisfaction: 3.6, blockers: 0 } });
    const reason =
      'Four of fourteen came, satisfaction 3.6. Ninety minutes before the clinic opens is too long and too early: ' +
      'sixty minutes at noon, one case instead of two.';
    t.does('PILOT_REDESIGNED', { day: ago(55), payload: { returnTo: 'scoping', reason } });
    t.does('ANSWERS_CHANGED', { day: ago(50), payload: { answers: { minutes: 60, timeOfDay: '12:00' } } });
    t.does('START_DATE_CHANGED', { day: ago(49), payload: { startOn: ahead(80) } });
    t.does('SCOPE_SUBMITTED', { day: ago(38) }).does('SCOPE_APPROVED', { day: ago(34) });
    t.does('TEMPLATE_CHOSEN', { day: ago(26), payload: { template: 'classic60' } });
    tasks(t, 'hubCoordinator', ago(15), 'tp.cal');
  },
};
