import type { PageRoute } from './page-route.js';

const everybody = {
  anonymous: 'sign-in',
  foreign: 200,
  own: 200,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

/** Of a proposal: other organisations find nothing there. */
const everybodyOfIt = { ...everybody, foreign: 404 } as const;

export const partnerRoutes: readonly PageRoute[] = [
  { route: 'GET /home', answers: everybody },
  { route: 'GET /proposals/new', answers: everybody },
  {
    route: 'POST /proposals/new',
    fields: { title: 'An ECHO on grief', format: 'series' },
    answers: everybody,
  },
  {
    route: 'POST /proposals/new',
    use: 'for an organisation that is not theirs',
    fields: { title: 'An ECHO on grief', format: 'series', organisation: '@foreignOrganisation' },
    answers: { ...everybody, own: 422 },
  },
  { route: 'GET /p/{ref}/idea', answers: everybodyOfIt },
  { route: 'GET /p/{ref}/idea/check', answers: everybodyOfIt },
  {
    route: 'POST /p/{ref}/idea/check',
    use: 'once it is sent and accepted',
    fields: { _button: 'PROPOSAL_SUBMITTED' },
    answers: { ...everybodyOfIt, own: 409, coordinator: 409, hubLead: 409, administrator: 403 },
  },
  { route: 'GET /p/{ref}/idea/{step}', values: { step: 'need' }, answers: everybodyOfIt },
  {
    route: 'POST /p/{ref}/idea/{step}',
    values: { step: 'need' },
    fields: { need: 'Nobody taught us', existingLearning: 'none' },
    answers: { ...everybodyOfIt, administrator: 403 },
  },
  { route: 'GET /p/{ref}/answers', answers: everybodyOfIt },
  { route: 'GET /p/{ref}/answers/{answer}', values: { answer: 'need' }, answers: everybodyOfIt },
];
