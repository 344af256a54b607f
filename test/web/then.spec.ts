import { useOffice } from '../support/office.js';
import type { Visitor } from '../support/visitor.js';

describe('a proposal as it was', () => {
  const office = useOffice();
  const { server } = office;
  let ref = '';
  let partner: Visitor;
  let coordinator: Visitor;

  beforeAll(async () => {
    server.now = new Date('2026-11-23T18:00:00.000Z');
    ref = await office.submitted();
    server.now = new Date('2026-11-25T18:00:00.000Z');
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    server.now = new Date('2026-11-27T18:00:00.000Z');
    await office.coordinator.lookAndPress(ref, {
      type: 'TASK_COMPLETED',
      task: 'idea.dup',
      evidence: { kind: 'tick' },
    });
    await office.hubLead.lookAndPress(ref, { type: 'IDEA_SCORED', score: 81 });
  });

  beforeEach(async () => {
    partner = await server.signedIn(office.partner.person);
    coordinator = await server.signedIn(office.coordinator.person);
  });

  it('is seen at the end of a day, with its tasks, people and answers of then', async () => {
    const { text } = await partner.open(`/p/${ref}/then?at=2026-11-24`);
    expect(text).toContain('At the end of Tue 24 Nov 2026');
    expect(text).toMatch(/State\s*\S/);
    expect(text).toMatch(/Check for overlap with other ECHOs\s*Open/);
    const later = await coordinator.open(`/p/${ref}/then?at=2026-11-27`);
    expect(later.text).toMatch(/Check for overlap with other ECHOs\s*Done/);
    expect(later.text).toContain('In triage');
  });

  it('is stepped through, entry by entry, with the picture moving along', async () => {
    const second = await coordinator.open(`/p/${ref}/then?at=2`);
    expect(second.text).toContain('After entry 2 of');
    const next = second.document.querySelector('a[rel=next]')?.getAttribute('href') ?? '';
    const third = await coordinator.open(next);
    expect(third.text).toContain('After entry 3 of');
    const here = (html: string): string | undefined => /<svg.*<\/svg>/s.exec(html)?.[0];
    const before = here((await coordinator.open(`/p/${ref}/then?at=1`)).html);
    expect(here(second.html)).toBeDefined();
    expect(here(second.html)).not.toBe(before);
    expect((await coordinator.open(`/p/${ref}/then?at=1`)).document.querySelector('a[rel=prev]')).toBeNull();
  });

  it('is reached from each entry of the history, and from a day', async () => {
    const page = await partner.open(`/p/${ref}/history`);
    expect(page.html).toContain(`/p/${ref}/then?at=1`);
    expect(page.text).toContain('See it as it was on a day');
  });

  it('says when it began, on a day before, and what a day is, on one that is none', async () => {
    const early = await partner.open(`/p/${ref}/then?at=2026-05-15`);
    expect(early.status).toBe(422);
    expect(early.text).toContain('It had not begun then. Its first entry is from Mon 23 Nov 2026.');
    const none = await partner.open(`/p/${ref}/then?at=2026-02-30`);
    expect(none.status).toBe(422);
    expect(none.text).toContain('Give a day that there is');
    expect((await partner.open(`/p/${ref}/then?at=999`)).status).toBe(422);
  });

  it('is compared with another moment: state, tasks, people, in one table', async () => {
    const { text } = await coordinator.open(`/p/${ref}/then/compare?from=2026-11-24&to=2026-11-27`);
    expect(text).toContain('Between the end of Tue 24 Nov 2026 and the end of Fri 27 Nov 2026.');
    expect(text).toMatch(/Check for overlap with other ECHOs\s*Open, due [^D]*Done/);
    expect(text).toMatch(/Score\s*\S+\s*81/);
    expect((await coordinator.open(`/p/${ref}/then/compare?from=3&to=3`)).text).toContain(
      'Nothing changed between the two.',
    );
    expect((await coordinator.open(`/p/${ref}/then/compare?from=tomorrow`)).status).toBe(422);
  });

  it('shows partners nothing that is the hub’s own', async () => {
    const { text } = await partner.open(`/p/${ref}/then/compare`);
    expect(text).toContain('Check for overlap with other ECHOs');
    expect(text).not.toContain('81');
  });
});
