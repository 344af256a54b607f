import type { PoolClient } from 'pg';
import { effectTypes } from '../../workflows/proposal/vocabulary.js';
import { Engine } from '../../src/engine/engine.js';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import type { OutboxRow } from '../../src/engine/outbox.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { useProposals, type Somebody } from '../support/proposals.js';

const proposals = useProposals();
let lead: Somebody;
let hub: Somebody;

beforeAll(async () => {
  lead = await proposals.person('Ana Lead');
  hub = await proposals.person('Hal Hub', { roles: ['hubLead', 'hubCoordinator'] });
});

const events = (id: string) =>
  proposals
    .rows<{ type: string }>('select type from history_event where instance_id = $1 order by sequence', [id])
    .then((rows) => rows.map(({ type }) => type));

const lastReference = async () =>
  (await proposals.rows<{ last: number }>('select coalesce(max(last), 0) as last from proposal_counter'))[0]!
    .last;

async function renewed(given: { startOn?: string } = {}): Promise<{ id: string; successor: string }> {
  const id = await proposals.start(lead, { answers: { accreditation: 'none' } });
  await proposals.toDecidingNext(id, lead, hub);
  const successor = uuidv7();
  await proposals.sendWithReason(id, hub, 'PROPOSAL_RENEWED', { successor, ...given });
  return { id, successor };
}

async function merged(): Promise<{ id: string; survivor: string }> {
  const other = await proposals.person('Other Lead');
  const [id, survivor] = [await proposals.start(lead), await proposals.start(other)];
  await proposals.toTriage(id, lead, hub);
  await proposals.toTriage(survivor, other, hub);
  await proposals.sendWithReason(id, hub, 'MERGE_PROPOSED', { survivor, survivorLead: other.id });
  await proposals.send(id, lead, 'MERGE_CONSENTED', {});
  await proposals.send(id, other, 'MERGE_CONSENTED', {});
  await proposals.send(id, hub, 'PROPOSAL_MERGED', {});
  return { id, survivor };
}

it('has a handler for every effect of a proposal', () => {
  const kinds = proposals.get(OutboxHandlers).kinds();
  for (const type of effectTypes) expect(kinds).toContain(`proposal.${type}`);
});

describe('a merger', () => {
  it('is told to the proposal that survives, once, with the lead as its co-lead', async () => {
    const { id, survivor } = await merged();
    await proposals.drain();
    await proposals.again(id);
    expect(await proposals.context(survivor)).toMatchObject({ absorbed: [id], coLead: lead.id });
    expect((await events(survivor)).filter((type) => type === 'PROPOSAL_ABSORBED')).toHaveLength(1);
  });

  it('is dated by the event, but never before what the survivor went through since', async () => {
    const { survivor } = await merged();
    proposals.pass(2);
    const { at } = proposals.moment();
    await proposals.sendWithReason(survivor, hub, 'TASKS_WAIVED', { tasks: ['idea.call'] });
    proposals.pass(2);
    await proposals.drain();
    const rows = await proposals.rows<{ occurred_at: Date }>(
      'select occurred_at from history_event where instance_id = $1 order by sequence',
      [survivor],
    );
    const times = rows.map(({ occurred_at }) => occurred_at.toISOString());
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)).toBe(at);
  });
});

