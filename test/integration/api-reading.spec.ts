import { uuidv7 } from '../../src/platform/ids.js';
import { pressHeaders, type Answer } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';

const office = useOffice();

describe('what is not yours to see', () => {
  const reads = ['', '/moves', '/tasks', '/history', '/support', '?sequence=1', '?at=2030-01-01T00:00:00Z'];
  const writes: readonly [string, string, object][] = [
    ['POST', '/events', { type: 'PROPOSAL_SUBMITTED' }],
    ['POST', '/events/preview', { type: 'PROPOSAL_SUBMITTED' }],
    ['PATCH', '/tasks/idea.dup', { done: true }],
  ];

  it('is answered like a reference that does not exist, by whatever road one comes', async () => {
    const ref = await office.partner.start(completeIdea);
    const { id } = (await office.partner.get<{ id: string }>(`/api/v1/proposals/${ref}`)).body;
    const roads = [...reads.map((end) => ['GET', end, undefined] as const), ...writes];
    for (const [method, end, body] of roads) {
      const ask = (name: string): Promise<Answer> =>
        office.stranger.ask(`/api/v1/proposals/${name}${end}`, {
          method,
          body,
          headers: pressHeaders(1, uuidv7()),
        });
      const [random, ...theirs] = await Promise.all([
        ask('ECHO-2026-999999'),
        ask(ref),
        ask(id),
        ask(ref.toLowerCase()),
      ]);
      for (const their of theirs) {
        expect(their.status).toBe(404);
        expect({ ...their.body, instance: '' }).toEqual({ ...random.body, instance: '' });
      }
    }
  });

  it('is in no list and found by no search', async () => {
    await office.partner.start({ ...completeIdea, title: 'Zebra crossing' });
    expect((await office.stranger.get('/api/v1/proposals?q=Zebra')).body).toEqual({ items: [], next: null });
    expect((await office.partner.get('/api/v1/proposals?q=Zebra')).body.items).toHaveLength(1);
  });

  it('is an unknown task, too', async () => {
    const ref = await office.partner.start(completeIdea);
    expect(
      await office.refused(() => office.coordinator.changeTask(ref, 'no.such', { done: true })),
    ).toMatchObject({ status: 404 });
  });
});

describe('workflows', () => {
  it('are listed with the hash that every event records', async () => {
    const { body } = await office.partner.get<{ items: { hash: string }[] }>('/api/v1/workflows');
    expect(body.items).toEqual([
      ...[
        [1, false],
        [2, true],
      ].map(([version, current]) => ({
        name: 'proposal',
        version,
        current,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      })),
    ]);
    const [event] = await office.server.rows<{ hash: string }>(
      `select event::json->>'definition' as hash from history_event limit 1`,
    );
    expect(event?.hash).toBe(body.items.at(-1)?.hash);
  });

  it('are told whole, in the words of whoever asks', async () => {
    const french = await office.server.somebody('Luc Gagnon', { language: 'fr' });
    const path = '/api/v1/workflows/proposal/1';
    const [mine, staffs, frenchs] = await Promise.all([
      office.partner.get(path),
      office.coordinator.get(path),
      french.get(path),
    ]);
    const approve = {
      state: 'open.scoping.awaitingApproval',
      event: 'SCOPE_APPROVED',
      target: 'open.templateSelection',
      roles: ['hubLead'],
    };
    expect(mine.body).toMatchObject({
      startedBy: 'PROPOSAL_STARTED',
      transitions: expect.arrayContaining([expect.objectContaining(approve)]) as object[],
    });
    const labelOf = ({ body }: Answer): unknown =>
      (body.states as { key: string; label: string }[]).find(({ key }) => key === 'open.idea.draft')?.label;
    expect([mine, staffs, frenchs].map(labelOf)).toEqual(['Your draft', 'Draft', 'Votre ébauche']);
    const checklists = staffs.body.checklists as {
      stage: string;
      items: { key: string; formats: object }[];
    }[];
    expect(checklists.map(({ stage }) => stage)).toEqual([
      'idea',
      'scoping',
      'templateSelection',
      'pilot',
      'launch',
      'evaluation',
    ]);
    expect(checklists[0]?.items[0]).toMatchObject({
      key: 'idea.form',
      formats: { session: { need: 'required', due: null } },
    });
  });

  it('have a picture, which is not sent twice', async () => {
    const path = '/api/v1/workflows/proposal/1/diagram.svg';
    const { status, headers, text } = await office.partner.get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(text).toMatch(/^<svg /);
    const again = await office.partner.ask(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each(['nothing/1', 'proposal/3', 'proposal/one', 'proposal/1.0', 'proposal/99/diagram.svg'])(
    'that are not there: %s',
    async (which) => {
      expect(await office.refused(() => office.partner.get(`/api/v1/workflows/${which}`))).toMatchObject({
        status: 404,
      });
    },
  );
});

describe('the audit', () => {
  it('is for administrators', async () => {
    expect(await office.refused(() => office.hubLead.get('/api/v1/audit/verify'))).toMatchObject({
      status: 403,
    });
  });

  it('finds histories intact, all of them or one', async () => {
    const ref = await office.submitted();
    expect((await office.administrator.get(`/api/v1/audit/verify?ref=${ref}`)).body).toEqual({
      instances: 1,
      events: 2,
      intact: 1,
      findings: [],
    });
    const { body } = await office.administrator.get('/api/v1/audit/verify');
    expect(body.findings).toEqual([]);
    expect(body.intact).toBe(body.instances);
    expect(
      await office.refused(() => office.administrator.get('/api/v1/audit/verify?ref=ECHO-2020-001')),
    ).toMatchObject({ status: 404 });
  });

  it('finds the event that was changed behind the program’s back', async () => {
    const ref = await office.submitted();
    await office.server.database.tamper(
      `update history_event set event = replace(event, 'PROPOSAL_SUBMITTED', 'PROPOSAL_DECLINED')
       where instance_id = (select instance_id from proposal where ref = $1) and sequence = 2`,
      [ref],
    );
    const { body } = await office.administrator.get<{ intact: number; findings: object[] }>(
      `/api/v1/audit/verify?ref=${ref}`,
    );
    expect(body.intact).toBe(0);
    expect(body.findings).toContainEqual(expect.objectContaining({ sequence: 2, kind: 'chain' }));
  });
});
