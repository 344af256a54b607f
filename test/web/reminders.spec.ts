import { Jobs } from '../../src/jobs/jobs.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';
import type { Visitor } from '../support/visitor.js';

describe('the pages about reminders', () => {
  const office = useOffice();
  const { server } = office;
  let ref: string;
  let lead: Visitor;
  let coordinator: Visitor;

  beforeAll(async () => {
    ref = await scopedProposal(office.partner, office.hubLead);
    await pressed(office.hubLead, ref, {
      type: 'COORDINATOR_ASSIGNED',
      person: office.coordinator.person.id,
    });
    await pressed(office.hubLead, ref, {
      type: 'START_DATE_CHANGED',
      startOn: '2027-04-27',
    });
    await server.get(Jobs).drain();
    lead = await server.signedIn(office.partner.person);
    coordinator = await server.signedIn(office.coordinator.person);
  });

  async function runAt(instant: string): Promise<void> {
    server.now = new Date(instant);
    await server.get(Scheduler).tick();
    await server.get(Jobs).drain();
  }

  const reminders = () =>
    server.rows<{ to: string; text: string }>(
      `select p.name as to, m.text_body as text from mail_message m join person p on p.id = m.person_id
        where m.letter = 'reminder' order by m.created_at, p.name`,
    );

  it('say what is to come for oneself, by day, with the way to each task', async () => {
    const mine = await lead.open('/me/reminders');
    // T0 − 20 weeks is 8 December; seven business days before it, 27 November.
    expect(mine.text).toContain('Fri 27 Nov 2026 (in 4 days)');
    expect(mine.text).toContain('It is due in seven business days');
    expect(mine.document.querySelector(`a[href="/p/${ref}/t/sc.team"]`)).not.toBeNull();
    expect(mine.text).not.toContain('Cam Lee');
  });

  it('say of a proposal who is reminded; a partner sees their own side', async () => {
    const [hub, partner] = [
      await coordinator.open(`/p/${ref}/reminders`),
      await lead.open(`/p/${ref}/reminders`),
    ];
    expect(hub.text).toContain('Cam Lee (BCCPC)');
    expect(hub.text).toContain('Priya Sandhu');
    expect(partner.text).toContain('Priya Sandhu');
    expect(partner.text).not.toContain('Cam Lee');
  });

  it('put a task off until a day, which moves no due date, and take that back', async () => {
    const later = await lead.open(`/p/${ref}/t/sc.team/later`);
    expect((await lead.send(later, { when: 'date', day: '2026-11-01' })).text).toContain(
      'give a day after today',
    );
    const done = await lead.send(later, { when: 'week', day: '' });
    expect(done.text).toContain('We remind you again on Mon 30 Nov 2026.');
    expect(done.text).toContain('Tue 8 Dec 2026');
    const mine = await lead.open('/me/reminders');
    expect(mine.text).toContain('put off until Mon 30 Nov 2026');
    const value = mine.document.querySelector('button[name=begin]')?.getAttribute('value') ?? '';
    const begun = await lead.send(mine, {}, { button: ['begin', value] });
    expect(begun.text).toContain('You will be reminded again.');
    expect(begun.text).not.toContain('put off until');
  });

  it('stop a proposal’s reminders for oneself, and begin again', async () => {
    const page = await lead.open(`/p/${ref}/reminders`);
    const stopped = await lead.send(page, {}, { button: ['stop', 'yes'] });
    expect(stopped.text).toContain('You are not reminded about this proposal.');
    expect((await coordinator.open(`/p/${ref}/reminders`)).text).toContain(
      'they stopped reminders of this proposal',
    );
    expect((await coordinator.open(`/p/${ref}/reminders`)).text).not.toContain('You are not reminded');
    const again = await lead.send(stopped, {}, { button: ['begin', 'yes'] });
    expect(again.text).not.toContain('You are not reminded');
  });

  it('let one choose how often', async () => {
    const saved = await lead.send(await lead.open('/me/reminders'), { frequency: 'weekly' });
    expect(saved.text).toContain('Saved.');
    expect(saved.text).toContain('with the mail of the week');
    await lead.send(saved, { frequency: 'daily' });
  });

  it('send one now, as it was shown before, whatever was sent that day, and once for one press', async () => {
    const page = await coordinator.open(`/p/${ref}/t/sc.team/remind`);
    expect(page.text).toContain('Priya Sandhu');
    expect(page.text).toContain(`[ECHO] 1 thing waits for you: ${ref}`);
    const shown = page.document.querySelector('.letter, pre')?.textContent ?? '';
    const sent = await coordinator.send(page, {});
    await coordinator.send(page, {});
    expect(sent.text).toContain('The reminder to Priya Sandhu is on its way.');
    await server.get(Jobs).drain();
    const all = await reminders();
    expect(all.map(({ to }) => to)).toEqual(['Priya Sandhu']);
    expect(all[0]?.text).toContain('Cam Lee asks you to look at it now.');
    expect(shown.trim()).toBe(all[0]?.text.trim());
  });

  it('say what was sent, and what was not, and why', async () => {
    await runAt('2026-12-18T18:00:00Z');
    lead = await server.signedIn(office.partner.person);
    coordinator = await server.signedIn(office.coordinator.person);
    const hub = await coordinator.open(`/p/${ref}/reminders`);
    expect(hub.text).toContain('Written, kept here');
    expect(hub.text).toContain('Not sent: something later about the same was said with it');
    expect((await lead.open('/me/reminders')).text).toContain('Written, kept here');
  });
});
