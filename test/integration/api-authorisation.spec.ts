import { uuidv7 } from '../../src/platform/ids.js';
import { Caller, pressHeaders } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { operationsOf, type OpenApi } from '../support/openapi.js';
import { useServer } from '../support/rest.js';

/** Who asks, in the order of the columns. */
const callers = [
  'anonymous',
  'other partner',
  'own partner',
  'coordinator',
  'hub lead',
  'administrator',
] as const;
type CallerName = (typeof callers)[number];

/** One row: a route, in which way it is used, with which body, and what each caller is answered. */
type Row = readonly [route: string, use: string, body: object | null, ...statuses: number[]];

const P = '/api/v1/proposals';
const triage = { type: 'TRIAGE_STARTED' };
const scored = { type: 'IDEA_SCORED', score: 70 };
const answers = { type: 'ANSWERS_CHANGED', answers: { reach: 5 } };

// Each cell has a proposal of its own, in triage, led by the own partner.
const matrix: readonly Row[] = [
  //                                                                anonymous other own coordinator hub lead administrator
  ['GET /healthz', '', null, 200, 200, 200, 200, 200, 200],
  ['GET /readyz', '', null, 200, 200, 200, 200, 200, 200],
  ['GET /metrics', '', null, 200, 200, 200, 200, 200, 200],
  [`GET ${P}`, '', null, 401, 200, 200, 200, 200, 200],
  [`POST ${P}`, '', {}, 401, 201, 201, 201, 201, 201],
  [`GET ${P}/{ref}`, '', null, 401, 404, 200, 200, 200, 200],
  [`GET ${P}/{ref}/moves`, '', null, 401, 404, 200, 200, 200, 200],
  [`GET ${P}/{ref}/tasks`, '', null, 401, 404, 200, 200, 200, 200],
  [`GET ${P}/{ref}/history`, '', null, 401, 404, 200, 200, 200, 200],
  [`GET ${P}/{ref}/support`, '', null, 401, 404, 200, 200, 200, 200],
  [`POST ${P}/{ref}/events/preview`, 'of triage', triage, 401, 404, 200, 200, 200, 200],
  [`POST ${P}/{ref}/events`, 'changing answers in triage', answers, 401, 404, 403, 200, 200, 403],
  [`POST ${P}/{ref}/events`, 'scoring', scored, 401, 404, 403, 403, 200, 403],
  [
    `POST ${P}/{ref}/events`,
    'asking for a hold',
    { type: 'HOLD_REQUESTED', reason: 'x' },
    401,
    404,
    200,
    200,
    200,
    403,
  ],
  [`POST ${P}/{ref}/events`, 'holding', { type: 'PUT_ON_HOLD', reason: 'x' }, 401, 404, 403, 200, 200, 403],
  [
    `POST ${P}/{ref}/events`,
    'withdrawing',
    { type: 'PROPOSAL_WITHDRAWN', reason: 'x' },
    401,
    404,
    200,
    403,
    403,
    403,
  ],
  [
    `POST ${P}/{ref}/events`,
    'reopening what is open',
    { type: 'PROPOSAL_REOPENED', reason: 'x' },
    401,
    404,
    403,
    403,
    403,
    409,
  ],
  [`PATCH ${P}/{ref}/tasks/{key}`, '', { done: true }, 401, 404, 403, 200, 200, 403],
  ['GET /api/v1/workflows', '', null, 401, 200, 200, 200, 200, 200],
  ['GET /api/v1/workflows/{name}/{version}', '', null, 401, 200, 200, 200, 200, 200],
  ['GET /api/v1/workflows/{name}/{version}/diagram.svg', '', null, 401, 200, 200, 200, 200, 200],
  ['GET /api/v1/audit/verify', '', null, 401, 403, 403, 403, 403, 200],
  ['GET /api/v1/audit/export', '', null, 401, 403, 403, 403, 403, 200],
];

const server = useServer();
const people = new Map<CallerName, Caller>();

beforeAll(async () => {
  const known = {
    'other partner': await server.somebody('Sam Other', { organisation: 'Elsewhere Health' }),
    'own partner': await server.somebody('Priya Sandhu', { organisation: 'Interior Hospice' }),
    coordinator: await server.somebody('Cam Lee', { roles: ['hubCoordinator'] }),
    'hub lead': await server.somebody('Hana Lead', { roles: ['hubLead'] }),
    administrator: await server.somebody('Ada Admin', { roles: ['administrator'] }),
  };
  for (const [name, caller] of Object.entries(known)) people.set(name as CallerName, caller);
  people.set('anonymous', new Caller(server.address, { id: '', name: '', email: '' }, null));
});

const caller = (name: CallerName): Caller => people.get(name)!;

/** A proposal in triage, and its sequence. */
async function inTriage(): Promise<{ ref: string; sequence: number }> {
  const ref = await caller('own partner').start(completeIdea);
  await caller('own partner').press(ref, { type: 'PROPOSAL_SUBMITTED' }, 1);
  await caller('coordinator').press(ref, triage, 2);
  return { ref, sequence: 3 };
}

async function statusOf(name: CallerName, [route, , body]: Row): Promise<number> {
  const [method = '', template = ''] = route.split(' ');
  const { ref, sequence } = template.includes('{ref}') ? await inTriage() : { ref: '', sequence: 0 };
  const values: Readonly<Record<string, string>> = { ref, key: 'idea.dup', name: 'proposal', version: '1' };
  const path = template.replaceAll(/\{(\w+)\}/g, (_, part: string) => values[part] ?? part);
  const headers =
    ref && method !== 'GET' && !path.endsWith('preview') ? pressHeaders(sequence, uuidv7()) : {};
  const { status } = await caller(name).ask(path, { method, ...(body && { body }), headers });
  return status;
}

describe('who may do what', () => {
  it.each(matrix.map((row) => ({ name: `${row[0]} ${row[1]}`.trim(), row })))('$name', async ({ row }) => {
    const [, , , ...expected] = row;
    const statuses: Record<string, number> = {};
    for (const name of callers) statuses[name] = await statusOf(name, row);
    expect(statuses).toEqual(Object.fromEntries(callers.map((name, column) => [name, expected[column]])));
  });

  it('is said here of every route', async () => {
    const document = (await caller('coordinator').get<OpenApi>('/api/openapi.json')).body;
    const documented = [...operationsOf(document).keys()];
    const registered = server.routes.filter((route) => route.includes(' /api/v1/'));
    const told = new Set(matrix.map(([route]) => route));
    const missing = [...documented, ...registered].filter((route) => !told.has(route));
    expect(missing).toEqual([]);
  });

  it('ends at once when somebody leaves an organisation, loses a role, or a token is revoked', async () => {
    const colleague = await server.somebody('Col League', { organisation: 'Interior Hospice' });
    const former = await server.somebody('Fay Former', { roles: ['hubCoordinator'] });
    const { ref } = await inTriage();
    const seen = async (who: Caller): Promise<number> => (await who.get(`${P}/${ref}`)).status;
    expect([await seen(colleague), await seen(former)]).toEqual([200, 200]);
    await server.rows('delete from membership where person_id = $1', [colleague.person.id]);
    await server.rows('delete from person_role where person_id = $1', [former.person.id]);
    expect([await seen(colleague), await seen(former)]).toEqual([404, 404]);
    await server.rows('update api_token set revoked_at = now() where person_id = $1', [former.person.id]);
    expect(await seen(former)).toBe(401);
  });
});
