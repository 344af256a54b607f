import type { Asker, Expected, PageRoute } from './page-route.js';

const everybody = (answer: Expected): Readonly<Record<Asker, Expected>> => ({
  ...{ anonymous: answer, foreign: answer, own: answer },
  ...{ coordinator: answer, hubLead: answer, administrator: answer },
});
const signedIn = (answer: number) => ({ ...everybody(answer), anonymous: 'sign-in' as const });

/** Coming in and going out, and what everybody looks after themselves. */
export const signInRoutes: readonly PageRoute[] = [
  { route: 'GET /', answers: signedIn(200) },
  { route: 'GET /sign-in', answers: everybody(200) },
  { route: 'POST /sign-in', use: 'no address', fields: { email: 'nothing' }, answers: everybody(422) },
  { route: 'GET /sign-in/code', use: 'nothing asked for', answers: everybody(200) },
  { route: 'POST /sign-in/code', use: 'nothing asked for', fields: { code: 'x' }, answers: everybody(200) },
  { route: 'GET /sign-in/link', use: 'in another browser', answers: everybody(200) },
  { route: 'POST /sign-in/link', use: 'in another browser', fields: { t: 'x' }, answers: everybody(422) },
  {
    route: 'POST /sign-in/demo',
    use: 'the data is real',
    fields: { person: '@own' },
    answers: everybody(404),
  },
  { route: 'GET /oidc/start', use: 'no provider', answers: everybody(404) },
  { route: 'GET /oidc/callback', use: 'no provider', answers: everybody(404) },
  { route: 'GET /first-administrator', use: 'there is one', answers: everybody(404) },
  { route: 'POST /first-administrator', use: 'there is one', answers: everybody(404) },
  // Whoever holds a right address may: test/web/unsubscribe.spec.ts.
  { route: 'GET /unsubscribe/{token}', values: { token: '@nothing' }, answers: everybody(404) },
  { route: 'POST /unsubscribe/{token}', values: { token: '@nothing' }, answers: everybody(404) },
  // Whoever holds a right address may: test/web/calendar.spec.ts.
  { route: 'GET /cal/{file}', values: { file: '@nothing' }, answers: everybody(404) },
  { route: 'POST /sign-out', answers: everybody(200) },
  { route: 'POST /language', fields: { language: 'en', back: '/sign-in/link' }, answers: everybody(200) },
  { route: 'GET /me', answers: signedIn(200) },
  { route: 'POST /me', use: 'no name', fields: { name: '' }, answers: signedIn(422) },
  { route: 'GET /me/data', answers: signedIn(200) },
  { route: 'GET /me/sessions', answers: signedIn(200) },
  {
    route: 'POST /me/sessions',
    use: 'nobody’s',
    fields: { session: '@nothing' },
    answers: signedIn(200),
  },
  { route: 'GET /me/tokens', answers: signedIn(200) },
  { route: 'POST /me/tokens', fields: { label: 'of the matrix' }, answers: signedIn(200) },
  { route: 'GET /me/reminders', answers: signedIn(200) },
  { route: 'POST /me/reminders', fields: { frequency: 'weekly' }, answers: signedIn(200) },
  { route: 'GET /me/support', answers: signedIn(200) },
  {
    route: 'GET /me/support/{assignment}',
    use: 'nobody’s',
    values: { assignment: '@nothing' },
    answers: signedIn(404),
  },
  {
    route: 'POST /me/support/{assignment}',
    use: 'nobody’s, which changes nothing and says so',
    values: { assignment: '@nothing' },
    fields: { reason: 'no time' },
    answers: signedIn(200),
  },
  { route: 'GET /me/calendar', answers: signedIn(200) },
  { route: 'POST /me/calendar', fields: { change: 'on' }, answers: signedIn(200) },
  { route: 'GET /me/letters', answers: signedIn(200) },
  {
    route: 'GET /me/letters/{id}/{file}',
    use: 'nobody’s',
    values: { id: '@nothing', file: 'echo.ics' },
    answers: signedIn(404),
  },
  { route: 'GET /me/letters/{id}', use: 'nobody’s', values: { id: '@nothing' }, answers: signedIn(404) },
];
