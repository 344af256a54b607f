import { uuidv7 } from '../../src/platform/ids.js';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';
import { statements } from '../support/statements.js';
import type { OpenedPage } from '../support/visitor.js';

const rows = (page: OpenedPage): string[] => page.all('main table tbody tr');
const rowOf = (page: OpenedPage, title: string): string =>
  rows(page).find((row) => row.includes(title)) ?? '';
const counts = (page: OpenedPage): Record<string, number> =>
  Object.fromEntries(
    page.all('.work-sections a').map((text) => {
      const [, name = '', count = ''] = /^(.*) (\d+)$/.exec(text) ?? [];
      return [name, Number(count)];
    }),
  );

describe('the worklist', () => {
  const server = useServer();
  const people = {} as Record<'partner' | 'lead' | 'cam' | 'kim' | 'eve' | 'ned', Caller>;
  const refs: Record<string, string> = {};

  const press = async (ref: string, by: Caller, event: object): Promise<void> => {
    const { status, text } = await by.lookAndPress(ref, event);
    if (status !== 200) throw new Error(text);
  };

  async function submitted(title: string): Promise<string> {
    const ref = await people.partner.start({ ...completeIdea, title });
    refs[title] = ref;
    await press(ref, people.partner, { type: 'PROPOSAL_SUBMITTED' });
    return ref;
  }

  const assigned = (ref: string, to: Caller): Promise<void> =>
    press(ref, people.lead, { type: 'COORDINATOR_ASSIGNED', person: to.person.id });

  async function inScoping(title: string): Promise<string> {
    const ref = await submitted(title);
    await press(ref, people.cam, { type: 'TRIAGE_STARTED' });
    const tasks = ['idea.dup', 'idea.call', 'idea.score'];
    await press(ref, people.lead, { type: 'TASKS_WAIVED', tasks, reason: 'Known partner' });
    await press(ref, people.lead, { type: 'IDEA_ACCEPTED' });
    return ref;
  }

  const work = async (caller: Caller, query = ''): Promise<OpenedPage> =>
    (await server.signedIn(caller.person)).open(`/work${query}`);

  beforeAll(async () => {
    people.partner = await server.somebody('Priya Sandhu', { organisation: 'Interior Hospice' });
    people.lead = await server.somebody('Hana Lead', { roles: ['hubLead'] });
    people.cam = await server.somebody('Cam Lee', { roles: ['hubCoordinator'] });
    people.kim = await server.somebody('Kim Oh', { roles: ['hubCoordinator'] });
    people.eve = await server.somebody('Eve Evaluator', { roles: ['evaluator'] });
    people.ned = await server.somebody('Ned Evaluator', { roles: ['evaluator'] });
    await submitted('Alder');
    await assigned(await submitted('Birch'), people.cam);
    await press(await submitted('Cedar'), people.cam, { type: 'TRIAGE_STARTED' });
    await press(await submitted('Dogwood'), people.kim, { type: 'TRIAGE_STARTED' });
    const comments = 'Say who will come.';
    await press(refs.Dogwood ?? '', people.kim, { type: 'IDEA_CHANGES_REQUESTED', comments });
    await inScoping('Elder');
    await people.partner.start({ title: 'Fir', format: 'series' });
  }, 60_000);

  it('begins for the hub lead with what nobody else may decide', async () => {
    const page = await work(people.lead);
    expect(rows(page)[0]).toMatch(/^Cedar.*In triage.*For you to decide Accept the idea/);
    expect(page.link('Accept the idea')).toBe(`/p/${refs.Cedar ?? ''}/moves/IDEA_ACCEPTED`);
    expect(rowOf(page, 'Cedar')).toContain('things stand in the way');
    expect(rowOf(page, 'Birch')).not.toContain('Start triage');
    // Own work reaches thirty days ahead; the rest is a press away.
    expect(rowOf(page, 'Complete the privacy screening')).toBe('');
    const later = await (await server.signedIn(people.lead.person)).open(page.link('Everything'));
    expect(later.link('Complete the privacy screening')).toBe(`/p/${refs.Elder ?? ''}/t/sc.pia`);
  });

  it('asks a coordinator for what they coordinate, and for nothing of a colleague’s', async () => {
    const cam = await work(people.cam);
    expect(rowOf(cam, 'Birch')).toMatch(
      /Start triage.*since Mon 23 Nov 2026 \(today\).*Priya Sandhu.*Interior Hospice/,
    );
    expect(rows(cam).some((row) => row.includes('Check for overlap') && row.includes('Cedar'))).toBe(true);
    expect(rowOf(cam, 'Dogwood')).toBe('');
    const kim = await work(people.kim);
    expect(rows(kim).filter((row) => !row.startsWith('Dogwood'))).toEqual([]);
  });

  it('counts every section as it shows it', async () => {
    const first = await work(people.cam, '?when=any');
    const shown = {
      Mine: rows(await work(people.cam)).length,
      Unassigned: rows(await work(people.cam, '?section=unassigned')).length,
      'Waiting on partner': rows(await work(people.cam, '?section=partner')).length,
      Overdue: rows(await work(people.cam, '?section=overdue')).length,
    };
    expect(counts(first)).toEqual(shown);
    expect(shown).toMatchObject({ Unassigned: 1, 'Waiting on partner': 2, Overdue: 0 });
  });

  it('lists what nobody coordinates, drafts apart, with where to name somebody', async () => {
    const page = await work(people.cam, '?section=unassigned');
    expect(rows(page)).toHaveLength(1);
    expect(page.link('Assign a coordinator')).toBe(`/p/${refs.Alder ?? ''}/moves/COORDINATOR_ASSIGNED`);
  });

  it('says who names somebody, without a link, to staff who may not', async () => {
    const eva = await server.somebody('Eva Luator', { roles: ['evaluator'] });
    const page = await work(eva, '?section=unassigned');
    expect(rows(page)).toHaveLength(1);
    expect(page.text).toContain('Assign a coordinatorThe hub lead or a coordinator does this.');
    expect(page.html).not.toContain('/moves/');
  });

  it('tells on whom of a partner it waits, for what and since when; for one’s own on request', async () => {
    const page = await work(people.cam, '?section=partner');
    expect(rowOf(page, 'Dogwood')).toMatch(
      /Submit the idea again.*since Mon 23 Nov 2026 \(today\).*Priya Sandhu.*Kim Oh/,
    );
    expect(rowOf(page, 'Elder')).toMatch(/Submit the scope ?\d+ required tasks are open/);
    const own = await (await server.signedIn(people.cam.person)).open(page.link('Only those I coordinate'));
    expect(rows(own).map((row) => row.slice(0, 5))).toEqual(['Elder']);
  });

  it('gives a task to the one it was assigned to, and to all of the role while it is nobody’s', async () => {
    const asks = async (caller: Caller): Promise<boolean> =>
      rows(await work(caller, '?when=any')).some((row) => row.includes('Write the evaluation plan'));
    expect([await asks(people.eve), await asks(people.ned)]).toEqual([true, true]);
    await server.rows(
      `insert into assignment (id, instance_id, stage, iteration, person_id, role, reason, asked_sequence, assigned_at)
       select $1, instance_id, 'scoping', 1, $2, 'evaluator', '{}', 1, now() from proposal where ref = $3`,
      [uuidv7(), people.ned.person.id, refs.Elder],
    );
    expect([await asks(people.eve), await asks(people.ned)]).toEqual([false, true]);
  });

  it('gives a delegated task to the colleague alone', async () => {
    await server.rows(
      `insert into task_delegation (id, instance_id, task_key, person_id, by, created_at)
       select $1, instance_id, 'sc.pia', $2, $3, now() from proposal where ref = $4`,
      [uuidv7(), people.kim.person.id, people.lead.person.id, refs.Elder],
    );
    const asks = async (caller: Caller): Promise<boolean> =>
      rows(await work(caller, '?when=any')).some((row) => row.includes('Complete the privacy screening'));
    expect([await asks(people.lead), await asks(people.kim), await asks(people.cam)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('brings a pause that was asked for to those who may grant it, until it is', async () => {
    const ref = refs.Elder ?? '';
    await press(ref, people.partner, { type: 'HOLD_REQUESTED', reason: 'Staff left' });
    for (const caller of [people.lead, people.cam]) {
      const page = await work(caller);
      expect(page.link('Answer the request for a pause')).toBe(`/p/${ref}#hold-request`);
      const asked = await (await server.signedIn(caller.person)).open(`/p/${ref}`);
      expect(asked.link('Pause it')).toBe(`/p/${ref}/moves/PUT_ON_HOLD`);
      expect(asked.link('Say in a comment why it should go on')).toBe(`/p/${ref}/comments`);
    }
    expect((await work(people.kim)).text).not.toContain('Answer the request');
    await press(ref, people.cam, { type: 'PUT_ON_HOLD', reason: 'Staff left' });
    expect((await work(people.lead)).text).not.toContain('Answer the request');
    await press(ref, people.cam, { type: 'RESUMED' });
  });

  it('says how late what is overdue is, and whose it is; the latest first', async () => {
    server.now = new Date('2026-12-21T18:00:00.000Z');
    const page = await work(people.lead, '?section=overdue');
    const late = rows(page).map((row) => Number(/(\d+) days? late/.exec(row)?.[1] ?? 0));
    expect(late.length).toBeGreaterThan(2);
    expect(late).toEqual(late.toSorted((a, b) => b - a));
    expect(rowOf(page, 'Birch')).toMatch(/Acknowledge the idea.*\d+ days late.*Coordinator/);
    for (const row of rows(page)) {
      const days = Number(/(\d+) days? late/.exec(row)?.[1] ?? 0);
      expect(row.includes('The proposal is at risk')).toBe(days >= 14);
    }
    expect(Math.max(...late)).toBeGreaterThanOrEqual(14);
    // What the hub lead has to decide comes before what is late.
    expect(rows(await work(people.lead))[0]).toContain('For you to decide');
  });

  it('says so where nothing waits', async () => {
    const idle = await server.somebody('Ida Idle', { roles: ['cpdLead'] });
    await server.rows("update task set status = 'done' where 'cpdLead' = any(owner_roles)");
    const page = await work(idle);
    expect(page.text).toContain('Nothing waits for you.');
    expect(page.link('See the whole pipeline')).toBe('/pipeline');
  });

  it('sends the database no more statements for many rows than for none', async () => {
    const lead = await server.signedIn(people.lead.person);
    const idle = await server.visitor('Ivo Idle', { roles: ['techHost'] });
    const none = await statements(() => idle.open('/work'));
    expect(await statements(() => lead.open('/work'))).toBe(none);
    expect(none).toBeLessThanOrEqual(5);
  });
});
