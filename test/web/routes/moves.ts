import type { PageRoute } from './page-route.js';

const everybody = {
  anonymous: 'sign-in',
  foreign: 404,
  own: 200,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

/** Whoever may see the proposal and not make the move is told who can. */
const nobody = { ...everybody, own: 403, coordinator: 403, hubLead: 403, administrator: 403 } as const;

const MOVE = 'p/{ref}/moves/{type}';

export const movesRoutes: readonly PageRoute[] = [
  { route: 'GET /p/{ref}/submitted', answers: everybody },
  { route: 'GET /p/{ref}/moves', answers: everybody },
  {
    route: `GET /${MOVE}`,
    use: 'that partner and hub may make',
    values: { type: 'HOLD_REQUESTED' },
    answers: { ...everybody, administrator: 403 },
  },
  {
    route: `GET /${MOVE}`,
    use: 'that is the partner’s',
    values: { type: 'PROPOSAL_WITHDRAWN' },
    answers: { ...nobody, own: 200 },
  },
  {
    route: `GET /${MOVE}`,
    use: 'that is the hub’s',
    values: { type: 'PUT_ON_HOLD' },
    answers: { ...nobody, coordinator: 200, hubLead: 200 },
  },
  {
    route: `GET /${MOVE}`,
    use: 'that is the hub lead’s',
    values: { type: 'LEAD_CHANGED' },
    answers: { ...nobody, hubLead: 200 },
  },
  {
    route: `GET /${MOVE}`,
    use: 'that is made elsewhere',
    values: { type: 'PILOT_PASSED' },
    answers: { ...nobody, hubLead: 409 },
  },
  {
    route: `GET /${MOVE}`,
    use: 'that only the system makes',
    values: { type: 'SUPPORT_ASSIGNED' },
    answers: { ...nobody, own: 404, coordinator: 404, hubLead: 404, administrator: 404 },
  },
  {
    route: `POST /${MOVE}`,
    use: 'to see what would happen',
    values: { type: 'HOLD_REQUESTED' },
    fields: { reason: 'We need a pause.', _button: 'preview' },
    answers: { ...everybody, administrator: 403 },
  },
  {
    route: `POST /${MOVE}`,
    use: 'without what it asks for',
    values: { type: 'TASKS_WAIVED' },
    fields: { _button: 'confirm', _digest: 'made up' },
    answers: { ...nobody, hubLead: 422 },
  },
  {
    route: `POST /${MOVE}`,
    use: 'on a preview that nobody was shown',
    values: { type: 'PROPOSAL_WITHDRAWN' },
    fields: { reason: 'Other plans.', _button: 'confirm', _digest: 'made up' },
    answers: { ...nobody, own: 409 },
  },
];
