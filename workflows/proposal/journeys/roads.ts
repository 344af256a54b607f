import type { Format } from '../vocabulary.js';
import type { Traveller } from './traveller.js';

type Leg = (traveller: Traveller, calendar: Calendar) => unknown;

/** Days since the start on which a believable proposal of a format reaches each point. */
export interface Calendar {
  readonly firstSession: number;
  readonly submitted: number;
  readonly triaged: number;
  readonly accepted: number;
  readonly scoped: number;
  readonly scopeApproved: number;
  readonly templateChosen: number;
  readonly tailored: number;
  readonly kitApproved: number;
  readonly pilotStarted: number;
  readonly pilotCompleted: number;
  readonly pilotPassed: number;
  readonly scheduled: number;
}

export const calendars: Readonly<Record<Format, Calendar>> = {
  series: {
    firstSession: 168,
    submitted: 3,
    triaged: 5,
    accepted: 15,
    scoped: 44,
    scopeApproved: 48,
    templateChosen: 56,
    tailored: 75,
    kitApproved: 79,
    pilotStarted: 98,
    pilotCompleted: 112,
    pilotPassed: 119,
    scheduled: 121,
  },
  workshop: {
    firstSession: 112,
    submitted: 2,
    triaged: 4,
    accepted: 12,
    scoped: 30,
    scopeApproved: 34,
    templateChosen: 40,
    tailored: 54,
    kitApproved: 58,
    pilotStarted: 72,
    pilotCompleted: 79,
    pilotPassed: 86,
    scheduled: 88,
  },
  session: {
    firstSession: 70,
    submitted: 2,
    triaged: 3,
    accepted: 9,
    scoped: 22,
    scopeApproved: 26,
    templateChosen: 12,
    tailored: 22,
    kitApproved: 26,
    pilotStarted: 40,
    pilotCompleted: 44,
    pilotPassed: 48,
    scheduled: 50,
  },
};

const scoped: Leg = (traveller, { accepted, scoped: day }) => {
  const third = Math.floor((day - accepted) / 3);
  traveller
    .does('ROLE_GIVEN', { by: 'partnerLead', day: accepted + 2 })
    .does('ROLE_GIVEN', { payload: { role: 'sme', person: traveller.person('sme') } })
    .does('AGREEMENT_SENT', { day: accepted + third })
    .does('AGREEMENT_SIGNED', { day: accepted + 2 * third })
    .does('ACCREDITATION_DECIDED')
    .does('SCOPE_SUBMITTED', { day });
};

const rehearsed: Leg = (traveller, { pilotCompleted }) =>
  traveller
    .completes(['pi.train', 'pi.tech', 'pi.case'], pilotCompleted - 2)
    .does('PILOT_COMPLETED', { day: pilotCompleted });

const opened: Leg = (traveller) => {
  const day = traveller.dayOfFirstSession;
  const early = ['la.reg', 'la.promo'];
  const late = ['la.base', 'la.media', 'la.case', 'la.remind', 'la.spoke'];
  const soon = traveller.today + Math.floor((day - traveller.today) / 4);
  traveller
    .completes(early, soon)
    .completes(late, Math.max(day - 1, soon))
    .does('SESSION_DELIVERED', { day });
};

const delivered: Leg = (traveller) => {
  const { sessions = 1 } = traveller.context.answers;
  const apart = Math.ceil(140 / sessions);
  while (traveller.context.sessionsDelivered < sessions)
    traveller.does('SESSION_DELIVERED', { day: traveller.today + apart });
  traveller.does('DELIVERY_COMPLETED');
};

const toEvaluation: readonly (readonly [string, Leg])[] = [
  [
    'open.pilot.running',
    (traveller, { pilotStarted }) => traveller.does('PILOT_STARTED', { day: pilotStarted }),
  ],
  ['open.pilot.awaitingDecision', rehearsed],
  [
    'open.launch.preparing',
    (traveller, { pilotPassed }) => traveller.does('PILOT_PASSED', { day: pilotPassed }),
  ],
  [
    'open.launch.recruiting',
    // Before version 2 nobody opened registration: passing the pilot led here.
    (traveller) =>
      traveller.isIn('open.launch.preparing') ? traveller.does('REGISTRATION_OPENED') : traveller,
  ],
  [
    'open.launch.scheduled',
    (traveller, { scheduled }) => traveller.does('LAUNCH_SCHEDULED', { day: scheduled }),
  ],
  ['open.launch.running', opened],
  ['open.launch.delivered', delivered],
  [
    'open.evaluation.collecting',
    (traveller) => traveller.does('EVALUATION_OPENED', { day: traveller.today + 10 }),
  ],
  [
    'open.evaluation.reporting',
    (traveller) => traveller.does('COLLECTION_COMPLETED', { day: traveller.today + 18 }),
  ],
  [
    'open.evaluation.decidingNext',
    (traveller) => traveller.does('REPORT_PUBLISHED', { day: traveller.today + 20 }),
  ],
  ['completed', (traveller) => traveller.does('EVALUATION_COMPLETED', { day: traveller.today + 60 })],
];

const toScope: readonly (readonly [string, Leg])[] = [
  ['open.idea.draft', () => undefined],
  [
    'open.idea.submitted',
    (traveller, { submitted }) => traveller.does('PROPOSAL_SUBMITTED', { day: submitted }),
  ],
  ['open.idea.inTriage', (traveller, { triaged }) => traveller.does('TRIAGE_STARTED', { day: triaged })],
  ['open.scoping.working', (traveller, { accepted }) => traveller.does('IDEA_ACCEPTED', { day: accepted })],
  ['open.scoping.awaitingApproval', scoped],
];

const throughTheKit: readonly (readonly [string, Leg])[] = [
  [
    'open.templateSelection.choosing',
    (traveller, { scopeApproved }) => traveller.does('SCOPE_APPROVED', { day: scopeApproved }),
  ],
  [
    'open.templateSelection.tailoring',
    (traveller, { templateChosen }) => traveller.does('TEMPLATE_CHOSEN', { day: templateChosen }),
  ],
  [
    'open.templateSelection.awaitingApproval',
    (traveller, { tailored }) => traveller.does('KIT_SUBMITTED', { day: tailored }),
  ],
  [
    'open.pilot.preparing',
    (traveller, { kitApproved }) => traveller.does('KIT_APPROVED', { day: kitApproved }),
  ],
];

const byTheLightPath: readonly (readonly [string, Leg])[] = [
  [
    'open.pilot.preparing',
    (traveller, { scopeApproved }) => traveller.does('LIGHT_PATH_APPROVED', { day: scopeApproved }),
  ],
];

/** The usual way from draft to completed: each place, and the leg that leads there from the one before. */
export function roadOf(format: Format): readonly (readonly [string, Leg])[] {
  return [...toScope, ...(format === 'session' ? byTheLightPath : throughTheKit), ...toEvaluation];
}
