import type { PoolClient } from 'pg';
import type { OutboxRow } from '../../src/engine/outbox.js';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { catalogue } from '../../src/resources/catalogue/index.js';
import { SupportReleaser } from '../../src/resources/release-support.js';
import { ResourceCatalogue } from '../../src/resources/resource-catalogue.js';
import { ResourcesService } from '../../src/resources/resources.service.js';
import { SupportPeople, type SupportOffer } from '../../src/resources/support-people.js';
import type { SupportRole } from '../../src/resources/support-rules.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { useProposals, type Somebody } from '../support/proposals.js';

const proposals = useProposals();
let lead: Somebody;
let hub: Somebody;

beforeAll(async () => {
  lead = await proposals.person('Ana Lead');
  hub = await proposals.person('Hal Hub', { roles: ['hubLead', 'hubCoordinator'] });
});

// Each test has people of its own, and nobody else's proposals wait for them.
beforeEach(async () => {
  await proposals.rows('update support_person set active = false');
  await proposals.rows('update waiting_list set resolved_at = since where resolved_at is null');
});

async function supporter(
  name: string,
  role: SupportRole,
  capacity = 2,
  knows: Pick<SupportOffer, 'regions' | 'languages'> = {},
): Promise<Somebody> {
  const person = await proposals.person(name);
  await proposals.get(SupportPeople).offer({ person: person.id, role, capacity, ...knows });
  return person;
}

async function inScoping(given: Parameters<typeof proposals.start>[1] = {}): Promise<string> {
  const id = await proposals.start(lead, given);
  await proposals.drain();
  await proposals.toScoping(id, lead, hub);
  return id;
}

/** What a proposal was given since it left the idea stage. */
async function supportOf(id: string) {
  const support = await proposals.get(ResourcesService).supportOf(id, 'en', 'staff');
  const later = <T extends { readonly stage: string }>(given: readonly T[]): T[] =>
    given.filter(({ stage }) => stage !== 'idea');
  const { templates, tools, documents } = support;
  return { ...support, templates: later(templates), tools: later(tools), documents: later(documents) };
}

async function recordedSupportOf(id: string) {
  return (await proposals.context(id)).support.filter(({ stage }) => stage !== 'idea');
}

const decline = (id: string) =>
  proposals.sendWithReason(id, hub, 'PROPOSAL_DECLINED', { category: 'noCapacity' });

async function eventsOf(id: string): Promise<number> {
  const rows = await proposals.rows(
    `select 1 from history_event where instance_id = $1 and type = 'SUPPORT_ASSIGNED'
       and event::json -> 'event' ->> 'stage' <> 'idea'`,
    [id],
  );
  return rows.length;
}

describe('the catalogue', () => {
  it('is in the database as it is in the code, however often it is brought in line', async () => {
    await proposals.rows(`update resource set name_en = 'changed' where key = 'res.canvas'`);
    await proposals.get(ResourceCatalogue).synchronise();
    const rows = await proposals.rows<{ key: string; name_en: string }>(
      'select key, name_en from resource where retired_at is null',
    );
    expect(rows.map(({ key, name_en }) => [key, name_en]).sort()).toEqual(
      catalogue.map(({ key, en }) => [key, en.name]).sort(),
    );
  });

  it('writes nothing when nothing changed', async () => {
    const versions = () => proposals.rows('select key, xmin from resource order by key');
    const before = await versions();
    await proposals.get(ResourceCatalogue).synchronise();
    expect(await versions()).toEqual(before);
  });

  it('keeps what left it, as retired', async () => {
    await proposals.rows(
      `insert into resource values ('res.gone', 'tool', 'idea', '{series}', null, 'a', 'b', 'c', 'd')`,
    );
    await proposals.get(ResourceCatalogue).synchronise();
    const [gone] = await proposals.rows<{ retired_at: Date | null }>(
      `select retired_at from resource where key = 'res.gone'`,
    );
    expect(gone?.retired_at).not.toBeNull();
  });
});

