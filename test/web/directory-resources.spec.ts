import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import { useOffice } from '../support/office.js';
import { statements } from '../support/statements.js';
import type { Visitor } from '../support/visitor.js';

describe('staff look after resources and support', () => {
  const office = useOffice();
  const { server } = office;
  let staff: Visitor;
  /** In scoping: handed its resources, and waiting for a mentor. */
  let ref: string;

  beforeAll(async () => {
    staff = await server.signedIn(office.coordinator.person);
    ref = await inScoping();
    const evaluator = await server.somebody('Eva Evaluator', { roles: ['evaluator'] });
    await server.get(SupportPeople).offer({ person: evaluator.person.id, role: 'evaluator', capacity: 4 });
    await drain();
  });

  const drain = () => drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));

  async function inScoping(): Promise<string> {
    const given = await office.submitted();
    const waived = { type: 'TASKS_WAIVED', tasks: ['idea.dup', 'idea.call', 'idea.score'], reason: 'known' };
    for (const event of [{ type: 'TRIAGE_STARTED' }, waived, { type: 'IDEA_ACCEPTED' }])
      expect((await office.hubLead.lookAndPress(given, event)).status).toBe(200);
    return given;
  }

  it('is for staff alone', async () => {
    const partner = await server.signedIn(office.partner.person);
    for (const path of ['/resources', '/resources/res.timeline', '/resources/people', '/resources/waiting'])
      expect((await partner.open(path)).status).toBe(404);
  });

  it('shows what is handed out where, in both languages, and how many have it', async () => {
    const page = await staff.open('/resources?q=lead-time');
    expect(page.all('tbody th, tbody td')).toEqual([
      'Lead-time plannerPlanificateur d’échéances',
      'Tool',
      'at stage “Scoping” for a series, a single session or a workshop',
      ...['1', '1', '0'],
    ]);
    expect(page.text).toContain('The catalogue comes with the program');
    const french = await staff.open('/resources?q=culturelle&stage=scoping&kind=document');
    expect(french.all('tbody tr')).toHaveLength(1);
    expect((await staff.open('/resources?q=nothing+like+it')).text).toContain('No resource matches.');
  });

  it('shows who has a resource', async () => {
    const page = await staff.open('/resources/res.timeline');
    expect(page.link(ref)).toBe(`/p/${ref}/support`);
    expect(page.text).toContain('Planificateur d’échéances');
    expect((await staff.open('/resources/res.none')).status).toBe(404);
  });

  it('shows who gives support and how much is taken, and who waits for whom', async () => {
    const people = await staff.open('/resources/people');
    expect(people.all('tbody tr')[0]).toContain('Eva Evaluator');
    expect(people.all('tbody td')[1]).toBe('1 of 4 places taken');
    const waiting = await staff.open('/resources/waiting');
    expect(waiting.all('tbody td').slice(0, 3)).toEqual(['Mentor', 'Scoping', 'Interior Hospice']);
  });

  it('adds somebody who gives support, and serves who waits for them', async () => {
    const mentor = await server.somebody('Max Mentor');
    const form = await staff.open('/resources/people/new');
    const unknown = await staff.send(form, { person: 'nobody@example.org', role: '', capacity: 'x' });
    expect(unknown.problems).toEqual([
      expect.stringContaining('Person, by e-mail address: nobody here has this address'),
      'As: choose one of the answers',
      'Places: give a whole number from 0 to 50',
    ]);
    const page = await staff.send(unknown, {
      ...{ person: mentor.person.email, role: 'mentor', capacity: '1', regions: ['Fraser', 'Island'] },
    });
    expect(page.text).toContain('Max Mentor was added.');
    expect(page.text).toContain('Fraser, Vancouver Island');
    await drain();
    expect((await staff.open('/resources/waiting')).text).toContain('No proposal waits for anybody.');
    expect((await staff.open(`/people/${mentor.person.id}`)).text).toContain('1 of 1 place taken');
    const again = await staff.send(await staff.open('/resources/people/new'), {
      ...{ person: mentor.person.email, role: 'mentor', capacity: '9' },
    });
    expect(again.text).toContain('Max Mentor gives this support already. Nothing was changed');
  });

  it('changes how much somebody offers; what they have stays, and more room serves who waits', async () => {
    const [mentor] = await server.rows<{ id: string }>("select id from person where name = 'Max Mentor'");
    await inScoping();
    await drain();
    expect((await staff.open('/resources/waiting')).all('tbody tr')).toHaveLength(1);
    const address = `/resources/people/${mentor!.id}/mentor`;
    const off = await staff.send(await staff.open(address), { active: 'no', capacity: '2' });
    expect(off.text).toContain('1 of 2 places taken · takes no new proposals');
    await drain();
    expect((await staff.open('/resources/waiting')).all('tbody tr')).toHaveLength(1);
    await staff.send(await staff.open(address), { active: 'yes' });
    await drain();
    expect((await staff.open('/resources/people')).text).toContain('2 of 2 places taken');
    expect((await staff.open(`/people/${mentor!.id}`)).text).toContain('Cam Lee changed what they offer');
  });

  it('says when a colleague changed the same offer meanwhile', async () => {
    const [mentor] = await server.rows<{ id: string }>("select id from person where name = 'Max Mentor'");
    const address = `/resources/people/${mentor!.id}/mentor`;
    const form = await staff.open(address);
    const colleague = await server.signedIn(office.hubLead.person);
    await colleague.send(await colleague.open(address), { capacity: '7' });
    const stale = await staff.send(form, { capacity: '5' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Hana Lead changed this at');
    expect(stale.text).toContain('Places: 7');
    expect(stale.form().values).toContainEqual(['capacity', '5']);
  });

  it('sends as many statements for many as for one', async () => {
    const paths = ['/resources', '/resources/res.timeline', '/resources/people', '/resources/waiting'];
    const counted = async (): Promise<number[]> => {
      const counts: number[] = [];
      for (const path of paths) counts.push(await statements(() => staff.open(path)));
      return counts;
    };
    const few = await counted();
    for (let count = 0; count < 3; count += 1) await inScoping();
    await drain();
    expect(await counted()).toEqual(few);
  });
});
