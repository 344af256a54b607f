import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { readCalendar, type ReadEvent } from '../support/calendar-reader.js';
import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';

interface Letter {
  readonly to: string;
  readonly status: string;
  readonly text: string;
  readonly type: string | null;
  readonly file: string | null;
}

describe('the dates that go with a reminder', () => {
  const office = useOffice();
  const { server } = office;
  let ref: string;
  let instance: string;

  beforeEach(async () => {
    // The scheduler asks once for each stretch of time, so that no test begins in the one that another ended in.
    await runAt('2026-11-23T18:00:00.000Z');
    await server.rows('delete from nudge');
    await server.rows('delete from calendar_notice');
    await server.rows('delete from mail_attachment');
    await server.rows(`delete from outbox where kind like 'reminders.%' or kind = 'mail.send'`);
    await server.rows(`delete from mail_message where letter = 'reminder'`);
    await server.rows(`update workflow_instance set status = 'closed'`);
    ref = await scopedProposal(office.partner, office.hubLead);
    // Twenty weeks before it the planning team is to be named: 8 December.
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-04-27' });
    const [row] = await server.rows<{ id: string }>('select instance_id as id from proposal where ref = $1', [
      ref,
    ]);
    instance = row!.id;
    await server.get(Jobs).drain();
  });

  async function runAt(instant: string): Promise<void> {
    server.now = new Date(instant);
    await server.get(Scheduler).tick();
    await server.get(Jobs).drain();
  }

  const letters = (name = 'Priya Sandhu') =>
    server.rows<Letter>(
      `select p.name as to, m.status, m.text_body as text, a.content_type as type, a.content as file
         from mail_message m join person p on p.id = m.person_id left join mail_attachment a on a.message_id = m.id
        where m.letter = 'reminder' and p.name = $1 order by m.created_at`,
      [name],
    );

  /** Events in the file of somebody's last letter, by the key of their task. */
  async function told(name?: string): Promise<Readonly<Record<string, ReadEvent>>> {
    const file = (await letters(name)).at(-1)?.file ?? null;
    if (file === null) return {};
    const { method, events, longestLine } = readCalendar(file);
    expect([method, longestLine <= 75]).toEqual(['PUBLISH', true]);
    for (const { uid, stamp } of events) expect([uid !== '', stamp !== '']).toEqual([true, true]);
    return Object.fromEntries(events.map((event) => [event.uid.split('.').slice(2, 4).join('.'), event]));
  }

  const completed = (task: string) => pressed(office.partner, ref, { type: 'TASK_COMPLETED', task });

  it('are those of one’s own tasks that it speaks of, as another program reads them', async () => {
    await runAt('2026-11-27T18:00:00Z');
    const [letter] = await letters();
    expect(letter?.type).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(letter?.text).toContain('To put the dates into your calendar, open the attached file.');
    const { 'sc.team': team, ...others } = await told();
    expect(others).toEqual({});
    expect(team).toMatchObject({
      ...{ uid: `task.${instance}.sc.team.1`, start: '2026-12-08', end: null, stamp: '2026-11-27T18:00:00Z' },
      ...{
        summary: `Due: Name the planning team (${ref})`,
        status: 'CONFIRMED',
        transparency: 'TRANSPARENT',
      },
    });
    expect(team!.sequence).toBeGreaterThan(0);
  });

  it('are saved from the page of the letter by whoever it is to, and by nobody else', async () => {
    await runAt('2026-11-27T18:00:00Z');
    const visitor = await server.signedIn(office.partner.person);
    const letter = await visitor.open((await visitor.open('/me/letters')).link('1 thing waits'));
    const path = letter.link('echo.ics');
    const saved = await visitor.open(path);
    expect(saved.headers.get('content-disposition')).toContain('attachment; filename="echo.ics"');
    expect(saved.html).toBe((await letters())[0]?.file);
    for (const other of [office.stranger, office.coordinator, office.administrator])
      expect((await (await server.signedIn(other.person)).open(path)).status).toBe(404);
    expect((await visitor.open(path.replace('echo.ics', 'other.ics'))).status).toBe(404);
  });

  it('are told again as they were, while nothing changes', async () => {
    await runAt('2026-11-27T18:00:00Z');
    const before = (await told())['sc.team']!;
    await runAt('2026-12-08T18:00:00Z');
    expect(await letters()).toHaveLength(2);
    expect((await told())['sc.team']).toEqual({ ...before, stamp: '2026-12-08T18:00:00Z' });
  });

  it('move in the calendar with the next letter, under the same name and a higher number', async () => {
    await runAt('2026-11-27T18:00:00Z');
    const before = (await told())['sc.team']!;
    // A week later: the letter of 15 December speaks of other tasks too, the team’s day is new.
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-05-04' });
    await runAt('2026-12-15T18:00:00Z');
    const after = (await told())['sc.team']!;
    expect([after.uid, after.start, after.status]).toEqual([before.uid, '2026-12-15', 'CONFIRMED']);
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('move also where the letter speaks of something else', async () => {
    await runAt('2026-11-27T18:00:00Z');
    const before = (await told())['sc.team']!;
    await server.rows(`update task set due_on = '2027-02-01' where instance_id = $1 and key = 'sc.team'`, [
      instance,
    ]);
    await server.rows(`update task set due_on = '2026-12-10' where instance_id = $1 and key = 'sc.needs'`, [
      instance,
    ]);
    await runAt('2026-12-01T18:00:00Z');
    const { 'sc.team': team, 'sc.needs': needs } = await told();
    expect([team?.start, needs?.start]).toEqual(['2027-02-01', '2026-12-10']);
    expect(team!.sequence).toBeGreaterThan(before.sequence);
    expect((await letters()).at(-1)?.text).not.toContain('Name the planning team');
  });

  it.each([
    ['is done', () => completed('sc.team')],
    [
      'is waived',
      () =>
        pressed(office.hubLead, ref, { type: 'TASKS_WAIVED', tasks: ['sc.team'], reason: 'Known already.' }),
    ],
    [
      'is given to a colleague',
      async () => {
        const colleague = await server.somebody('Noor Gill', { organisation: 'Interior Hospice' });
        const organisation = await server.organisation('Interior Hospice');
        await server.rows('update proposal set organisation_id = $2 where instance_id = $1', [
          instance,
          organisation,
        ]);
        await server.rows(
          'insert into task_delegation (id, instance_id, task_key, person_id, by, created_at) values ($1, $2, $3, $4, $5, $6)',
          [uuidv7(), instance, 'sc.team', colleague.person.id, office.partner.person.id, server.now],
        );
      },
    ],
  ])('are taken out of the calendar with the next letter once the task %s, and once', async (_, happens) => {
    await runAt('2026-11-27T18:00:00Z');
    const before = (await told())['sc.team']!;
    await happens();
    // Three tasks more are due on 22 December; the letter about them comes seven business days before.
    await runAt('2026-12-11T18:00:00Z');
    const { 'sc.team': team, ...others } = await told();
    expect(Object.keys(others).sort()).toEqual(['sc.needs', 'sc.ready']);
    expect(team).toMatchObject({ uid: before.uid, start: '2026-12-08', status: 'CANCELLED' });
    expect(team!.sequence).toBeGreaterThan(before.sequence);
    await runAt('2026-12-22T18:00:00Z');
    expect((await told())['sc.team']).toBeUndefined();
    await server.rows('delete from task_delegation');
  });

  it('are taken out while the proposal is on hold, and told anew under a higher number after it', async () => {
    const other = await scopedProposal(office.partner, office.hubLead);
    await pressed(office.hubLead, other, { type: 'START_DATE_CHANGED', startOn: '2027-05-11' });
    await runAt('2026-11-27T18:00:00Z');
    const before = (await told())['sc.team']!;
    await pressed(office.hubLead, ref, {
      type: 'PUT_ON_HOLD',
      reason: 'A merger.',
      expectedOn: '2027-01-15',
    });
    await runAt('2026-12-11T18:00:00Z');
    const file = readCalendar((await letters()).at(-1)!.file!);
    const cancelled = file.events.filter(({ status }) => status === 'CANCELLED');
    expect(cancelled.map(({ uid, sequence }) => [uid, sequence > before.sequence])).toEqual([
      [before.uid, true],
    ]);
    await pressed(office.hubLead, ref, { type: 'RESUMED' });
    await runAt('2026-12-22T18:00:00Z');
    const again = readCalendar((await letters()).at(-1)!.file!).events.find(({ uid }) => uid === before.uid);
    expect(again?.status).toBe('CONFIRMED');
    expect(again!.sequence).toBeGreaterThan(cancelled[0]!.sequence);
  });

  it('go to whoever has a task, not to those who look after it', async () => {
    await pressed(office.hubLead, ref, {
      type: 'COORDINATOR_ASSIGNED',
      person: office.coordinator.person.id,
    });
    await runAt('2026-12-11T18:00:00Z');
    const [coordinator] = await letters('Cam Lee');
    expect(coordinator?.text).toContain('Name the planning team');
    expect(Object.keys(await told('Cam Lee'))).not.toContain('sc.team');
    expect(Object.keys(await told())).toContain('sc.team');
  });

  it('are no more than what is still so as the letter leaves', async () => {
    server.now = new Date('2026-12-22T18:00:00Z');
    await server.get(Scheduler).tick();
    for (const kind of ['reminders.run', 'reminders.digest'])
      for (const { id } of await server.rows<{ id: string }>('select id from outbox where kind = $1', [kind]))
        await server.get(OutboxRunner).run(id);
    expect(Object.keys(await told())).toContain('sc.needs');
    await completed('sc.team');
    await server.get(Jobs).drain();
    expect(Object.keys(await told()).sort()).toEqual(['sc.needs', 'sc.ready']);
    expect((await letters()).at(-1)?.status).toBe('kept');
    // The calendar never got it, so there is nothing to take out.
    await runAt('2026-12-29T18:00:00Z');
    expect((await told())['sc.team']).toBeUndefined();
  });

  it('of a letter that never left were never told', async () => {
    await runAt('2026-11-27T18:00:00Z');
    await server.rows(`update mail_message set status = 'failed' where letter = 'reminder'`);
    await completed('sc.team');
    await runAt('2026-12-11T18:00:00Z');
    expect(Object.keys(await told()).sort()).toEqual(['sc.needs', 'sc.ready']);
  });

  it('say no more of a proposal than its reference', async () => {
    await runAt('2026-11-27T18:00:00Z');
    const [{ text, file }] = (await letters()) as [Letter];
    expect(text).toContain('Grief after a death at home');
    expect(file).not.toMatch(/Grief|Priya|Interior/);
  });

  it('are read in the feed under a number that is no lower', async () => {
    await runAt('2026-11-27T18:00:00Z');
    await server.rows(`update calendar_notice set sequence = 500`);
    const visitor = await server.signedIn(office.partner.person);
    const shown = await visitor.send(await visitor.open('/me/calendar'), {}, { button: ['change', 'on'] });
    const path = new URL(shown.document.querySelector('.secret')?.textContent ?? '').pathname;
    const { events } = readCalendar(await (await fetch(server.address + path)).text());
    expect(events.find(({ uid }) => uid.includes('sc.team'))?.sequence).toBe(500);
  });
});