describe('a stage that opens', () => {
  it('hands out what explains an ECHO to whoever starts an idea', async () => {
    const id = await proposals.start(lead);
    await proposals.drain();
    const support = await proposals.get(ResourcesService).supportOf(id, 'en', 'partner');
    expect(support.documents.map(({ key }) => key)).toEqual(['res.onepager', 'res.form_focus']);
    expect(support.people).toEqual([]);
  });

  it('is handed its resources and the people with most room, and says why, dated by its event', async () => {
    await supporter('Mia Mentor', 'mentor');
    await supporter('Eve Evaluator', 'evaluator');
    const id = await inScoping();
    const { at } = proposals.moment();
    proposals.pass(1);
    await proposals.drain();
    const support = await supportOf(id);
    expect(support.people.map(({ name, roleName }) => `${String(name)}: ${roleName}`)).toEqual([
      'Mia Mentor: Mentor',
      'Eve Evaluator: Evaluator',
    ]);
    expect(support.people[0]).toMatchObject({ stage: 'scoping', releasedAt: null, assignedAt: at });
    expect(support.people[0]?.why).toMatch(/series; had the most room: 0 of 2 places taken/);
    expect(support.documents.map(({ key }) => key)).toEqual(['res.roles', 'res.lived', 'res.ics']);
    expect(support.templates.map(({ key }) => key)).toEqual(['res.agreement', 'res.budget']);
    expect(support.tools.map(({ key }) => key)).toEqual([
      'res.timeline',
      'res.readiness',
      'res.needs',
      'res.pia',
    ]);
    expect(await recordedSupportOf(id)).toMatchObject([{ stage: 'scoping', on: '2026-09-01', waiting: [] }]);
  });

  it('names things in French for whoever reads French', async () => {
    await supporter('Mia Mentor', 'mentor');
    const id = await inScoping();
    await proposals.drain();
    const { templates, people } = await proposals.get(ResourcesService).supportOf(id, 'fr');
    expect(templates.map(({ name }) => name)).toContain('Entente de collaboration');
    expect(people[0]?.why).toMatch(/^en raison de l’étape « .+ » et du format : série$/);
  });

  it('hands a single session the kit of both stages at once, and the credits pack only where credits are wanted', async () => {
    const plain = await inScoping({ format: 'session' });
    const credited = await inScoping({ format: 'session', answers: { accreditation: 'mainpro' } });
    await proposals.drain();
    const keys = async (id: string) => (await supportOf(id)).templates.map(({ key }) => key);
    expect(await keys(plain)).toEqual(
      expect.arrayContaining(['res.terms_lite', 'res.tpl_classic60', 'res.speaker']),
    );
    expect(await keys(plain)).not.toContain('res.cpd');
    expect(await keys(credited)).toContain('res.cpd');
    expect((await supportOf(credited)).waiting.map(({ role }) => role)).toContain('cpdLead');
  });

  it('is handed it once, though the job runs twice', async () => {
    await supporter('Mia Mentor', 'mentor');
    const id = await inScoping();
    await proposals.drain();
    const before = await supportOf(id);
    expect(await proposals.again(id)).toBeGreaterThan(0);
    expect(await supportOf(id)).toEqual(before);
    expect(await eventsOf(id)).toBe(1);
  });

  it('is chosen for once, though the worker stopped between the event and the rows', async () => {
    await supporter('Mia Mentor', 'mentor');
    const id = await inScoping();
    const row = await assignRow(id);
    await stoppedHalfway(row);
    expect(await eventsOf(id)).toBe(1);
    expect((await supportOf(id)).people).toEqual([]);
    // A better choice by now; what was committed stands.
    await supporter('Abe Able', 'mentor', 50);
    await proposals.drain();
    expect(await eventsOf(id)).toBe(1);
    expect((await supportOf(id)).people.map(({ name }) => name)).toEqual(['Mia Mentor']);
  });

  it('is handed nothing once the proposal is closed, and the row says so', async () => {
    await supporter('Mia Mentor', 'mentor');
    const id = await inScoping();
    await decline(id);
    await proposals.drain();
    const rows = await proposals.rows(
      `select stage, person_id, resource_key, reason from assignment where instance_id = $1 and stage <> 'idea'`,
      [id],
    );
    expect(rows).toEqual([
      {
        stage: 'scoping',
        person_id: null,
        resource_key: null,
        reason: { stage: 'scoping', format: 'series', nothing: 'closed' },
      },
    ]);
    expect(await eventsOf(id)).toBe(0);
  });

  it('gets its resources but nobody when the proposal has gone on, and the row says so', async () => {
    await supporter('Mia Mentor', 'mentor');
    const id = await inScoping();
    await proposals.waiveAll(id, hub);
    await proposals.send(id, lead, 'PLANNING_COMPLETED', {});
    await proposals.send(id, lead, 'SCOPE_SUBMITTED', {});
    await proposals.send(id, hub, 'SCOPE_APPROVED', {});
    await proposals.drain();
    const support = await supportOf(id);
    expect(support.people.map(({ stage }) => stage)).toEqual(['templateSelection']);
    expect(new Set(support.templates.map(({ stage }) => stage))).toEqual(
      new Set(['scoping', 'templateSelection']),
    );
    const nothing = await proposals.rows(
      `select stage, reason from assignment where instance_id = $1 and reason ? 'nothing'`,
      [id],
    );
    expect(nothing).toEqual([
      { stage: 'scoping', reason: { stage: 'scoping', format: 'series', nothing: 'movedOn' } },
    ]);
  });
});

