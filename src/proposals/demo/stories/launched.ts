import { afterFirstSession, beforeFirstSession, tasks, team, triage, type Story } from '../story.js';

/** Three of six sessions behind it. */
export const longTermCare: Story = {
  key: 'long-term-care',
  format: 'series',
  organisation: 'fraserLtc',
  parts: {
    partnerLead: 'gurpreet',
    coLead: 'dale',
    hubCoordinator: 'jonah',
    facilitator: 'marc',
    sme: 'hana',
    spokePlanner: 'ravi',
  },
  startedDaysAgo: 200,
  firstSessionAfter: 168,
  answers: {
    title: 'Flexing the Palliative Approach in Long-Term Care',
    focusArea: 'subject',
    need: 'Decline is recognised late; residents are sent to emergency in their last days.',
    evidence: 'Transfer audit: 31 of 58 transfers in the last week of life.',
    existingLearning: 'LEAP LTC, which each home can send two people to.',
    professions: 'HCA; LPN; care manager',
    settings: 'Long-term care',
    regions: 'Fraser',
    reach: 95,
    overview: 'Six short sessions to notice change early, talk about it, and plan comfort in place.',
    objectives: 'Spot the signs of decline\nStart the conversation with a family\nUse the comfort kit',
    benefits: ['knowledgeAndSkills', 'personCentredPractice', 'relationshipsAndCulture'],
    sessions: 6,
    minutes: 60,
    cadence: 'biweekly',
    timeOfDay: '13:30',
    language: 'en',
    accreditation: 'none',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(198) });
    t.does('TRIAGE_STARTED', { day: ago(196) });
    const comments =
      'Who covers the floor while care aides attend? Please say how many homes have agreed to that.';
    t.does('IDEA_CHANGES_REQUESTED', { day: ago(194), payload: { comments } });
    const evidence =
      'Transfer audit: 31 of 58 transfers in the last week of life. Nine homes have agreed to cover the floor.';
    t.does('ANSWERS_CHANGED', { day: ago(190), payload: { answers: { evidence } } }).does(
      'PROPOSAL_RESUBMITTED',
      { day: ago(190) },
    );
    tasks(t, 'hubCoordinator', ago(189), 'idea.dup', 'idea.call');
    t.does('IDEA_SCORED', { day: ago(187), payload: { score: 79 } }).does('IDEA_ACCEPTED', { day: ago(186) });
    t.does('CO_LEAD_NAMED', { day: ago(184) });
    team(t, ago(182), 'facilitator', 'sme', 'spokePlanner');
    t.does('AGREEMENT_SENT', { day: ago(176) }).does('AGREEMENT_SIGNED', { day: ago(164) });
    t.does('SCOPE_SUBMITTED', { day: ago(152) }).does('SCOPE_APPROVED', { day: ago(148) });
    t.does('TEMPLATE_CHOSEN', { day: ago(141), payload: { template: 'classic60' } });
    t.does('KIT_SUBMITTED', { day: ago(124) }).does('KIT_APPROVED', { day: ago(120) });
    t.does('PILOT_STARTED', { day: ago(104), payload: { mode: 'mockSession' } });
    t.does('PILOT_COMPLETED', {
      day: ago(97),
      payload: { attended: 12, satisfaction: 4.2, blockers: 0 },
    }).does('PILOT_PASSED', { day: ago(88) });
    t.does('REGISTRATION_OPENED', { day: ago(86) });
    t.does('LAUNCH_SCHEDULED', { day: ago(84) });
    tasks(t, 'partnerLead', ago(80), 'la.promo');
    beforeFirstSession(t, ago(39));
    t.does('SESSION_DELIVERED', { day: t.dayOfFirstSession });
    afterFirstSession(t, t.today + 2);
    t.does('SESSION_DELIVERED', { day: ago(18) }).does('SESSION_DELIVERED', { day: ago(4) });
  },
};

