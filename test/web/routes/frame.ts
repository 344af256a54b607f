import type { PageRoute } from './page-route.js';

const whoeverIsHere = {
  anonymous: 'sign-in',
  foreign: 200,
  own: 200,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

// There are no sample people here, so there is no mail box of theirs.
const nobody = {
  anonymous: 404,
  foreign: 404,
  own: 404,
  coordinator: 404,
  hubLead: 404,
  administrator: 404,
} as const;

/** What belongs to no area: what is being typed, the session itself, the mail box of the sample people. */
export const frameRoutes: readonly PageRoute[] = [
  { route: 'POST /stay', answers: whoeverIsHere },
  { route: 'POST /drafts', query: '?form=/help', fields: { text: 'half a thought' }, answers: whoeverIsHere },
  { route: 'POST /drafts/discard', query: '?form=/help', answers: whoeverIsHere },
  { route: 'GET /mail', answers: nobody },
  { route: 'GET /mail/{id}', values: { id: '@nothing' }, answers: nobody },
  { route: 'GET /mail/{id}/{file}', values: { id: '@nothing', file: 'echo.ics' }, answers: nobody },
];
