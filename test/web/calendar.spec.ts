import { randomUUID } from 'node:crypto';
import { masked } from '../../src/platform/logging.js';
import { CleanUp } from '../../src/retention/clean-up.js';
import { readCalendar, type ReadCalendar } from '../support/calendar-reader.js';
import type { Caller } from '../support/caller.js';
import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';
import { recorded } from '../support/statements.js';

const HOSTILE = 'Grief, a; b\\n "c": é 👩‍⚕️ END:VEVENT BEGIN:VEVENT';

describe('dates in one’s own calendar', () => {
  const office = useOffice();
  const { server } = office;
  let ref: string;
  let instance: string;

  beforeAll(async () => {
    ref = await scopedProposal(office.partner, office.hubLead);
    const given = { type: 'COORDINATOR_ASSIGNED', person: office.coordinator.person.id };
    await pressed(office.hubLead, ref, given);
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-04-27' });
    const [row] = await server.rows<{ id: string }>('select instance_id as id from proposal where ref = $1', [
      ref,
    ]);
    instance = row!.id;
  });

  beforeEach(() => server.rows('delete from calendar_feed'));

  /** Turns somebody's feed on; returns the path that the page shows. */
  async function feedOf({ person }: Caller): Promise<string> {
    const visitor = await server.signedIn(person);
    const shown = await visitor.send(await visitor.open('/me/calendar'), {}, { button: ['change', 'on'] });
    return pathOn(shown.document);
  }

  const pathOn = (document: Document): string =>
    new URL(document.querySelector('.secret')?.textContent ?? '').pathname;

  /** What a calendar program gets: no cookie, no page before it. */
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(server.address + path, { redirect: 'manual', headers });

  async function read(path: string): Promise<ReadCalendar> {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    return readCalendar(await answer.text());
  }

  const of = (calendar: ReadCalendar, kind: 'task' | 'session') =>
    calendar.events.filter(({ uid }) => uid.startsWith(kind));

  it('are read at an address without a session, as a file for calendar programs', async () => {
    const answer = await ask(await feedOf(office.partner));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const calendar = readCalendar(await answer.text());
    expect([calendar.method, calendar.name]).toEqual(['PUBLISH', 'ECHO: my tasks and sessions']);
    expect(calendar.longestLine).toBeLessThanOrEqual(75);
    for (const { uid, stamp, sequence } of calendar.events)
      expect([uid.includes(instance), /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(stamp), sequence > 0]).toEqual([
        true,
        true,
        true,
      ]);
    expect(new Set(calendar.events.map(({ uid }) => uid)).size).toBe(calendar.events.length);
  });

  it('are when one’s tasks are due, as whole days that leave one free', async () => {
    const tasks = of(await read(await feedOf(office.partner)), 'task');
    expect(tasks.map(({ uid, start }) => [uid, start]).sort()).toEqual([
      [`task.${instance}.sc.aud.1`, '2027-01-05'],
      [`task.${instance}.sc.budget.1`, '2027-01-05'],
      [`task.${instance}.sc.needs.1`, '2026-12-22'],
      // Its first owner is a subject-matter expert, and nobody is one yet.
      [`task.${instance}.sc.obj.1`, '2027-01-05'],
      [`task.${instance}.sc.ready.1`, '2026-12-22'],
      [`task.${instance}.sc.team.1`, '2026-12-08'],
    ]);
    expect(tasks.find(({ uid }) => uid.includes('sc.team'))).toMatchObject({
      ...{ summary: `Due: Name the planning team (${ref})`, start: '2026-12-08', end: null },
      ...{
        transparency: 'TRANSPARENT',
        status: 'CONFIRMED',
        url: expect.stringMatching(`/p/${ref}/t/sc.team$`) as string,
      },
    });
  });

  it('are sessions as instants, planned ones as tentative', async () => {
    const sessions = of(await read(await feedOf(office.partner)), 'session');
    expect(sessions.map(({ summary, start, end, status }) => [summary, start, end, status])).toEqual([
      [`ECHO session 1 of 2 (${ref})`, '2027-04-27T19:00:00Z', '2027-04-27T20:00:00Z', 'TENTATIVE'],
      [`ECHO session 2 of 2 (${ref})`, '2027-05-25T19:00:00Z', '2027-05-25T20:00:00Z', 'TENTATIVE'],
    ]);
  });

  it('name no title, and nothing else that somebody wrote', async () => {
    const title = await office.partner.start({ title: HOSTILE, format: 'series' });
    const answer = await (await ask(await feedOf(office.partner))).text();
    expect(answer).not.toMatch(/Grief|👩|Priya|Interior Hospice/);
    expect(answer).not.toContain(title);
  });

  it('move along with their day, under the same name and a higher number', async () => {
    const path = await feedOf(office.partner);
    const before = of(await read(path), 'task').find(({ uid }) => uid.includes('sc.team'))!;
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-05-04' });
    const after = of(await read(path), 'task').find(({ uid }) => uid.includes('sc.team'))!;
    expect([after.uid, after.start]).toEqual([before.uid, '2026-12-15']);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-04-27' });
  });

  it('are gone while the proposal is on hold, and come back', async () => {
    const path = await feedOf(office.partner);
    await pressed(office.hubLead, ref, {
      type: 'PUT_ON_HOLD',
      reason: 'A merger.',
      expectedOn: '2027-03-01',
    });
    expect((await read(path)).events).toEqual([]);
    await pressed(office.hubLead, ref, { type: 'RESUMED' });
    expect((await read(path)).events.length).toBeGreaterThan(2);
  });

  it('are those of a colleague to whom the task was given, and no longer one’s own', async () => {
    const colleague = await server.somebody('Noor Gill', { organisation: 'Interior Hospice' });
    await server.rows(
      'insert into task_delegation (id, instance_id, task_key, person_id, by, created_at) values ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), instance, 'sc.team', colleague.person.id, office.partner.person.id, server.now],
    );
    await server.rows('update proposal set organisation_id = $2 where instance_id = $1', [
      instance,
      await server.organisation('Interior Hospice'),
    ]);
    const theirs = await read(await feedOf(colleague));
    expect(theirs.events.map(({ uid }) => uid)).toEqual([`task.${instance}.sc.team.1`]);
    const mine = await read(await feedOf(office.partner));
    expect(mine.events.map(({ uid }) => uid)).not.toContain(`task.${instance}.sc.team.1`);
    await server.rows('delete from task_delegation');
  });

  it('are, for whoever coordinates, their own tasks of every proposal', async () => {
    const tasks = of(await read(await feedOf(office.coordinator)), 'task');
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.map(({ uid }) => uid)).not.toContain(`task.${instance}.sc.team.1`);
  });

  it('are nothing of proposals that one may not see, or has no part in', async () => {
    expect((await read(await feedOf(office.stranger))).events).toEqual([]);
    expect((await read(await feedOf(office.administrator))).events).toEqual([]);
    // Somebody who coordinated it and has left the hub.
    const coordinate = ({ person }: Caller) =>
      server.rows('update proposal set coordinator_id = $2 where instance_id = $1', [instance, person.id]);
    await coordinate(office.stranger);
    expect((await read(await feedAgain(office.stranger))).events).toEqual([]);
    await coordinate(office.coordinator);
  });

  /** Another address for somebody whose feed is on. */
  async function feedAgain({ person }: Caller): Promise<string> {
    const visitor = await server.signedIn(person);
    const shown = await visitor.send(
      await visitor.open('/me/calendar'),
      {},
      { button: ['change', 'replace'] },
    );
    return pathOn(shown.document);
  }

  it('come whole once, and as “unchanged” until something changes', async () => {
    const path = await feedOf(office.partner);
    const tag = (await ask(path)).headers.get('etag') ?? '';
    const again = await ask(path, { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-05-04' });
    const changed = await ask(path, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    await pressed(office.hubLead, ref, { type: 'START_DATE_CHANGED', startOn: '2027-04-27' });
  });

  it('take no more than four statements, however many there are', async () => {
    const path = await feedOf(office.partner);
    const [answer, sent] = await recorded(() => ask(path));
    expect(answer.status).toBe(200);
    expect(sent.length).toBeLessThanOrEqual(4);
  });

  it('are to be found by nobody who has no right address, and by nobody any more once it is replaced or off', async () => {
    const path = await feedOf(office.partner);
    const again = await feedAgain(office.partner);
    expect((await ask(path)).status).toBe(404);
    expect((await ask(again)).status).toBe(200);
    for (const wrong of [
      again.slice(0, -4),
      `${again.slice(0, -5)}x.ics`,
      '/cal/.ics',
      '/cal/%00.ics',
      '/cal/%ff.ics',
    ])
      expect([wrong, (await ask(wrong)).status]).toEqual([wrong, 404]);
    const visitor = await server.signedIn(office.partner.person);
    const off = await visitor.send(await visitor.open('/me/calendar'), {}, { button: ['change', 'off'] });
    expect(off.text).toContain('The calendar feed is off.');
    expect((await ask(again)).status).toBe(404);
  });

  it('are those of nobody who was erased, of whom nothing is left that leads there', async () => {
    const somebody = await server.somebody('Lee Leaving', { organisation: 'Interior Hospice' });
    const path = await feedOf(somebody);
    expect((await ask(path)).status).toBe(200);
    await server.rows('update person set name = null, email = null, erased_at = $2 where id = $1', [
      somebody.person.id,
      new Date(server.now.getTime() - 1000),
    ]);
    expect((await ask(path)).status).toBe(404);
    expect(await server.get(CleanUp).run()).toMatchObject({ calendar_feed: 1 });
  });

  it('are not given to whoever asks without end', async () => {
    const path = await feedOf(office.partner);
    await server.rows('update calendar_feed set hour_began_at = $1, last_read_at = $1, hour_readings = 119', [
      server.now,
    ]);
    expect((await ask(path)).status).toBe(200);
    const refused = await ask(path);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    server.now = new Date(server.now.getTime() + 61 * 60_000);
    expect((await ask(path)).status).toBe(200);
  });

  it('can not be guessed at: a place that asks for nothing too often waits, and whoever knows still reads', async () => {
    const path = await feedOf(office.partner);
    const statuses = new Set<number>();
    for (let asked = 0; asked < 301 && !statuses.has(429); asked += 10)
      for (const { status } of await Promise.all(
        Array.from({ length: 10 }, () => ask('/cal/echo_cal_guess.ics')),
      ))
        statuses.add(status);
    expect(statuses).toEqual(new Set([404, 429]));
    expect((await ask(path)).status).toBe(200);
  });

  it('stand behind a secret that is shown once, kept as a hash, and masked in the log', async () => {
    const path = await feedOf(office.partner);
    const secret = path.slice('/cal/'.length, -'.ics'.length);
    expect(secret).toMatch(/^echo_cal_[\w-]{43}$/);
    expect(masked(`{"path":"${path}"}`)).toBe('{"path":"/cal/echo_….ics"}');
    const visitor = await server.signedIn(office.partner.person);
    const page = await visitor.open('/me/calendar');
    expect(page.html).not.toContain(secret);
    expect(page.text).toContain('No calendar has asked for it yet.');
    await ask(path);
    expect((await visitor.open('/me/calendar')).text).toContain('A calendar last asked for it');
    const rows = await server.rows<{ row: string }>('select f::text as row from calendar_feed f');
    expect(JSON.stringify(rows)).not.toContain(secret);
    const held = await visitor.open('/me/data');
    expect(held.html).toContain('calendarFeeds');
    expect(held.html).not.toContain(secret);
  });

  it('are turned on once, whoever presses twice', async () => {
    const visitor = await server.signedIn(office.partner.person);
    const page = await visitor.open('/me/calendar');
    const first = await visitor.send(page, {}, { button: ['change', 'on'] });
    const second = await visitor.send(page, {}, { button: ['change', 'on'] });
    expect(second.text).toContain('The feed is on already.');
    expect((await ask(pathOn(first.document))).status).toBe(200);
  });

  it('speak French to whoever does', async () => {
    const french = await server.somebody('Luc Roy', { organisation: 'Interior Hospice', language: 'fr' });
    const calendar = await read(await feedOf(french));
    expect([calendar.name, calendar.program]).toEqual(['ECHO : mes tâches et séances', '-//BCCPC//ECHO//FR']);
    const visitor = await server.signedIn(french.person);
    expect((await visitor.open('/me/calendar')).heading).toBe('Mon calendrier');
  });
});
