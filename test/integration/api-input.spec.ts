import { uuidv7 } from '../../src/platform/ids.js';
import { pressHeaders, type Asked, type Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';

const office = useOffice();

describe('a body that can not be taken', () => {
  let ref: string;
  beforeAll(async () => {
    ref = await office.partner.start(completeIdea);
  });

  const everywhere: readonly [string, string, (ref: string) => string][] = [
    ['a draft', 'POST', () => '/api/v1/proposals'],
    ['an event', 'POST', (of) => `/api/v1/proposals/${of}/events`],
    ['a preview', 'POST', (of) => `/api/v1/proposals/${of}/events/preview`],
    ['a task', 'PATCH', (of) => `/api/v1/proposals/${of}/tasks/idea.dup`],
  ];
  const deep = `{"type":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;

  describe.each(everywhere)('as %s', (_, method, path) => {
    it.each<[string, Asked, number]>([
      ['null', { raw: 'null' }, 400],
      ['a list', { raw: '[]' }, 400],
      ['a list of objects', { raw: '[{"type":"PROPOSAL_SUBMITTED"}]' }, 400],
      ['a text', { raw: '"PROPOSAL_SUBMITTED"' }, 400],
      ['a number', { raw: '7' }, 400],
      ['nothing', {}, 400],
      ['half of an object', { raw: '{"type":' }, 400],
      ['a poisoned prototype', { raw: '{"__proto__":{"roles":["hubLead"]}}' }, 400],
      ['a poisoned constructor', { raw: '{"constructor":{"prototype":{"x":1}}}' }, 400],
      ['objects nested without end', { raw: deep }, 400],
      ['a NUL', { body: { type: 'PROPOSAL_SUBMITTED', note: 'a\u0000b' } }, 400],
      ['half of a pair', { raw: '{"type":"PROPOSAL_SUBMITTED","note":"\\ud800"}' }, 400],
      ['an unknown field', { body: { type: 'PROPOSAL_SUBMITTED', done: true, stage: 'launch' } }, 400],
      ['10 MB', { raw: `{"type":"${'x'.repeat(10 * 1024 * 1024)}"}` }, 413],
      ['plain text', { raw: 'x', headers: { 'content-type': 'text/plain' } }, 415],
      ['a form', { raw: 'type=X', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
      ['parts', { raw: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 415],
    ])('%s', async (name, asked, status) => {
      const headers = { ...pressHeaders(1, uuidv7()), ...asked.headers };
      const answer = await office.refused(() => office.partner.ask(path(ref), { ...asked, method, headers }));
      expect({ name, status: answer.status }).toEqual({ name, status });
    });
  });

  it.each([
    ['a NUL in a text', '{"answers":{"need":"a\\u0000b"}}', 'answers.need'],
    ['half of a pair in a title', '{"answers":{"title":"\\ud83d"}}', 'answers.title'],
    ['a NUL in a name', '{"answers":{"ti\\u0000tle":"x"}}', 'answers'],
    [
      'answers nested without end',
      `{"answers":${'{"answers":'.repeat(40_000)}1${'}'.repeat(40_000)}}`,
      'body',
    ],
  ])('because nothing could keep or read it: %s', async (_, raw, field) => {
    const { status, errors } = await office.refused(() =>
      office.partner.ask('/api/v1/proposals', { method: 'POST', raw }),
    );
    expect({ status, field: errors[0]?.field }).toEqual({ status: 400, field });
  });

  it('is told field by field, unknown ones too', async () => {
    const body = { answers: { reach: -1, startOn: '2027-02-30', ownerId: 'x' }, stage: 'launch', lead: 7 };
    const { errors } = await office.refused(() =>
      office.partner.ask('/api/v1/proposals', { method: 'POST', body }),
    );
    expect(errors.map(({ field }) => field).sort()).toEqual(
      expect.arrayContaining(['answers.ownerId', 'answers.reach', 'answers.startOn', 'lead', 'stage']),
    );
  });

  it.each([
    ['no type', {}],
    ['a type that is no text', { type: { $gt: '' } }],
    ['an unknown type', { type: 'PROPOSAL_TELEPORTED' }],
    ['an event of XState', { type: 'xstate.stop' }],
    [
      'an event of the system',
      { type: 'SUPPORT_ASSIGNED', stage: 'idea', resources: [], people: [], waiting: [] },
    ],
    ['a property of every object', { type: 'constructor' }],
  ])('as an event: %s', async (_, event) => {
    const { status, errors } = await office.refused(() => office.partner.press(ref, event, 1));
    expect({ status, field: errors[0]?.field }).toEqual({ status: 400, field: 'type' });
  });
});

describe('a question that makes no sense', () => {
  it.each([
    ['sort=secret', 'sort'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['stage=nowhere', 'stage'],
    ['owner=------------------------------------', 'owner'],
    ['due=2027-02-30', 'due'],
    ['organisation=1', 'organisation'],
    ['q=%00', 'q'],
    ['cursor=nonsense', 'cursor'],
    [`cursor=${Buffer.from('["updated","x","y"]').toString('base64url')}`, 'cursor'],
    [
      `cursor=${Buffer.from('["updated","2026-99-99 00:00:00+00","018f8f8f-8f8f-7f8f-8f8f-8f8f8f8f8f8f"]').toString('base64url')}`,
      'cursor',
    ],
    ['orderBy=1;drop table proposal', 'orderBy'],
  ])('is refused by name: %s', async (query, field) => {
    const { status, errors } = await office.refused(() => office.partner.get(`/api/v1/proposals?${query}`));
    expect({ status, fields: [...new Set(errors.map((error) => error.field))] }).toEqual({
      status: 400,
      fields: [field],
    });
  });

  it.each([
    ['?at=2026-13-01T00:00:00Z', 400],
    ['?at=yesterday', 400],
    ['?sequence=0', 400],
    ['?sequence=99', 404],
    ['?at=2020-01-01T00:00:00Z', 404],
    ['?at=2026-11-23T18:00:00Z&sequence=1', 400],
    ['/history?cursor=WyJoaXN0b3J5IiwieCJd', 400],
    ['/history?limit=501', 400],
  ])('about a moment: %s', async (query, status) => {
    const ref = await office.partner.start(completeIdea);
    expect(await office.refused(() => office.partner.get(`/api/v1/proposals/${ref}${query}`))).toMatchObject({
      status,
    });
  });

  it.each([
    '/api/v1/proposals/%00',
    '/api/v1/proposals/%',
    '/api/v1/nowhere',
    `/api/v1/proposals/${'x'.repeat(500)}`,
  ])('about an address: %s', async (path) => {
    const { status } = await office.refused(() => office.partner.get(path));
    expect([400, 404]).toContain(status);
  });
});

interface Page {
  readonly items: readonly { readonly ref: string }[];
  readonly next: string | null;
}

/** References on a page and on all that follow it. */
async function refsFrom(reader: Caller, query: string, cursor = ''): Promise<string[]> {
  const { items, next } = (await reader.get<Page>(`/api/v1/proposals?${query}${cursor}`)).body;
  const here = items.map(({ ref }) => ref);
  return next === null ? here : [...here, ...(await refsFrom(reader, query, `&cursor=${next}`))];
}

describe('pages', () => {
  it.each(['updated', 'ref', 'due'])(
    'follow each other without gap or repeat, in order of %s',
    async (sort) => {
      const reader = await office.server.somebody(`Reader of ${sort}`);
      const refs = [];
      for (let one = 0; one < 5; one += 1) refs.push(await reader.start(completeIdea));
      expect((await refsFrom(reader, `sort=${sort}&limit=2`)).toSorted()).toEqual(refs.toSorted());
    },
  );
});

describe('other methods', () => {
  it('answers HEAD like GET without the body, and keeps answers out of caches', async () => {
    const ref = await office.partner.start(completeIdea);
    const path = `/api/v1/proposals/${ref}`;
    const [get, head] = [await office.partner.get(path), await office.partner.ask(path, { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(head.text).toBe('');
    for (const name of ['etag', 'content-type', 'cache-control'])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    expect(get.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['OPTIONS', 'PUT', 'DELETE', 'TRACE'])('gives nobody leave by %s', async (method) => {
    if (method === 'TRACE') return; // fetch itself refuses to send it
    const answer = await office.partner.ask('/api/v1/proposals', {
      method,
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