describe('people', () => {
  it('are chosen by room, then by name', async () => {
    const [bob, amy] = [await supporter('Bob', 'mentor', 2), await supporter('Amy', 'mentor', 1)];
    const chosen: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const id = await inScoping();
      await proposals.drain();
      chosen.push(...(await supportOf(id)).people.map(({ person }) => person));
    }
    expect(chosen).toEqual([amy.id, bob.id, bob.id]);
  });

  it('speak the language of the proposal, or it waits without holding up the next', async () => {
    const [amy, bea] = [await supporter('Amy', 'mentor', 1), await supporter('Bea', 'mentor', 1)];
    const french = await inScoping({ answers: { language: 'fr' } });
    await inScoping();
    await inScoping();
    const last = await inScoping();
    await proposals.drain();
    expect((await supportOf(french)).waiting.map(({ role }) => role)).toContain('mentor');
    await proposals.get(SupportPeople).offer({ person: amy.id, role: 'mentor', capacity: 2 });
    await proposals.served('mentor');
    expect((await supportOf(last)).people.map(({ person }) => person)).toEqual([amy.id]);
    await proposals.get(SupportPeople).offer({
      ...{ person: bea.id, role: 'mentor', capacity: 2, languages: ['en', 'fr'] },
    });
    await proposals.served('mentor');
    const { people } = await supportOf(french);
    expect(people).toMatchObject([
      { person: bea.id, why: expect.stringContaining('speaks French') as string },
    ]);
  });

  it('know the region of the organisation where anybody who does has room', async () => {
    const near = await supporter('Zoe North', 'mentor', 1, { regions: ['Northern'] });
    const far = await supporter('Abe Island', 'mentor', 5, { regions: ['Island'] });
    const ids: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const id = await inScoping();
      await belongsTo(id, 'Northern');
      await proposals.drain();
      ids.push(id);
    }
    const [first, second] = await Promise.all(ids.map(supportOf));
    expect(first?.people).toMatchObject([
      { person: near.id, why: expect.stringContaining('knows the region: Northern') as string },
    ]);
    expect(second?.people.map(({ person }) => person)).toEqual([far.id]);
    expect(second?.people[0]?.why).not.toContain('region');
  });

  it('who were erased are not chosen', async () => {
    const gone = await supporter('Gone', 'mentor');
    await proposals.rows(
      'update person set name = null, email = null, phone = null, erased_at = now() where id = $1',
      [gone.id],
    );
    const id = await inScoping();
    await proposals.drain();
    expect((await supportOf(id)).waiting.map(({ role }) => role)).toEqual(['evaluator', 'mentor']);
  });

  it('are waited for when nobody is free, and given to whoever waits longest once somebody is', async () => {
    const mia = await supporter('Mia Mentor', 'mentor', 1);
    const [first, second, third] = [await inScoping(), await inScoping(), await inScoping()];
    await proposals.drain();
    expect((await supportOf(second)).waiting.map(({ role }) => role)).toContain('mentor');
    expect((await recordedSupportOf(second))[0]?.waiting).toContain('mentor');

    proposals.pass(1);
    await decline(first);
    await proposals.drain();

    expect((await supportOf(second)).people.map(({ person }) => person)).toEqual([mia.id]);
    expect((await supportOf(second)).waiting.map(({ role }) => role)).not.toContain('mentor');
    expect((await supportOf(third)).waiting.map(({ role }) => role)).toContain('mentor');
    expect(await eventsOf(second)).toBe(2);
  });

  it('are free again when the stage is left, and documents stay', async () => {
    const mia = await supporter('Mia Mentor', 'mentor', 1);
    const id = await inScoping();
    await proposals.drain();
    proposals.pass(2);
    await decline(id);
    const { at } = proposals.moment();
    await proposals.drain();
    const support = await supportOf(id);
    expect(support.people).toMatchObject([{ person: mia.id, releasedAt: at }]);
    expect(support.templates).not.toEqual([]);
    expect(support.waiting).toEqual([]);
    await proposals.again(id);
    expect(await supportOf(id)).toEqual(support);
    const next = await inScoping();
    await proposals.drain();
    expect((await supportOf(next)).people.map(({ person }) => person)).toEqual([mia.id]);
  });

  it('are not taken away by a release that was asked for before they came', async () => {
    await supporter('Mia Mentor', 'mentor');
    const id = await inScoping();
    await proposals.drain();
    const [{ asked } = { asked: 0 }] = await proposals.rows<{ asked: number }>(
      'select max(asked_sequence) as asked from assignment where instance_id = $1',
      [id],
    );
    const late = {
      instanceId: id,
      stage: 'scoping',
      sequence: asked,
      at: proposals.moment().at,
      key: 'late',
    } as const;
    const tx = await proposals.database.poolAs('echo_worker').connect();
    try {
      await proposals.get(SupportReleaser).release(late, tx);
    } finally {
      tx.release();
    }
    expect((await supportOf(id)).people).toMatchObject([{ releasedAt: null }]);
  });

  it('are given anew to a proposal that is reopened, once', async () => {
    const mia = await supporter('Mia Mentor', 'mentor', 1);
    const administrator = await proposals.person('Ada Admin', { roles: ['administrator'] });
    const id = await inScoping();
    await proposals.drain();
    await decline(id);
    await proposals.drain();
    proposals.pass(1);
    await proposals.sendWithReason(id, administrator, 'PROPOSAL_REOPENED', {});
    await proposals.drain();
    await proposals.again(id);
    const { people, waiting } = await supportOf(id);
    expect(people.map(({ person, releasedAt }) => [person, releasedAt === null])).toEqual([
      [mia.id, false],
      [mia.id, true],
    ]);
    expect(waiting.map(({ role }) => role)).toEqual(['evaluator']);
  });

  it('are given once when a stage was left and entered again before anything was handled', async () => {
    await supporter('Mia Mentor', 'mentor', 5);
    const administrator = await proposals.person('Ada Admin', { roles: ['administrator'] });
    const id = await inScoping();
    await decline(id);
    await proposals.sendWithReason(id, administrator, 'PROPOSAL_REOPENED', {});
    await proposals.drain();
    expect((await supportOf(id)).people).toMatchObject([{ releasedAt: null }]);
  });

  it('have room again as soon as a proposal has ended, though their release is still to be handled', async () => {
    const mia = await supporter('Mia Mentor', 'mentor', 1);
    const id = await inScoping();
    await proposals.drain();
    await proposals.sendWithReason(id, lead, 'PROPOSAL_WITHDRAWN', {});
    const next = await inScoping();
    const tx = await begun();
    await handle(await assignRow(next), tx);
    await ended(tx);
    expect((await supportOf(next)).people.map(({ person }) => person)).toEqual([mia.id]);
  });

  it('are chosen by one job at a time, so that nobody is given a place twice', async () => {
    await supporter('Mia Mentor', 'mentor', 1);
    const ids = [await inScoping(), await inScoping()];
    const [first, second] = await Promise.all(ids.map(assignRow));
    const [one, two] = [await begun(), await begun()];
    await handle(first!, one);
    const state = { isOver: false };
    const other = handle(second!, two).finally(() => (state.isOver = true));
    while (!state.isOver && !(await somebodyWaits())) await proposals.rows('select pg_sleep(0.01)');
    expect(state.isOver).toBe(false);
    await ended(one);
    await other;
    await ended(two);
    const all = await Promise.all(ids.map(supportOf));
    expect(all.flatMap(({ people }) => people)).toHaveLength(1);
  });

  it('are not taken beyond their capacity by jobs that run side by side', async () => {
    await supporter('Mia Mentor', 'mentor', 2);
    const ids: string[] = [];
    while (ids.length < 5) ids.push(await inScoping());
    await Promise.all([proposals.drain(), proposals.drain(), proposals.drain()]);
    await proposals.drain();
    const all = await Promise.all(ids.map(supportOf));
    expect(all.flatMap(({ people }) => people)).toHaveLength(2);
    expect(all.flatMap(({ waiting }) => waiting.filter(({ role }) => role === 'mentor'))).toHaveLength(3);
  });
});

