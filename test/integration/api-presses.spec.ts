import { uuidv7 } from '../../src/platform/ids.js';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';

const office = useOffice();

describe('a press', () => {
  const path = (ref: string): string => `/api/v1/proposals/${ref}/events`;
  const event = { type: 'PROPOSAL_SUBMITTED' };

  it('needs to say what was looked at', async () => {
    const ref = await office.partner.start(completeIdea);
    const asked = { method: 'POST', body: event, headers: { 'idempotency-key': uuidv7() } };
    expect(await office.refused(() => office.partner.ask(path(ref), asked))).toMatchObject({ status: 428 });
  });

  it('needs a key', async () => {
    const ref = await office.partner.start(completeIdea);
    const asked = { method: 'POST', body: event, headers: { 'if-match': '"1"' } };
    expect(await office.refused(() => office.partner.ask(path(ref), asked))).toMatchObject({
      status: 400,
      errors: [{ field: 'Idempotency-Key' }],
    });
  });

  it('is refused with who changed it, and when, once somebody was faster', async () => {
    const ref = await office.submitted();
    expect((await office.coordinator.press(ref, { type: 'TRIAGE_STARTED' }, 2)).status).toBe(200);
    expect(
      await office.refused(() => office.hubLead.press(ref, { type: 'IDEA_SCORED', score: 70 }, 2)),
    ).toMatchObject({
      status: 412,
      type: '/problems/stale',
      changedBy: { id: office.coordinator.person.id, name: 'Cam Lee' },
      changedAt: '2026-11-23T18:00:00.000Z',
      eventType: 'TRIAGE_STARTED',
      expectedSequence: 2,
      actualSequence: 3,
    });
  });

  it('is answered again, not done again, when it is repeated', async () => {
    const ref = await office.partner.start(completeIdea);
    const key = uuidv7();
    const first = await office.partner.press(ref, event, 1, key);
    expect((await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' })).status).toBe(200);
    const before = await office.server.rowCounts();
    const again = await office.partner.press(ref, event, 1, key);
    expect(again.text).toBe(first.text);
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expect(again.headers.get('etag')).toBe('"2"');
    expect(await office.server.rowCounts()).toEqual(before);
  });

  it('is refused when its key came before with something else', async () => {
    const ref = await office.partner.start(completeIdea);
    const key = uuidv7();
    expect((await office.partner.press(ref, event, 1, key)).status).toBe(200);
    const other = { type: 'HOLD_REQUESTED', reason: 'Staff are away.' };
    expect(await office.refused(() => office.partner.press(ref, other, 2, key))).toMatchObject({
      status: 422,
      type: '/problems/key-reused',
    });
  });

  it('is not for everybody who may look', async () => {
    const ref = await office.submitted();
    expect(
      await office.refused(() => office.partner.press(ref, { type: 'TRIAGE_STARTED' }, 2)),
    ).toMatchObject({
      status: 403,
      reason: 'notPermitted',
    });
  });

  it('is refused with everything that is missing, in words, and with what is possible instead', async () => {
    const ref = await office.partner.start({ ...completeIdea, need: undefined, reach: undefined });
    const { status, reason, unmet, allowedEvents } = await office.refused(() =>
      office.partner.lookAndPress(ref, { type: 'PROPOSAL_SUBMITTED' }),
    );
    expect({ status, reason }).toEqual({ status: 409, reason: 'unmet' });
    expect(unmet).toEqual([
      {
        criterion: 'ideaIsComplete',
        message: 'Please answer “The need”.',
        owner: 'partnerLead',
        fix: { answer: 'need' },
      },
      {
        criterion: 'ideaIsComplete',
        message: 'Please answer “People you expect to reach”.',
        owner: 'partnerLead',
        fix: { answer: 'reach' },
      },
    ]);
    expect(allowedEvents).toContain('ANSWERS_CHANGED');
    expect(allowedEvents).not.toContain('PROPOSAL_SUBMITTED');
  });

  it('tells staff in their words, and French speakers in French', async () => {
    const french = await office.server.somebody('Marie Tremblay', { language: 'fr' });
    const ref = await french.start({ ...completeIdea, need: undefined });
    const submit = { type: 'PROPOSAL_SUBMITTED' };
    expect(office.problem(await french.lookAndPress(ref, submit)).unmet[0]?.message).toMatch(
      /^Veuillez répondre|besoin/,
    );
    expect(office.problem(await office.coordinator.lookAndPress(ref, submit)).unmet[0]?.message).toBe(
      '“The need” is not answered yet.',
    );
  });

  it('tells who was faster, and that something is missing, in French, too', async () => {
    const french = await office.server.somebody('Luc Gagnon', { language: 'fr', roles: ['hubLead'] });
    const ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    expect((await french.press(ref, { type: 'IDEA_ACCEPTED' }, 2)).body).toMatchObject({
      title: 'Modifié depuis votre lecture',
      detail: 'Modifié entre-temps par Cam Lee. Relisez, puis décidez.',
    });
    expect((await french.press(ref, { type: 'IDEA_ACCEPTED' }, 3)).body).toMatchObject({
      title: 'Pas encore possible',
      detail: 'IDEA_ACCEPTED doit attendre : voir unmet pour ce qui manque.',
    });
  });

  it('does not apply where the machine does not know it', async () => {
    const ref = await office.partner.start(completeIdea);
    expect(
      await office.refused(() => office.hubLead.lookAndPress(ref, { type: 'SCOPE_APPROVED' })),
    ).toMatchObject({
      status: 409,
      reason: 'unknownHere',
      unmet: [],
    });
  });

  it('does not tell whom or what there is to those who may not send it', async () => {
    const ref = await office.submitted();
    const merge = (survivor: string) => ({ type: 'MERGE_PROPOSED', survivor, reason: 'alike' });
    const other = await office.stranger.start(completeIdea);
    for (const survivor of [other, 'ECHO-2020-999'])
      expect(await office.refused(() => office.partner.lookAndPress(ref, merge(survivor)))).toMatchObject({
        status: 403,
      });
    const lead = { type: 'LEAD_CHANGED', person: 'nobody@example.org', reason: 'moved on' };
    expect(await office.refused(() => office.partner.lookAndPress(ref, lead))).toMatchObject({ status: 403 });
    expect(await office.refused(() => office.hubLead.lookAndPress(ref, lead))).toMatchObject({
      status: 400,
      errors: [{ field: 'person' }],
    });
  });
});

describe('a preview', () => {
  it('says what a press would do, and writes nothing', async () => {
    const ref = await office.submitted();
    const before = await office.server.rowCounts();
    const path = `/api/v1/proposals/${ref}/events/preview`;
    const { status, body, headers } = await office.coordinator.ask(path, {
      method: 'POST',
      body: { type: 'TRIAGE_STARTED' },
    });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2"');
    expect(body).toMatchObject({ accepted: true, from: ['open.idea.submitted'], to: ['open.idea.inTriage'] });
    expect(await office.server.rowCounts()).toEqual(before);
  });
});

describe('a draft', () => {
  it('is where its Location says, with its ETag', async () => {
    const answer = await office.partner.ask('/api/v1/proposals', { method: 'POST', body: {} });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/proposals/${String(answer.body.ref)}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect((await office.partner.get(String(answer.headers.get('location')))).text).toBe(answer.text);
  });

  it('is started once for a key, and the key is for one draft', async () => {
    const key = uuidv7();
    const start = (body: object) =>
      office.partner.ask('/api/v1/proposals', { method: 'POST', body, headers: { 'idempotency-key': key } });
    const [first, again] = [await start({ answers: completeIdea }), await start({ answers: completeIdea })];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await start({ answers: { title: 'Another' } })).status).toBe(422);
  });

  it('is another one for another organisation', async () => {
    const headers = { 'idempotency-key': uuidv7() };
    const start = async (name: string) => {
      const body = { answers: completeIdea, organisation: await office.server.organisation(name) };
      return office.coordinator.ask('/api/v1/proposals', { method: 'POST', body, headers });
    };
    expect((await start('Interior Hospice')).status).toBe(201);
    expect((await start('Elsewhere Health')).status).toBe(422);
  });

  it('is started for somebody else by the hub alone, and with one’s own organisation', async () => {
    const body = (rest: object) => ({ method: 'POST', body: { answers: { title: 'x' }, ...rest } });
    const ask = (caller: Caller, rest: object) => caller.ask('/api/v1/proposals', body(rest));
    const elsewhere = await office.server.organisation('Elsewhere Health');
    expect(
      await office.refused(() => ask(office.partner, { lead: office.stranger.person.email })),
    ).toMatchObject({
      status: 400,
      errors: [{ field: 'lead' }],
    });
    expect(await office.refused(() => ask(office.partner, { organisation: elsewhere }))).toMatchObject({
      status: 400,
      errors: [{ field: 'organisation' }],
    });
    const started = await ask(office.coordinator, {
      lead: office.stranger.person.email,
      organisation: elsewhere,
    });
    expect(started.body).toMatchObject({
      lead: { name: 'Sam Other' },
      organisation: { name: 'Elsewhere Health' },
    });
  });
});

