import { Jobs } from '../../src/jobs/jobs.js';
import { useOffice } from '../support/office.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('the history of a proposal', () => {
  const office = useOffice();
  const { server } = office;
  let ref = '';
  let partner: Visitor;
  let coordinator: Visitor;

  beforeAll(async () => {
    ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    await office.coordinator.lookAndPress(ref, {
      ...{ type: 'TASK_COMPLETED', task: 'idea.dup', evidence: { kind: 'tick' } },
    });
    await office.coordinator.lookAndPress(ref, {
      type: 'IDEA_CHANGES_REQUESTED',
      comments: 'Name the regions.',
    });
    await server.get(Jobs).drain();
    partner = await server.signedIn(office.partner.person);
    coordinator = await server.signedIn(office.coordinator.person);
  });

  const entries = (page: OpenedPage): string[] => page.all('.timeline strong');

  it('is narrowed to what somebody looks for, in either order', async () => {
    const tasks = await coordinator.open(`/p/${ref}/history?what=tasks`);
    expect(entries(tasks)).toEqual(['Task completed: Check for overlap with other ECHOs']);
    const steps = await coordinator.open(`/p/${ref}/history?what=steps&order=oldest`);
    expect(entries(steps).slice(0, 2)).toEqual(['Proposal started', 'Idea submitted']);
    expect(entries(steps).join()).not.toContain('Task completed');
    expect(steps.html).toContain(`/p/${ref}/history?what=tasks&amp;order=oldest`);
    const people = await coordinator.open(`/p/${ref}/history?what=people`);
    expect(entries(people).every((entry) => entry.startsWith('Support assigned'))).toBe(true);
    expect(entries(await coordinator.open(`/p/${ref}/history?what=nonsense`)).length).toBeGreaterThan(4);
  });

  it('shows the letters that followed in their place: staff all of them, partners their own', async () => {
    const staff = await coordinator.open(`/p/${ref}/history`);
    expect(staff.text).toMatch(
      /Changes to the idea requested by Cam Lee.*?Letter to Priya Sandhu: Changes are asked for/s,
    );
    expect(staff.text).toContain('Letter to Cam Lee: It is your move (not needed any more)');
    const theirs = await partner.open(`/p/${ref}/history`);
    expect(theirs.text).toContain('Letter to Priya Sandhu: Changes are asked for');
    expect(theirs.text).not.toContain('Letter to Cam Lee');
  });

  it('names what the program did as done by the program', async () => {
    const page = await coordinator.open(`/p/${ref}/history?what=people`);
    expect(page.text).toContain('Support assigned by The system (done by the program)');
  });

  it('shows staff which administrators looked, and nobody else', async () => {
    expect((await coordinator.open(`/p/${ref}/history`)).text).not.toContain('Administrators who looked');
    const admin = await server.signedIn(office.administrator.person);
    await admin.open(`/p/${ref}`);
    const page = await coordinator.open(`/p/${ref}/history`);
    expect(page.text).toMatch(/Administrators who looked at this proposal\s*Ada Admin/);
    expect((await partner.open(`/p/${ref}/history`)).text).not.toContain('Ada Admin');
  });
});