/** Offers a role to whoever waits for it, as a changed offer does. */
async function belongsTo(id: string, region: string): Promise<void> {
  const organisation = uuidv7();
  await proposals.rows(`insert into organisation (id, name, kind, region) values ($1, $3, 'other', $2)`, [
    organisation,
    region,
    `House ${organisation}`,
  ]);
  await proposals.rows('update proposal set organisation_id = $2 where instance_id = $1', [id, organisation]);
}

async function assignRow(id: string): Promise<OutboxRow> {
  const [row] = await proposals.rows<Record<string, unknown>>(
    `select id, instance_id as "instanceId", sequence, ordinal, kind, payload, dedupe_key as "dedupeKey", attempts,
       created_at as "createdAt"
     from outbox where instance_id = $1 and kind = 'proposal.assignSupport'
       and payload ->> 'stage' = 'scoping'`,
    [id],
  );
  return row as unknown as OutboxRow;
}

/** Runs a handler and loses its transaction, as when the worker is killed just before the commit. */
async function stoppedHalfway(row: OutboxRow): Promise<void> {
  const tx = await begun();
  await handle(row, tx);
  await ended(tx, 'rollback');
}

const handle = (row: OutboxRow, tx: PoolClient): Promise<void> =>
  proposals.get(OutboxHandlers).find(row.kind)(row, tx);

async function begun(): Promise<PoolClient> {
  const tx = await proposals.database.poolAs('echo_worker').connect();
  await tx.query('begin');
  return tx;
}

async function ended(tx: PoolClient, how: 'commit' | 'rollback' = 'commit'): Promise<void> {
  await tx.query(how);
  tx.release();
}

async function somebodyWaits(): Promise<boolean> {
  const rows = await proposals.rows(
    `select from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length > 0;
}
