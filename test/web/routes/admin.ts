import type { Expected, PageRoute } from './page-route.js';

const administrators = (answer: Expected) =>
  ({
    anonymous: 'sign-in',
    foreign: 404,
    own: 404,
    coordinator: 404,
    hubLead: 404,
    administrator: answer,
  }) as const;

const everybody = {
  anonymous: 200,
  foreign: 200,
  own: 200,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

const staff = {
  anonymous: 'sign-in',
  foreign: 404,
  own: 404,
  coordinator: 200,
  hubLead: 200,
  administrator: 200,
} as const;

const evaluator = { id: '@hubLead', what: 'give', role: 'evaluator' } as const;
const template = { kind: 'decisionAwaited', language: 'fr' } as const;
const unknown = { id: '@nothing' } as const;

/** Looking after the program and its records: for administrators alone. */
export const adminRoutes: readonly PageRoute[] = [
  { route: 'GET /admin', answers: administrators(200) },
  { route: 'GET /admin/history', answers: administrators(200) },
  {
    route: 'GET /admin/history',
    use: 'narrowed to a day that does not exist',
    query: '?from=2026-02-30',
    answers: administrators(422),
  },
  { route: 'GET /admin/history/export.csv', answers: administrators(200) },
  { route: 'GET /admin/history/export.xlsx', answers: administrators(200) },
  { route: 'GET /admin/history/{ref}', answers: administrators(200) },
  { route: 'POST /admin/history/{ref}', answers: administrators(200) },
  { route: 'GET /admin/history/{ref}/life', answers: administrators(200) },
  { route: 'GET /admin/history/{ref}/{sequence}', values: { sequence: '2' }, answers: administrators(200) },
  {
    route: 'GET /admin/history/{ref}/{sequence}',
    use: 'an entry that is not there',
    values: { sequence: '999' },
    answers: administrators(404),
  },
  { route: 'GET /admin/repairs', answers: administrators(200) },
  {
    route: 'GET /admin/repairs',
    use: 'looking for a proposal that there is not',
    query: '?proposal=ECHO-1999-001',
    answers: administrators(422),
  },
  { route: 'GET /admin/repairs/{ref}', answers: administrators(200) },
  { route: 'GET /admin/repairs/{ref}/{what}', values: { what: 'state' }, answers: administrators(200) },
  {
    route: 'GET /admin/repairs/{ref}/{what}',
    use: 'a kind that there is not',
    values: { what: 'everything' },
    answers: administrators(404),
  },
  {
    route: 'POST /admin/repairs/{ref}/{what}',
    use: 'without a reason',
    values: { what: 'startOn' },
    fields: { startOn: '2028-01-28' },
    answers: administrators(422),
  },
  { route: 'GET /admin/repairs/requests/{id}', values: unknown, answers: administrators(404) },
  { route: 'POST /admin/repairs/requests/{id}', values: unknown, answers: administrators(404) },
  { route: 'GET /admin/proof', answers: administrators(200) },
  { route: 'POST /admin/proof', answers: administrators(200) },
  { route: 'GET /admin/proof/bundle.jsonl', answers: administrators(200) },
  { route: 'GET /admin/proof/verify-bundle.mjs', answers: administrators(200) },
  { route: 'GET /admin/access', answers: administrators(200) },
  { route: 'GET /admin/mail', answers: administrators(200) },
  { route: 'GET /admin/mail/{id}', values: unknown, answers: administrators(404) },
  { route: 'POST /admin/mail/{id}', values: unknown, answers: administrators(404) },
  { route: 'GET /admin/mail/templates', answers: administrators(200) },
  { route: 'GET /admin/mail/templates/{kind}/{language}', values: template, answers: administrators(200) },
  {
    route: 'GET /admin/mail/templates/{kind}/{language}',
    use: 'a kind that there is not',
    values: { ...template, kind: 'nothing' },
    answers: administrators(404),
  },
  {
    route: 'GET /admin/mail/templates/{kind}/{language}/{reader}',
    values: { ...template, reader: 'hubLead' },
    answers: administrators(200),
  },
  { route: 'GET /admin/jobs', answers: administrators(200) },
  { route: 'GET /admin/jobs/{id}', values: unknown, answers: administrators(404) },
  { route: 'POST /admin/jobs/{id}', values: unknown, answers: administrators(404) },
  { route: 'GET /admin/health', answers: administrators(200) },
  { route: 'GET /admin/people', answers: administrators(200) },
  { route: 'GET /admin/people/{id}', values: { id: '@own' }, answers: administrators(200) },
  // Whoever else there is needs their sessions for the other rows.
  { route: 'POST /admin/people/{id}', values: unknown, answers: administrators(404) },
  { route: 'GET /admin/people/{id}/{what}/{role}', values: evaluator, answers: administrators(200) },
  { route: 'POST /admin/people/{id}/{what}/{role}', values: evaluator, answers: administrators(200) },
  { route: 'GET /admin/people/invite', answers: administrators(200) },
  { route: 'POST /admin/people/invite', answers: administrators(422) },
  { route: 'GET /admin/calendar', answers: administrators(200) },
  { route: 'POST /admin/calendar', answers: administrators(422) },
  { route: 'GET /admin/calendar/{id}/remove', values: unknown, answers: administrators(404) },
  { route: 'POST /admin/calendar/{id}/remove', values: unknown, answers: administrators(404) },
];

/** Help, and what we promise. */
export const helpRoutes: readonly PageRoute[] = [
  { route: 'GET /help', answers: everybody },
  { route: 'GET /help/partners', answers: everybody },
  { route: 'GET /help/staff', answers: staff },
  { route: 'GET /help/administrators', answers: administrators(200) },
  { route: 'GET /accessibility', answers: everybody },
  { route: 'GET /privacy', answers: everybody },
];
