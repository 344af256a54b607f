import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import { useProposals, type Somebody } from '../support/proposals.js';

// ECHO_SUPPORT=500 asks for as many; the mentors grow with them.
const PROPOSALS = Number(process.env.ECHO_SUPPORT ?? 50);
const MENTORS = Math.max(4, Math.round(PROPOSALS / 12.5));
const PLACES = 10;
const MINUTE = 60_000;

interface Load {
  readonly person: string;
  readonly capacity: number;
  readonly load: number;
}

const LOADS = `
  select s.person_id as person, s.capacity, count(a.id)::integer as load
  from support_person s left join assignment a on a.person_id = s.person_id and a.role = s.role and a.released_at is null
  where s.role = 'mentor' group by s.person_id, s.capacity`;

const WAITING = `
  select instance_id as id from waiting_list where role = 'mentor' and resolved_at is null order by since, instance_id`;

describe(`${String(PROPOSALS)} proposals and ${String(MENTORS)} mentors with ${String(PLACES)} places each`, () => {
  const proposals = useProposals();
  let lead: Somebody;
  let hub: Somebody;
  const started: string[] = [];

  beforeAll(async () => {
    lead = await proposals.person('Ana Lead');
    hub = await proposals.person('Hal Hub', { roles: ['hubLead', 'hubCoordinator'] });
    await proposals.rows('update support_person set active = false, capacity = 0');
    for (let count = 0; count < MENTORS; count += 1) {
      const { id: person } = await proposals.person(`Mentor ${String(count)}`);
      await proposals.get(SupportPeople).offer({ person, role: 'mentor', capacity: PLACES });
    }
    for (let count = 0; count < PROPOSALS; count += 1) {
      const id = await proposals.start(lead);
      await proposals.toScoping(id, lead, hub);
      proposals.set(new Date(proposals.clock.now().getTime() + MINUTE));
      started.push(id);
      if (count % 25 === 0) await workers();
    }
    await workers();
  }, 600_000);

  /** Several at once, as in production. */
  async function workers(): Promise<void> {
    await Promise.all(Array.from({ length: 4 }, () => proposals.drain()));
    await proposals.drain();
  }

  const loads = () => proposals.rows<Load>(LOADS);
  const waiting = async () => (await proposals.rows<{ id: string }>(WAITING)).map(({ id }) => id);
  const places = MENTORS * PLACES;

  it('give nobody more than they offered, and spread what there is evenly', async () => {
    const mentors = (await loads()).filter(({ capacity }) => capacity > 0);
    const taken = mentors.map(({ load }) => load);
    const over = mentors.filter(({ load, capacity }) => load > capacity).length;
    const spread = Math.max(...taken) - Math.min(...taken);
    const given = taken.reduce((sum, load) => sum + load, 0);
    process.stdout.write(
      `proposals ${String(PROPOSALS)}, mentors ${String(MENTORS)}, given ${String(given)}, over capacity ${String(over)}, ` +
        `spread ${String(spread)}, waiting ${String((await waiting()).length)}\n`,
    );
    expect(over).toBe(0);
    expect(given).toBe(Math.min(PROPOSALS, places));
    expect(spread).toBeLessThanOrEqual(1);
    expect(await waiting()).toHaveLength(Math.max(0, PROPOSALS - places));
  });

  it('serve whoever waits longest as places become free, one by one, and leave none free while somebody waits', async () => {
    await proposals.rows(`update support_person set capacity = 0 where role = 'mentor' and capacity > 0`);
    for (let count = 0; count < 12; count += 1) {
      const id = await proposals.start(lead);
      await proposals.toScoping(id, lead, hub);
      proposals.set(new Date(proposals.clock.now().getTime() + MINUTE));
    }
    await workers();
    const order = await waiting();
    const { id: person } = await proposals.person('Mentor at last');
    const served: string[] = [];
    for (let places = 1; places <= Math.min(order.length, 30); places += 1) {
      await proposals.get(SupportPeople).offer({ person, role: 'mentor', capacity: places });
      await proposals.served('mentor');
      const now = await waiting();
      served.push(...order.filter((id) => !now.includes(id) && !served.includes(id)));
      expect(served).toEqual(order.slice(0, places));
    }
    process.stdout.write(`waiting ${String(order.length)}, served in order ${String(served.length)}\n`);
    expect(served.length).toBeGreaterThan(10);
  });

  it('give the last place once, however many ask for it at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      await proposals.rows(`update waiting_list set resolved_at = since where resolved_at is null`);
      const { id: person } = await proposals.person(`Last place ${String(round)}`);
      const ids: string[] = [];
      for (let count = 0; count < 6; count += 1) ids.push(await proposals.start(lead));
      await proposals.drain();
      for (const id of ids) await proposals.toScoping(id, lead, hub);
      await proposals.get(SupportPeople).offer({ person, role: 'mentor', capacity: 1 });
      const asked = await proposals.rows<{ id: string }>(
        `select id from outbox where kind = 'proposal.assignSupport' and done_at is null`,
      );
      expect(asked).toHaveLength(6);
      await Promise.all(asked.map(({ id }) => proposals.get(OutboxRunner).run(id)));
      await proposals.drain();
      expect(await waiting()).toHaveLength(5);
    }
    expect((await loads()).filter(({ load, capacity }) => capacity > 0 && load > capacity)).toEqual([]);
  });

  it('follow the language, and the region where there is room, whatever the numbers', async () => {
    await proposals.rows(`update waiting_list set resolved_at = since where resolved_at is null`);
    await proposals.rows(`update support_person set active = false`);
    const regions = ['Northern', 'Interior', 'Island'];
    const near = new Map<string, string>();
    for (const region of regions)
      for (const languages of [['en'], ['en', 'fr']] as const) {
        const { id: person } = await proposals.person(`${region} ${languages.join('+')}`);
        near.set(person, region);
        const offer = { person, role: 'mentor', capacity: 2, regions: [region], languages } as const;
        await proposals.get(SupportPeople).offer(offer);
      }
    const asked: { readonly id: string; readonly region: string; readonly language: 'en' | 'fr' }[] = [];
    for (let count = 0; count < 18; count += 1) {
      const [region, language] = [regions[count % 3]!, count % 4 === 0 ? 'fr' : 'en'] as const;
      const id = await proposals.start(lead, { answers: { language } });
      const organisation = uuidv7();
      await proposals.rows(`insert into organisation (id, name, kind, region) values ($1, $2, 'other', $3)`, [
        organisation,
        `House ${organisation}`,
        region,
      ]);
      await proposals.toScoping(id, lead, hub);
      // Accepting an idea writes the organisation of its answers; there was none.
      await proposals.rows('update proposal set organisation_id = $2 where instance_id = $1', [
        id,
        organisation,
      ]);
      proposals.set(new Date(proposals.clock.now().getTime() + MINUTE));
      await workers();
      asked.push({ id, region, language });
    }
    const rows = await proposals.rows<{ id: string; person: string; speaks: string[] }>(
      `select a.instance_id as id, a.person_id as person, s.languages as speaks from assignment a
       join support_person s on s.person_id = a.person_id and s.role = a.role
       where a.role = 'mentor' and a.released_at is null and a.instance_id = any($1::uuid[])`,
      [asked.map(({ id }) => id)],
    );
    const given = new Map(rows.map((row) => [row.id, row]));
    for (const { id, language } of asked) {
      const one = given.get(id);
      if (one) expect(one.speaks).toContain(language);
    }
    // Twelve places: all are taken, and the first of each region stayed in it.
    expect(given.size).toBe(12);
    for (const { id, region } of asked.slice(0, 3)) expect(near.get(given.get(id)!.person)).toBe(region);
  });
});