describe('a renewal', () => {
  it('starts a linked proposal in template selection, with the answers and what carries over', async () => {
    const { id, successor } = await renewed({ startOn: '2027-09-10' });
    await proposals.drain();
    const [before, after] = [await proposals.context(id), await proposals.context(successor)];
    expect((await events(successor)).slice(0, 2)).toEqual(['PROPOSAL_STARTED', 'RENEWAL_OPENED']);
    expect(after).toMatchObject({
      stage: 'templateSelection',
      parent: { proposal: id, relation: 'renewal' },
      lead: before.lead,
      template: before.template,
      accreditation: before.accreditation,
      startOn: '2027-09-10',
    });
    expect(after.answers.title).toEqual(before.answers.title);
    expect(after.ref).toMatch(/^ECHO-2026-\d{3}$/);
    expect(after.support.map(({ stage }) => stage)).toEqual(['idea', 'templateSelection']);
    expect(after.closedDays).toContain('2027-09-06');
  });

  it('leaves the date of the first session open when none was given', async () => {
    const { successor } = await renewed();
    await proposals.drain();
    expect((await proposals.context(successor)).startOn).toBeNull();
  });

  it('is started once and takes one reference, though the job runs twice', async () => {
    const { id, successor } = await renewed();
    const before = await lastReference();
    await proposals.drain();
    await proposals.again(id);
    expect(await lastReference()).toBe(before + 1);
    expect(
      (await events(successor)).filter((type) => type === 'PROPOSAL_STARTED' || type === 'RENEWAL_OPENED'),
    ).toHaveLength(2);
  });

  it.each(['beforeTheStart', 'beforeItIsOpened', 'atTheCommit'] as const)(
    'goes on from where it was when the worker stopped %s',
    async (point) => {
      const { id, successor } = await renewed();
      const before = await lastReference();
      await stopped(id, point);
      await proposals.drain();
      expect(await lastReference()).toBe(before + 1);
      expect((await events(successor)).slice(0, 2)).toEqual(['PROPOSAL_STARTED', 'RENEWAL_OPENED']);
    },
  );

  it('does not open it again after it went on', async () => {
    const { id, successor } = await renewed();
    await proposals.drain();
    await proposals.send(successor, lead, 'TEMPLATE_CHOSEN', { template: 'classic60' });
    await proposals.rows(`delete from command_receipt where instance_id = $1`, [successor]);
    await proposals.again(id);
    expect((await events(successor)).filter((type) => type === 'RENEWAL_OPENED')).toHaveLength(1);
  });
});

describe('a conversion', () => {
  it('leaves a prefilled draft in the other format', async () => {
    const id = await proposals.start(lead);
    await proposals.toDecidingNext(id, lead, hub);
    const successor = uuidv7();
    await proposals.sendWithReason(id, hub, 'FORMAT_CONVERTED', { successor, format: 'workshop' });
    await proposals.drain();
    await proposals.again(id);
    const draft = await proposals.context(successor);
    expect((await proposals.get(Engine).load(successor)).state).toEqual({ open: { idea: 'draft' } });
    expect(draft).toMatchObject({
      format: 'workshop',
      stage: 'idea',
      parent: { proposal: id, relation: 'conversion' },
    });
    expect(draft.answers).not.toHaveProperty('startOn');
    expect(draft.answers).not.toHaveProperty('sessions');
    expect(await events(successor)).toEqual(['PROPOSAL_STARTED', 'SUPPORT_ASSIGNED']);
  });
});

/** Stops the job that starts a successor at one of its steps, as a crash would. */
async function stopped(
  id: string,
  point: 'beforeTheStart' | 'beforeItIsOpened' | 'atTheCommit',
): Promise<void> {
  const [row] = await proposals.rows<Record<string, unknown>>(
    `select id, instance_id as "instanceId", sequence, ordinal, kind, payload, dedupe_key as "dedupeKey", attempts,
       created_at as "createdAt"
     from outbox where instance_id = $1 and kind = 'proposal.startSuccessor'`,
    [id],
  );
  const engine = proposals.get(Engine);
  const crash = () => Promise.reject(new Error('the worker was killed'));
  if (point === 'beforeTheStart') jest.spyOn(engine, 'start').mockImplementationOnce(crash);
  if (point === 'beforeItIsOpened') jest.spyOn(engine, 'dispatch').mockImplementationOnce(crash);
  const tx: PoolClient = await proposals.database.poolAs('echo_worker').connect();
  try {
    await tx.query('begin');
    await proposals
      .get(OutboxHandlers)
      .find('proposal.startSuccessor')(row as unknown as OutboxRow, tx)
      .catch(() => undefined);
    await tx.query('rollback');
  } finally {
    tx.release();
    jest.restoreAllMocks();
  }
}
