import type { Asker, Expected, PageRoute } from './page-route.js';

type Answers = Readonly<Record<Asker, Expected>>;

/** For staff; to partners there is nothing there. */
const forStaff = (found: Expected): Answers => ({
  anonymous: 'sign-in',
  ...{ foreign: 404, own: 404, coordinator: found, hubLead: found, administrator: found },
});

/** For whoever may see the proposal. */
const forReaders = (found: Expected): Answers => ({
  anonymous: 'sign-in',
  ...{ foreign: 404, own: found, coordinator: found, hubLead: found, administrator: found },
});

/** A page that shows a form, and takes it. */
const form = (path: string, answers: Answers, sent: Answers, rest: Partial<PageRoute> = {}): PageRoute[] => [
  { route: `GET ${path}`, answers, ...rest },
  { route: `POST ${path}`, answers: sent, ...rest },
];

const organisation = { id: '@organisation' };
const person = { id: '@own' };
const membership = { id: '@organisation', person: '@own' };
const stranger = { id: '@organisation', person: '@foreign' };
const offer = { person: '@nothing', role: 'mentor' };
const comment = { id: '@nothing' };
const programme = { id: '@programme' };
const partOf = (what: string) => ({ ...programme, what });

/** Organisations, people, resources, comments and comparisons. */
export const directoryRoutes: readonly PageRoute[] = [
  { route: 'GET /organisations', answers: forStaff(200) },
  ...form('/organisations/new', forStaff(200), forStaff(422)),
  { route: 'GET /organisations/{id}', values: organisation, answers: forStaff(200) },
  ...form('/organisations/{id}/edit', forStaff(200), forStaff(422), { values: organisation }),
  ...form('/organisations/{id}/people/new', forStaff(200), forStaff(422), { values: organisation }),
  ...form('/organisations/{id}/people/{person}/title', forStaff(200), forStaff(200), { values: membership }),
  { route: 'GET /organisations/{id}/people/{person}/remove', values: membership, answers: forStaff(200) },
  // Somebody who does not belong to it is gone already: nothing is removed, whoever of the hub asks.
  { route: 'POST /organisations/{id}/people/{person}/remove', values: stranger, answers: forStaff(200) },
  { route: 'GET /people', answers: forStaff(200) },
  { route: 'GET /people/{id}', values: person, answers: forStaff(200) },
  { route: 'POST /people/{id}', values: person, answers: forStaff(200) },
  ...form('/people/{id}/edit', forStaff(200), forStaff(422), { values: person }),
  { route: 'GET /resources', answers: forStaff(200) },
  { route: 'GET /resources/people', answers: forStaff(200) },
  { route: 'GET /resources/waiting', answers: forStaff(200) },
  { route: 'GET /resources/{key}', values: { key: 'res.timeline' }, answers: forStaff(200) },
  { route: 'GET /resources/{key}/file', values: { key: 'res.timeline' }, answers: forStaff(200) },
  ...form('/resources/people/new', forStaff(200), forStaff(422)),
  ...form('/resources/people/{person}/{role}', forStaff(404), forStaff(404), { values: offer }),
  { route: 'GET /programmes', answers: forStaff(200) },
  ...form('/programmes/new', forStaff(200), forStaff(422)),
  // A press that names nothing takes nothing out.
  ...form('/programmes/{id}', forStaff(200), forStaff(200), { values: programme }),
  ...form('/programmes/{id}/edit', forStaff(200), forStaff(422), { values: programme }),
  ...['proposals', 'links', 'people'].flatMap((what) =>
    form('/programmes/{id}/{what}/new', forStaff(200), forStaff(422), { use: what, values: partOf(what) }),
  ),
  ...form('/p/{ref}/comments', forReaders(200), forReaders(422)),
  ...form('/p/{ref}/comments/{id}/edit', forReaders(404), forReaders(404), { values: comment }),
  ...form('/p/{ref}/comments/{id}/remove', forReaders(404), forReaders(404), { values: comment }),
  { route: 'GET /p/{ref}/answers/compare', answers: forReaders(200) },
];
