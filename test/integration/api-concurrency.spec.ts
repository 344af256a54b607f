import { uuidv7 } from '../../src/platform/ids.js';
import type { Answer, Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';

const server = useServer();
let partner: Caller;
let hub: readonly Caller[];

beforeAll(async () => {
  partner = await server.somebody('Priya Sandhu');
  hub = await Promise.all(
    ['Cam Lee', 'Dee Cho', 'Eli Roy'].map((name) => server.somebody(name, { roles: ['hubCoordinator'] })),
  );
});

const historyOf = async (ref: string): Promise<{ type: string; by: { name: string } }[]> =>
  (await partner.get<{ items: { type: string; by: { name: string } }[] }>(`/api/v1/proposals/${ref}/history`))
    .body.items;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

describe('presses at the same moment', () => {
  it('let exactly one of fifty through, and tell the others who it was', async () => {
    const ref = await partner.start(completeIdea);
    expect((await partner.press(ref, { type: 'PROPOSAL_SUBMITTED' }, 1)).status).toBe(200);
    const presses = Array.from({ length: 50 }, (_, index) =>
      at(hub, index).press(ref, { type: 'TRIAGE_STARTED' }, 2),
    );
    const answers = await Promise.all(presses);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(49);
    const history = await historyOf(ref);
    expect(history.map(({ type }) => type)).toEqual([
      'PROPOSAL_STARTED',
      'PROPOSAL_SUBMITTED',
      'TRIAGE_STARTED',
    ]);
    const winner = at(hub, statuses.indexOf(200)).person;
    expect(history[2]?.by.name).toBe(winner.name);
    const stale = answers.filter(({ status }) => status === 412);
    expect(stale.length).toBeGreaterThan(0);
    for (const { body } of stale) expect(body.changedBy).toEqual({ id: winner.id, name: winner.name });
  });

  it('do one thing for one key, and give five equal answers', async () => {
    const ref = await partner.start(completeIdea);
    const key = uuidv7();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => partner.press(ref, { type: 'PROPOSAL_SUBMITTED' }, 1, key)),
    );
    onceAndFourTimesAgain(answers, 200);
    expect(await historyOf(ref)).toHaveLength(2);
  });

  it('start one draft for one key', async () => {
    const asked = {
      method: 'POST',
      body: { answers: completeIdea },
      headers: { 'idempotency-key': uuidv7() },
    };
    const before = await server.rowCounts();
    onceAndFourTimesAgain(
      await Promise.all(Array.from({ length: 5 }, () => partner.ask('/api/v1/proposals', asked))),
      201,
    );
    expect((await server.rowCounts()).proposal).toBe((before.proposal ?? 0) + 1);
  });

  it('of different people on different tasks wait for each other only by what they saw', async () => {
    const ref = await partner.start(completeIdea);
    await partner.press(ref, { type: 'PROPOSAL_SUBMITTED' }, 1);
    await at(hub, 0).press(ref, { type: 'TRIAGE_STARTED' }, 2);
    const keys = ['idea.dup', 'idea.call'];
    const answers = await Promise.all(
      keys.map((key, index) => at(hub, index).changeTask(ref, key, { done: true })),
    );
    const lost = answers.flatMap(({ status }, index) => (status === 412 ? [index] : []));
    for (const index of lost)
      expect((await at(hub, index).changeTask(ref, at(keys, index), { done: true })).status).toBe(200);
    const { items } = (
      await partner.get<{ items: { key: string; status: string }[] }>(`/api/v1/proposals/${ref}/tasks`)
    ).body;
    expect(items.filter(({ key }) => keys.includes(key)).map(({ status }) => status)).toEqual([
      'done',
      'done',
    ]);
  });
});

function onceAndFourTimesAgain(answers: readonly Answer[], status: number): void {
  expect(answers.map((answer) => answer.status)).toEqual(Array(5).fill(status));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
  const replayed = answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true');
  expect(replayed).toHaveLength(4);
}
