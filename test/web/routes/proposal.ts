import type { PageRoute } from './page-route.js';

const everybody = {
  anonymous: 'sign-in',
  foreign: 404,
  own: 200,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

const random = '0190aaaa-0000-7000-8000-000000000001';

export const proposalRoutes: readonly PageRoute[] = [
  { route: 'GET /p/{ref}', answers: everybody },
  { route: 'GET /p/{ref}/history', answers: everybody },
  { route: 'GET /p/{ref}/then', answers: everybody },
  {
    route: 'GET /p/{ref}/then',
    use: 'before it began',
    query: '?at=2020-05-15',
    answers: { ...everybody, own: 422, coordinator: 422, hubLead: 422, administrator: 422 },
  },
  { route: 'GET /p/{ref}/then/compare', answers: everybody },
  { route: 'GET /p/{ref}/people', answers: everybody },
  { route: 'GET /p/{ref}/people/invite', answers: { ...everybody, administrator: 404 } },
  {
    route: 'POST /p/{ref}/people/invite',
    use: 'nobody',
    fields: {},
    answers: { ...everybody, own: 422, coordinator: 422, hubLead: 422, administrator: 404 },
  },
  {
    route: 'GET /p/{ref}/people/hand-over',
    use: 'by the hub lead, who does it at once',
    answers: { ...everybody, coordinator: 404, administrator: 404 },
  },
  {
    route: 'POST /p/{ref}/people/hand-over',
    use: 'to nobody',
    fields: {},
    answers: { ...everybody, own: 422, coordinator: 404, hubLead: 404, administrator: 404 },
  },
  { route: 'GET /p/{ref}/support', answers: everybody },
  {
    route: 'GET /p/{ref}/support/{assignment}/change',
    use: 'nobody’s',
    values: { assignment: '@nothing' },
    answers: { ...everybody, own: 404, coordinator: 404, hubLead: 404, administrator: 404 },
  },
  {
    route: 'POST /p/{ref}/support/{assignment}/change',
    use: 'nobody’s, which changes nothing and says so',
    values: { assignment: '@nothing' },
    fields: { to: 'best', reason: 'no time' },
    answers: { ...everybody, own: 404, administrator: 404 },
  },
  {
    route: 'GET /p/{ref}/support/{key}/file',
    use: 'that it was never handed',
    values: { key: 'res.closeout' },
    answers: { ...everybody, own: 404, coordinator: 404, hubLead: 404, administrator: 404 },
  },
  { route: 'GET /p/{ref}/summary', answers: everybody },
  { route: 'GET /p/{ref}/t/{task}', values: { task: 'sc.team' }, answers: everybody },
  {
    route: 'POST /p/{ref}/t/{task}',
    use: 'with nothing filled in',
    values: { task: 'sc.team' },
    fields: {},
    answers: { ...everybody, own: 422, coordinator: 422, hubLead: 422, administrator: 403 },
  },
  {
    route: 'GET /p/{ref}/t/{task}/delegate',
    values: { task: 'sc.team' },
    answers: { ...everybody, administrator: 404 },
  },
  {
    route: 'POST /p/{ref}/t/{task}/delegate',
    use: 'to nobody',
    values: { task: 'sc.team' },
    fields: {},
    answers: { ...everybody, own: 422, coordinator: 422, hubLead: 422, administrator: 404 },
  },
  { route: 'GET /p/{ref}/reminders', answers: everybody },
  { route: 'POST /p/{ref}/reminders', use: 'to stop', fields: { stop: 'yes' }, answers: everybody },
  { route: 'GET /p/{ref}/t/{task}/later', values: { task: 'sc.team' }, answers: everybody },
  {
    route: 'POST /p/{ref}/t/{task}/later',
    use: 'without a day',
    values: { task: 'sc.team' },
    fields: {},
    answers: { ...everybody, own: 422, coordinator: 422, hubLead: 422, administrator: 422 },
  },
  {
    route: 'GET /p/{ref}/t/{task}/remind',
    values: { task: 'sc.team' },
    answers: { ...everybody, own: 404, administrator: 404 },
  },
  {
    route: 'POST /p/{ref}/t/{task}/remind',
    values: { task: 'sc.team' },
    answers: { ...everybody, own: 404, administrator: 404 },
  },
  {
    route: 'GET /p/{ref}/files/{id}',
    use: 'that nobody has',
    values: { id: random },
    answers: {
      anonymous: 'sign-in',
      foreign: 404,
      own: 404,
      coordinator: 404,
      hubLead: 404,
      administrator: 404,
    },
  },
];
