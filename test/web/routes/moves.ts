import type { PageRoute } from './page-route.js';

const everybody = {
  anonymous: 'sign-in',
  foreign: 404,
  own: 200,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

export const movesRoutes: readonly PageRoute[] = [
  { route: 'GET /p/{ref}/submitted', answers: everybody },
];
