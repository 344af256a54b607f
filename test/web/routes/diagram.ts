import type { PageRoute } from './page-route.js';

export const diagramRoutes: readonly PageRoute[] = [
  {
    route: 'GET /p/{ref}/diagram',
    answers: {
      anonymous: 'sign-in',
      foreign: 404,
      own: 200,
      coordinator: 200,
      hubLead: 200,
      administrator: 200,
    },
  },
];
