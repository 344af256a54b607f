import { uuidv7 } from '../../src/platform/ids.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';
import type { Visitor } from '../support/visitor.js';

describe('an administrator who keeps the business calendar', () => {
  const office = useOffice();
  let admin: Visitor;
  beforeAll(async () => {
    admin = await office.server.signedIn(office.administrator.person);
  });

  const closedDaysOf = async (ref: string): Promise<string[]> => {
    const [row] = await office.server.rows<{ days: string[] }>(
      `select i.snapshot -> 'context' -> 'closedDays' as days from workflow_instance i
        join proposal p on p.instance_id = i.id where p.ref = $1`,
      [ref],
    );
    return row?.days ?? [];
  };

  /** Days on which tasks of a proposal are due, by task. */
  const dueOf = async (ref: string): Promise<Record<string, string>> => {
    const rows = await office.server.rows<{ key: string; due: string }>(
      `select key, due_on::text as due from task t join proposal p using (instance_id)
        where p.ref = $1 and due_on is not null`,
      [ref],
    );
    return Object.fromEntries(rows.map(({ key, due }) => [key, due]));
  };

  it('sees the holidays of a year and of the years around it', async () => {
    const page = await admin.open('/admin/calendar');
    expect(page.heading).toBe('Business calendar 2026');
    expect(page.text).toContain('Remembrance Day');
    expect(page.text).not.toContain('Boxing Day');
    expect((await admin.open(page.link('2027'))).text).toContain('Fri 26 Mar 2027');
  });

  it('is told what is wrong with days, and keeps what was typed', async () => {
    const page = await admin.open('/admin/calendar');
    const wrong = await admin.send(page, { name: '', first: '2027-13-01' });
    expect(wrong.problems).toEqual([
      'What is the reason?: this needs an answer',
      'First day: give a date that exists, such as Thu 28 Jan 2027',
    ]);
    const order = await admin.send(page, { name: 'Closure', first: '2027-05-20', last: '2027-05-10' });
    expect(order.problems).toEqual(['Last day: it must not be before the first one']);
    expect(order.document.querySelector('#field-first')?.getAttribute('value')).toBe('2027-05-20');
    const far = await admin.send(page, { name: 'Closure', first: '2099-05-20' });
    expect(far.problems).toEqual(['First day: choose a day in the years 2025–2028']);
  });

  it('adds a range without its weekend; start dates set from then on count with it, others stay', async () => {
    const before = await office.submitted();
    const kept = [await closedDaysOf(before), await dueOf(before)];
    const page = await admin.open('/admin/calendar');
    // Friday to Tuesday, right after the start on Thursday 10 June.
    const done = await admin.send(page, { name: 'Staff days', first: '2027-06-11', last: '2027-06-15' });
    expect(done.text).toContain('Added: 3 days.');
    expect(done.heading).toBe('Business calendar 2027');
    const after = await office.submitted();
    expect(await closedDaysOf(after)).toEqual(
      expect.arrayContaining(['2027-06-11', '2027-06-14', '2027-06-15']),
    );
    expect([await closedDaysOf(before), await dueOf(before)]).toEqual(kept);
    // Set anew, the same start date takes the new days.
    const set = { type: 'START_DATE_CHANGED', startOn: '2027-06-10' };
    expect((await office.coordinator.lookAndPress(before, set)).status).toBe(200);
    expect(await closedDaysOf(before)).toEqual(await closedDaysOf(after));
  });

  it('removes a day after asking once more; it stays as a record and counts no longer', async () => {
    const page = await admin.open('/admin/calendar?year=2027');
    const asked = await admin.open(page.link('Remove: Staff days, 2027-06-14'));
    expect(asked.heading).toBe('Remove Mon 14 Jun 2027 (Staff days)?');
    const done = await admin.send(asked);
    expect(done.text).toContain('Mon 14 Jun 2027 was removed.');
    expect(done.all('caption')).toContain('Days that were removed again');
    expect((await admin.send(asked)).text).toContain('removed before');
    const days = await closedDaysOf(await office.partner.start(completeIdea));
    expect(days).toContain('2027-06-11');
    expect(days).not.toContain('2027-06-14');
    const notes = await office.server.rows<{ details: { change: string } }>(
      "select details from access_log where kind = 'calendarChanged' order by at, id",
    );
    expect(notes.map(({ details }) => details.change)).toEqual(['add', 'remove']);
  });

  it('answers a repeated press as before, though a day was added in between', async () => {
    const ref = await office.partner.start(completeIdea);
    const key = uuidv7();
    const event = { type: 'ANSWERS_CHANGED', answers: { ...completeIdea, reach: 61 } };
    const first = await office.partner.press(ref, event, 1, key);
    await admin.send(await admin.open('/admin/calendar'), { name: 'Moving day', first: '2027-06-03' });
    const again = await office.partner.press(ref, event, 1, key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.sequence).toBe(first.body.sequence);
  });
});
