import { Jobs } from '../../src/jobs/jobs.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';
import { uuidv7 } from '../../src/platform/ids.js';

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

describe('reminders', () => {
  const office = useOffice();
  const { server } = office;
  let ref: string;
  let instance: string;

  /** A Monday on which nothing is due yet. */
  const start = new Date('2026-11-23T18:00:00.000Z');

  beforeAll(async () => {
    server.now = start;
    ref = await scopedProposal(office.partner, office.hubLead);
    await pressed(office.hubLead, ref, {
      type: 'COORDINATOR_ASSIGNED',
      person: office.coordinator.person.id,
    });
    const [row] = await server.rows<{ id: string }>('select instance_id as id from proposal where ref = $1', [
      ref,
    ]);
    instance = row?.id ?? '';
    await server.get(Jobs).drain();
  });

  beforeEach(async () => {
    server.now = start;
    for (const table of ['nudge', 'calendar_notice', 'mail_attachment'])
      await server.rows(`delete from ${table}`);
    await server.rows('delete from snooze');
    await server.rows('delete from reminder_choice');
    await server.rows(`delete from outbox where kind like 'reminders.%' or kind = 'mail.send'`);
    await server.rows(`delete from mail_message where letter = 'reminder'`);
    // One task that is the partner lead's, due when a test says; everything else has no date.
    await server.rows('update task set due_on = null where instance_id = $1', [instance]);
  });

  const due = (task: string, on: string) =>
    server.rows('update task set due_on = $3 where instance_id = $1 and key = $2', [instance, task, on]);

  /** The program runs at an instant, as it does every quarter of an hour. */
  async function runAt(instant: string): Promise<void> {
    server.now = new Date(instant);
    await server.get(Scheduler).tick();
    await server.get(Jobs).drain();
  }

  const letters = () =>
    server.rows<Letter>(
      `select p.name as to, m.subject, m.text_body as text, m.created_at as at from mail_message m
       join person p on p.id = m.person_id where m.letter = 'reminder' order by m.created_at, p.name`,
    );

  const ledger = () =>
    server.rows<{ rule: string; outcome: string; why: string | null; name: string }>(
      `select n.rule, n.outcome, n.why, p.name from nudge n join person p on p.id = n.person_id order by n.at, n.rule, p.name`,
    );

  it('tell the owner of a task seven business days before it is due, with the way to its page', async () => {
    await due('sc.team', '2026-12-04');
    await runAt('2026-11-24T18:00:00Z');
    expect(await letters()).toEqual([]);
    await runAt('2026-11-25T18:00:00Z');
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.to).toBe('Priya Sandhu');
    expect(letter?.subject).toBe(`[ECHO] 1 thing waits for you: ${ref} – first due Fri 4 Dec 2026`);
    expect(letter?.text).toContain('- Name the planning team: due Fri 4 Dec 2026 (in 9 days)');
    expect(letter?.text).toContain(`/p/${ref}/t/sc.team`);
    expect(letter?.text).toContain('Questions? Ask Cam Lee');
  });

  it('come once, however often the program looks, and again on the day and after it', async () => {
    await due('sc.team', '2026-12-04');
    for (const at of [
      '2026-11-25T16:30:00Z',
      '2026-11-25T18:00:00Z',
      '2026-11-26T18:00:00Z',
      '2026-12-03T18:00:00Z',
    ])
      await runAt(at);
    expect(await letters()).toHaveLength(1);
    for (const day of ['04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'])
      await runAt(`2026-12-${day}T18:00:00Z`);
    expect((await letters()).map(({ to, at }) => `${to} ${at.toISOString().slice(0, 10)}`)).toEqual([
      'Priya Sandhu 2026-11-25',
      'Priya Sandhu 2026-12-04',
      'Cam Lee 2026-12-07',
      'Priya Sandhu 2026-12-07',
      'Hana Lead 2026-12-11',
      'Priya Sandhu 2026-12-11',
    ]);
  });

  it('tell those who look after it whose task is late', async () => {
    await due('sc.team', '2026-12-04');
    await runAt('2026-12-07T18:00:00Z');
    const coordinator = (await letters()).find(({ to }) => to === 'Cam Lee');
    expect(coordinator?.text).toContain('was due Fri 4 Dec 2026 (3 days ago), with Priya Sandhu');
  });

  it('never come at night, on a weekend or on a holiday', async () => {
    await due('sc.team', '2026-12-25');
    for (const at of [
      '2026-12-25T20:00:00Z',
      '2026-12-26T20:00:00Z',
      '2026-12-28T14:59:00Z',
      '2026-12-29T00:00:00Z',
    ])
      await runAt(at);
    expect(await letters()).toEqual([]);
    await runAt('2026-12-28T15:00:00Z');
    expect((await letters()).map(({ to }) => to)).toContain('Priya Sandhu');
  });

  it('come the same day, though a worker whose clock was behind found that it was too early', async () => {
    await due('sc.team', '2026-12-04');
    server.now = new Date('2026-12-04T15:00:00Z');
    await server.get(Scheduler).tick();
    const [run] = await server.rows<{ id: string }>(`select id from outbox where kind = 'reminders.run'`);
    await server.get(OutboxRunner).run(run!.id);
    await runAt('2026-12-04T14:59:59Z');
    expect(await letters()).toEqual([]);
    await runAt('2026-12-04T15:15:00Z');
    expect((await letters()).map(({ to }) => to)).toEqual(['Priya Sandhu']);
  });

  it('come once, though the clock jumps a month ahead and back, and say later what came meanwhile', async () => {
    await due('sc.team', '2026-12-04');
    for (const at of [
      '2026-12-04T18:00:00Z',
      '2027-01-04T18:00:00Z',
      '2026-12-04T18:15:00Z',
      '2026-12-07T18:00:00Z',
    ])
      await runAt(at);
    const before = await ledger();
    for (const at of ['2026-11-04T18:00:00Z', '2026-12-08T18:00:00Z', '2027-01-05T18:00:00Z'])
      await runAt(at);
    const said = (await ledger()).map(({ rule, name }) => `${rule} ${name}`);
    expect(new Set(said).size).toBe(said.length);
    expect(
      before
        .filter(({ name }) => name === 'Priya Sandhu')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...['atRisk', 'dueSoon', 'dueToday', 'late3', 'late7']]);
    const days = (await letters()).map(({ to, at }) => `${to} ${at.toISOString().slice(0, 10)}`);
    expect(new Set(days).size).toBe(days.length);
  });

  it('say after a week without the program what is still so, once', async () => {
    await due('sc.team', '2026-11-27');
    await due('sc.needs', '2026-12-01');
    await runAt('2026-12-07T18:00:00Z');
    const mine = (await letters()).filter(({ to }) => to === 'Priya Sandhu');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.subject).toContain('2 things wait for you');
    expect(
      (await ledger()).filter(({ name, why }) => name === 'Priya Sandhu' && why === 'superseded').length,
    ).toBeGreaterThan(2);
  });

  it('go along with a due date that moves', async () => {
    await due('sc.team', '2026-12-04');
    await runAt('2026-11-25T18:00:00Z');
    await due('sc.team', '2027-01-15');
    for (const at of ['2026-12-04T18:00:00Z', '2026-12-07T18:00:00Z', '2026-12-11T18:00:00Z'])
      await runAt(at);
    const lead = async () => (await letters()).filter(({ to }) => to === 'Priya Sandhu');
    expect(await lead()).toHaveLength(1);
    await runAt('2027-01-06T18:00:00Z');
    expect(await lead()).toHaveLength(2);
  });

  it('stop while a proposal is on hold', async () => {
    await due('sc.team', '2026-11-24');
    await pressed(office.hubLead, ref, {
      type: 'PUT_ON_HOLD',
      reason: 'A merger of two units.',
      expectedOn: '2027-03-01',
    });
    await due('sc.team', '2026-11-24');
    await runAt('2026-12-08T18:00:00Z');
    expect(await letters()).toEqual([]);
    server.now = start;
    await pressed(office.hubLead, ref, { type: 'RESUMED' });
  });

  it('wait while somebody has put a task off, which moves no due date', async () => {
    await due('sc.team', '2026-12-04');
    await server.rows(
      'insert into snooze (id, person_id, instance_id, task_key, until_on, created_at) values ($1, $2, $3, $4, $5, $6)',
      [uuidv7(), office.partner.person.id, instance, 'sc.team', '2026-12-01', start],
    );
    await runAt('2026-11-25T18:00:00Z');
    await runAt('2026-11-30T18:00:00Z');
    expect(await letters()).toEqual([]);
    await runAt('2026-12-01T18:00:00Z');
    expect((await letters())[0]?.text).toContain('due Fri 4 Dec 2026 (in 3 days)');
  });

  it('are written down as skipped, with the reason, for whoever stopped them or wants none', async () => {
    await due('sc.team', '2026-12-04');
    await server.rows('insert into snooze (id, person_id, instance_id, created_at) values ($1, $2, $3, $4)', [
      uuidv7(),
      office.partner.person.id,
      instance,
      start,
    ]);
    await server.rows(`insert into reminder_choice values ($1, 'none', $2)`, [
      office.coordinator.person.id,
      start,
    ]);
    await runAt('2026-12-07T18:00:00Z');
    expect(await letters()).toEqual([]);
    expect(new Set((await ledger()).map(({ name, why }) => `${name} ${String(why)}`))).toEqual(
      new Set(['Priya Sandhu stopped', 'Cam Lee wantsNone']),
    );
  });

  it('come on the first business day of a week to whoever wants one mail a week', async () => {
    await server.rows(`insert into reminder_choice values ($1, 'weekly', $2)`, [
      office.partner.person.id,
      start,
    ]);
    await due('sc.team', '2026-12-04');
    await runAt('2026-11-25T18:00:00Z');
    await runAt('2026-11-27T18:00:00Z');
    expect(await letters()).toEqual([]);
    await runAt('2026-11-30T18:00:00Z');
    expect(await letters()).toHaveLength(1);
  });

  it('go to the colleague to whom the task was given, and to nobody beside', async () => {
    await due('sc.team', '2026-12-04');
    const colleague = await server.somebody('Noor Gill', { organisation: 'Interior Hospice' });
    await server.rows('update proposal set organisation_id = $2 where instance_id = $1', [
      instance,
      await server.organisation('Interior Hospice'),
    ]);
    await server.rows(
      'insert into task_delegation (id, instance_id, task_key, person_id, by, created_at) values ($1, $2, $3, $4, $5, $6)',
      [uuidv7(), instance, 'sc.team', colleague.person.id, office.partner.person.id, start],
    );
    await runAt('2026-11-25T18:00:00Z');
    expect((await letters()).map(({ to }) => to)).toEqual(['Noor Gill']);
    await server.rows('delete from task_delegation');
  });

  it('ask the coordinator about a proposal in which nobody does anything, and the hub lead after a month', async () => {
    await runAt('2026-12-07T18:00:00Z');
    expect((await letters()).map(({ to }) => to)).toEqual(['Cam Lee']);
    expect((await letters())[0]?.text).toContain(
      'Nobody has done anything since Mon 23 Nov 2026 (14 days ago)',
    );
    await runAt('2026-12-23T18:00:00Z');
    expect((await letters()).slice(1).map(({ to }) => to)).toEqual(['Cam Lee', 'Hana Lead']);
  });

  describe('as their letter leaves', () => {
    let hour = 17;

    /** The day's letter is written, and something happens before it leaves. */
    async function meanwhile(happens: () => Promise<unknown>): Promise<string> {
      server.now = new Date(`2026-12-04T${String((hour += 1))}:00:00Z`);
      await server.get(Scheduler).tick();
      for (const kind of ['reminders.run', 'reminders.digest'])
        for (const { id } of await server.rows<{ id: string }>('select id from outbox where kind = $1', [
          kind,
        ]))
          await server.get(OutboxRunner).run(id);
      await happens();
      await server.get(Jobs).drain();
      const [letter] = await server.rows<{ status: string; why: string | null; text: string }>(
        `select status, last_error as why, text_body as text from mail_message m join person p on p.id = m.person_id
          where letter = 'reminder' and p.name = 'Priya Sandhu'`,
      );
      return letter?.status === 'skipped' ? `skipped: ${String(letter.why)}` : (letter?.text ?? '');
    }

    const settle = (task: string) =>
      server.rows(
        `update task set status = 'done', closed_on = '2026-12-04' where instance_id = $1 and key = $2`,
        [instance, task],
      );

    afterEach(() =>
      server.rows(`update task set status = 'open', closed_on = null where instance_id = $1`, [instance]),
    );

    it('do not say what was done meanwhile', async () => {
      await due('sc.team', '2026-12-04');
      await due('sc.needs', '2026-12-04');
      const text = await meanwhile(() => settle('sc.team'));
      expect(text).not.toContain('Name the planning team');
      expect(text).toContain('due Fri 4 Dec 2026 (today)');
    });

    it('stay here when nothing is left to say', async () => {
      await due('sc.team', '2026-12-04');
      expect(await meanwhile(() => settle('sc.team'))).toBe('skipped: settled');
    });
  });

  describe('that go further than to the owner', () => {
    const escalated = (task: string) =>
      server.rows<{
        rule: string;
        about: string | null;
        anchor: string;
        by: string;
        on: string;
        quiet: boolean;
      }>(
        `select event::json->'event'->>'rule' as rule, event::json->'event'->>'about' as about,
                event::json->'event'->>'anchor' as anchor, actor_id as by, event::json->>'on' as on, quiet
           from history_event where instance_id = $1 and type = 'ESCALATED'
            and event::json->'event'->>'about' = $2 order by sequence`,
        [instance, task],
      );

    it('are in the history: by the system, quietly, once, when the letters go', async () => {
      await due('sc.obj', '2027-02-05');
      await runAt('2027-02-11T18:00:00Z');
      expect(await escalated('sc.obj')).toEqual([]);
      await runAt('2027-02-12T09:00:00Z');
      expect(await escalated('sc.obj')).toEqual([]);
      await runAt('2027-02-12T18:00:00Z');
      await runAt('2027-02-12T18:15:00Z');
      const week = { rule: 'late7', about: 'sc.obj', anchor: '2027-02-05', by: 'system', on: '2027-02-12' };
      expect(await escalated('sc.obj')).toEqual([{ ...week, quiet: true }]);
      await runAt('2027-02-19T18:00:00Z');
      expect((await escalated('sc.obj')).map(({ rule }) => rule)).toEqual(['late7', 'atRisk']);
    });

    it('say the most pressing alone, where the program was away for a month', async () => {
      await due('sc.aud', '2027-02-05');
      await runAt('2027-03-12T18:00:00Z');
      expect((await escalated('sc.aud')).map(({ rule }) => rule)).toEqual(['atRisk']);
    });

    it('say of a proposal in which nobody did anything for a month that it is idle, once', async () => {
      const [idle] = await server.rows<{ times: number }>(
        `select count(*)::integer as times from history_event where instance_id = $1 and type = 'ESCALATED'
            and event::json->'event'->>'rule' = 'idle30'`,
        [instance],
      );
      expect(idle).toEqual({ times: 1 });
    });

    it('make nothing stale for whoever looks at the proposal', async () => {
      const [seen] = await server.rows<{ decisive: number; sequence: number }>(
        `select decisive_sequence as decisive, sequence from workflow_instance where id = $1`,
        [instance],
      );
      expect(seen!.sequence).toBeGreaterThan(seen!.decisive);
      expect((await office.coordinator.get(`/api/v1/proposals/${ref}`)).body).toMatchObject({
        escalations: expect.arrayContaining([expect.objectContaining({ rule: 'late7' })]) as unknown,
      });
    });
  });
});