/** The pilot has just been passed; dates are being made. */
export const griefCircle: Story = {
  key: 'grief-circle',
  format: 'series',
  organisation: 'kootenay',
  parts: {
    partnerLead: 'helene',
    hubCoordinator: 'mei',
    facilitator: 'marc',
    sme: 'owen',
    spokePlanner: 'beth',
    livedExperienceAdvisor: 'margaret',
  },
  startedDaysAgo: 150,
  firstSessionAfter: 216,
  answers: {
    title: 'Grief and Bereavement Practice Circle',
    focusArea: 'subject',
    need: 'Volunteers and counsellors meet complicated grief without supervision.',
    evidence: 'Conversations with eleven hospice societies.',
    existingLearning: 'None in the region.',
    professions: 'Hospice volunteer; social worker; counsellor; spiritual health practitioner',
    settings: 'Hospice; community',
    regions: 'Interior',
    reach: 45,
    overview:
      'Nine monthly gatherings: a short recorded talk beforehand, then an hour of stories, questions and practice.',
    objectives: 'Tell anticipatory from complicated grief\nOffer trauma-informed support\nLook after oneself',
    benefits: ['community', 'personCentredPractice'],
    sessions: 9,
    minutes: 60,
    cadence: 'monthly',
    timeOfDay: '08:00',
    language: 'both',
    accreditation: 'none',
    livedExperience: 'A bereaved parent helps to plan each gathering.',
    commercialInterest: false,
    mayBeMerged: 'yes',
  },
  tell: (t, { ago }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(147) });
    triage(t, ago(145), 83);
    t.does('IDEA_ACCEPTED', { day: ago(134) });
    team(t, ago(129), 'facilitator', 'sme', 'spokePlanner', 'livedExperienceAdvisor');
    t.does('AGREEMENT_SENT', { day: ago(122) }).does('AGREEMENT_SIGNED', { day: ago(110) });
    t.does('SCOPE_SUBMITTED', { day: ago(98) }).does('SCOPE_APPROVED', { day: ago(94) });
    t.does('TEMPLATE_CHOSEN', { day: ago(88), payload: { template: 'flipped' } });
    t.does('KIT_SUBMITTED', { day: ago(66) });
    const comments = 'The registration form asks for a date of birth. Please leave it out.';
    t.does('KIT_CHANGES_REQUESTED', { day: ago(64), payload: { comments } }).does('KIT_RESUBMITTED', {
      day: ago(62),
    });
    t.does('KIT_APPROVED', { day: ago(61) }).does('PILOT_STARTED', {
      day: ago(40),
      payload: { mode: 'mockSession' },
    });
    t.does('PILOT_COMPLETED', { day: ago(24), payload: { attended: 11, satisfaction: 4.3, blockers: 0 } });
    t.does('PILOT_PASSED', { day: ago(12) });
    tasks(t, 'hubCoordinator', ago(10), 'la.access');
    t.does('REGISTRATION_OPENED', { day: ago(9) });
  },
};

/** Too few have registered: the start waits. */
export const pharmacists: Story = {
  key: 'pharmacists',
  version: 1,
  format: 'series',
  organisation: 'pharmacists',
  parts: {
    partnerLead: 'anil',
    hubCoordinator: 'mei',
    facilitator: 'priscilla',
    sme: 'hana',
    spokePlanner: 'ravi',
  },
  startedDaysAgo: 190,
  firstSessionAfter: 196,
  answers: {
    title: 'Pharmacists & Palliative Prescribing',
    focusArea: 'discipline',
    need: 'After-hours kits are stocked unevenly, and doses are queried at night.',
    evidence: 'Call log of three months.',
    existingLearning: 'A module of the college on opioid stewardship.',
    professions: 'Pharmacist',
    settings: 'Home and community; long-term care',
    regions: 'Fraser; Vancouver Coastal',
    reach: 25,
    overview: 'Five noon sessions on kits, conversions and quick answers.',
    objectives: 'Stock a kit\nConvert opioids safely\nAnswer at two in the morning',
    benefits: ['knowledgeAndSkills'],
    sessions: 5,
    minutes: 45,
    cadence: 'weekly',
    timeOfDay: '12:00',
    language: 'en',
    accreditation: 'otherCollege',
    commercialInterest: false,
    mayBeMerged: 'askFirst',
  },
  tell: (t, { ago }) => {
    t.does('PROPOSAL_SUBMITTED', { day: ago(187) });
    triage(t, ago(185), 72);
    t.does('IDEA_ACCEPTED', { day: ago(174) });
    team(t, ago(170), 'facilitator', 'sme', 'spokePlanner');
    t.does('AGREEMENT_SENT', { day: ago(163) }).does('AGREEMENT_SIGNED', { day: ago(150) });
    t.does('SCOPE_SUBMITTED', { day: ago(140) }).does('SCOPE_APPROVED', { day: ago(136) });
    t.does('TEMPLATE_CHOSEN', { day: ago(130), payload: { template: 'classic60' } });
    t.does('KIT_SUBMITTED', { day: ago(108) }).does('KIT_APPROVED', { day: ago(104) });
    t.does('PILOT_STARTED', { day: ago(84), payload: { mode: 'mockSession' } });
    t.does('PILOT_COMPLETED', {
      day: ago(76),
      payload: { attended: 7, satisfaction: 4.1, blockers: 0 },
    }).does('PILOT_PASSED', { day: ago(68) });
    tasks(t, 'hubCoordinator', ago(66), 'la.reg', 'la.promo');
    t.does('LAUNCH_SCHEDULED', { day: ago(64) });
    const reason =
      'Registrations stand at 14 of 25. The college announces its new module this month; we ask again after that.';
    t.does('LAUNCH_POSTPONED', { day: ago(11), payload: { reason } });
  },
};