describe('a task', () => {
  it('is completed with evidence and reopened with a reason, under one’s own name', async () => {
    const ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    expect(
      (await office.coordinator.changeTask(ref, 'idea.dup', { done: true, evidence: { kind: 'tick' } }))
        .status,
    ).toBe(200);
    expect(
      (await office.coordinator.changeTask(ref, 'idea.dup', { done: false, reason: 'Found one.' })).status,
    ).toBe(200);
    const { items } = (
      await office.partner.get<{ items: { type: string; by: { name: string } }[] }>(
        `/api/v1/proposals/${ref}/history`,
      )
    ).body;
    expect(items.slice(-2).map(({ type, by }) => [type, by.name])).toEqual([
      ['TASK_COMPLETED', 'Cam Lee'],
      ['TASK_REOPENED', 'Cam Lee'],
    ]);
  });

  it('is not reopened without a reason, nor completed with one', async () => {
    const ref = await office.submitted();
    expect(
      await office.refused(() => office.coordinator.changeTask(ref, 'idea.dup', { done: false })),
    ).toMatchObject({
      status: 400,
      errors: [{ field: 'reason', message: 'is required' }],
    });
    expect(
      await office.refused(() =>
        office.coordinator.changeTask(ref, 'idea.dup', { done: true, reason: 'because' }),
      ),
    ).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
  });
});
