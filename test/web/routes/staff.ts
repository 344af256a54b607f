import type { Asker, Expected, PageRoute } from './page-route.js';

type Answers = Readonly<Record<Asker, Expected>>;

const nobody: Answers = {
  ...{ anonymous: 'sign-in', foreign: 404, own: 404 },
  ...{ coordinator: 404, hubLead: 404, administrator: 404 },
};
const hub = (answer: number): Answers => ({
  ...nobody,
  ...{ coordinator: answer, hubLead: answer, administrator: answer },
});
/** Administrators look, and press nothing. */
const movers = (answer: number): Answers => ({ ...hub(answer), administrator: 404 });

/** The hub's day: worklist, pipeline, bulk; and the search, which is for everybody. */
export const staffRoutes: readonly PageRoute[] = [
  { route: 'GET /work', answers: hub(200) },
  { route: 'GET /pipeline', answers: hub(200) },
  { route: 'GET /pipeline', use: 'nonsense', query: '?stage=x&sort=x&after=x~y&due=x', answers: hub(200) },
  { route: 'GET /pipeline/board', answers: hub(200) },
  { route: 'GET /pipeline/export.csv', answers: hub(200) },
  { route: 'GET /pipeline/export.xlsx', answers: hub(200) },
  { route: 'GET /pipeline/views', answers: hub(200) },
  { route: 'GET /pipeline/views/new', answers: hub(200) },
  { route: 'POST /pipeline/views/new', fields: { name: 'Mine', query: '' }, answers: hub(200) },
  { route: 'POST /pipeline/views/new', use: 'no name', fields: { name: '' }, answers: hub(422) },
  { route: 'GET /pipeline/views/{id}', values: { id: '@nothing' }, answers: nobody },
  { route: 'POST /pipeline/views/{id}', values: { id: '@nothing' }, fields: { name: 'x' }, answers: nobody },
  { route: 'GET /pipeline/bulk', answers: movers(200) },
  { route: 'POST /pipeline/bulk', answers: movers(200) },
  {
    route: 'POST /pipeline/bulk',
    use: 'without a reason',
    fields: { what: 'PUT_ON_HOLD', ref: '@ref' },
    answers: movers(422),
  },
  {
    route: 'GET /search',
    query: '?q=grief',
    answers: { ...hub(200), foreign: 200, own: 200 },
  },
];
