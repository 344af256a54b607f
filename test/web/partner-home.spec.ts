import { PeopleService } from '../../src/people/people.service.js';
import { DataSource } from 'typeorm';
import { getDataSourceToken } from '@nestjs/typeorm';
import { APP_DATABASE } from '../../src/platform/database-names.js';
import { uuidv7 } from '../../src/platform/ids.js';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';

describe('a partner’s first page', () => {
  const server = useServer();
  let hub: Caller;

  beforeAll(async () => {
    hub = await server.somebody('Rosa Hub', { roles: ['hubLead'] });
  });

  async function press(by: Caller, ref: string, event: object): Promise<void> {
    const { status, text } = await by.lookAndPress(ref, event);
    if (status !== 200) throw new Error(text);
  }

  async function inScoping(lead: Caller, title: string, startOn = '2027-06-10'): Promise<string> {
    const ref = await lead.start({ ...completeIdea, title, startOn });
    await press(lead, ref, { type: 'PROPOSAL_SUBMITTED' });
    await press(hub, ref, { type: 'TRIAGE_STARTED' });
    const tasks = ['idea.dup', 'idea.call', 'idea.score'];
    await press(hub, ref, { type: 'TASKS_WAIVED', tasks, reason: 'none' });
    await press(hub, ref, { type: 'IDEA_ACCEPTED' });
    return ref;
  }

  it('explains the six stages to somebody who has nothing yet, and how to begin', async () => {
    const visitor = await server.visitor('Dana New', { organisation: 'New Hospice' });
    const page = await visitor.open('/home');
    expect(page.heading).toBe('Good morning, Dana New');
    expect(page.text).toContain('New Hospice');
    expect(page.text).toContain('You have no tasks and no proposals.');
    expect(page.all('main ol li')).toHaveLength(3);
    expect(page.link('Suggest an ECHO idea')).toBe('/proposals/new');
  });

  it('greets by the time of day where the hub is', async () => {
    const before = server.now;
    server.now = new Date('2026-11-24T02:30:00.000Z');
    const page = await (await server.visitor('Dana Late')).open('/home');
    server.now = before;
    expect(page.heading).toBe('Good evening, Dana Late');
  });

  it('puts what is overdue first, with the task, the proposal and the day', async () => {
    const lead = await server.somebody('Lee Lead', { organisation: 'Overdue Hospice' });
    const late = await inScoping(lead, 'The late one', '2027-01-15');
    const early = await inScoping(lead, 'The early one', '2027-10-10');
    const page = await (await server.signedIn(lead.person)).open('/home');
    const items = page.all('.govuk-task-list__item');
    expect(items[0]).toContain('The late one');
    expect(items[0]).toMatch(/Overdue since \w+ \d+ \w+ 2026 \(\d+ days ago\)/);
    const firstEarly = items.findIndex((item) => item.includes('The early one'));
    expect(items.slice(firstEarly).some((item) => item.includes('Overdue'))).toBe(false);
    expect(page.link('Name the planning team')).toBe(`/p/${late}/t/sc.team`);
    expect(page.html).toContain(`/p/${early}/t/sc.team`);
    expect(page.text).toContain('My proposals (2)');
  });

  it('offers a draft to be finished, then to be sent, and afterwards says who has it', async () => {
    const lead = await server.somebody('Dee Draft', { organisation: 'Draft Hospice' });
    const visitor = await server.signedIn(lead.person);
    const unfinished = await lead.start({ title: 'Half an idea', format: 'series' });
    let page = await visitor.open('/home');
    expect(page.link('Finish your idea')).toBe(`/p/${unfinished}/idea/check`);
    expect(page.all('.govuk-task-list__item')[0]).toContain('17 questions left');

    const ref = await lead.start({ ...completeIdea, title: 'A whole idea' });
    page = await visitor.open('/home');
    expect(page.link('Send us your idea')).toBe(`/p/${ref}/idea/check`);
    expect(page.text).not.toContain('Waiting on others');

    await press(lead, ref, { type: 'PROPOSAL_SUBMITTED' });
    page = await visitor.open('/home');
    const waiting = page.all('.waiting > li')[0];
    expect(waiting).toContain('A whole idea');
    expect(waiting).toContain('BCCPC · Received, thank you');
    expect(waiting).toContain('Since Mon 23 Nov 2026');
    expect(waiting).toContain('expected by Mon 30 Nov 2026');
  });

  it('says by when the hub asked for changes, and how late they are', async () => {
    const lead = await server.somebody('Ron Round', { organisation: 'Round Hospice' });
    const ref = await lead.start({ ...completeIdea, title: 'Sent back' });
    await press(lead, ref, { type: 'PROPOSAL_SUBMITTED' });
    await press(hub, ref, { type: 'TRIAGE_STARTED' });
    await press(hub, ref, { type: 'IDEA_CHANGES_REQUESTED', comments: 'More.', dueOn: '2026-11-20' });
    const page = await (await server.signedIn(lead.person)).open('/home');
    expect(page.link('Send us your changes')).toBe(`/p/${ref}/idea/check`);
    expect(page.all('.govuk-task-list__item')[0]).toContain('Overdue since Fri 20 Nov 2026 (3 days ago)');
  });

  it('offers a press that is due and possible, and not one that still waits for something', async () => {
    const lead = await server.somebody('Sue Scope', { organisation: 'Scope Hospice' });
    const visitor = await server.signedIn(lead.person);
    const ref = await inScoping(lead, 'Ready to plan');
    expect((await visitor.open('/home')).text).not.toContain('Our planning is complete');
    const sc = [
      'sc.team',
      'sc.needs',
      'sc.ready',
      'sc.obj',
      'sc.aud',
      'sc.lived',
      'sc.budget',
      'sc.pia',
      'sc.eval',
    ];
    await press(hub, ref, { type: 'TASKS_WAIVED', tasks: sc, reason: 'enough is known' });
    const page = await visitor.open('/home');
    expect(page.link('Our planning is complete')).toBe(`/p/${ref}/moves/PLANNING_COMPLETED`);
    expect(page.text).not.toContain('Withdraw');
  });

  it('shows colleagues’ proposals apart, and nothing of theirs as a thing to do', async () => {
    const lead = await server.somebody('Ann Lead', { organisation: 'Shared Hospice' });
    const ref = await inScoping(lead, 'Led by Ann');
    const page = await (
      await server.visitor('Bob Colleague', { organisation: 'Shared Hospice' })
    ).open('/home');
    expect(page.text).toContain('More from your organisations');
    expect(page.link('Led by Ann')).toBe(`/p/${ref}`);
    expect(page.text).toContain('You have nothing to do right now.');
    const other = await (await server.visitor('Cy Other', { organisation: 'Other Hospice' })).open('/home');
    expect(other.text).not.toContain('Led by Ann');
  });

  it('gives a task to the colleague it was delegated to, and tells the owner who has it', async () => {
    const lead = await server.somebody('Eva Owner', { organisation: 'Helping Hospice' });
    const helper = await server.somebody('Hal Helper', { organisation: 'Helping Hospice' });
    const ref = await inScoping(lead, 'Shared work');
    await server.rows(
      `insert into task_delegation (id, instance_id, task_key, person_id, by, created_at)
       select $1, instance_id, 'sc.team', $2, $3, now() from proposal where ref = $4`,
      [uuidv7(), helper.person.id, lead.person.id, ref],
    );
    const helpers = await (await server.signedIn(helper.person)).open('/home');
    expect(helpers.all('.govuk-task-list__item')).toHaveLength(1);
    expect(helpers.link('Name the planning team')).toBe(`/p/${ref}/t/sc.team`);
    const owners = await (await server.signedIn(lead.person)).open('/home');
    expect(owners.all('.govuk-task-list__item').join()).not.toContain('Name the planning team');
    expect(owners.all('.waiting > li').join()).toContain('Name the planning team (Hal Helper)');
  });

  it('speaks French, and names several organisations', async () => {
    const lead = await server.somebody('Hélène Roy', { organisation: 'Maison A', language: 'fr' });
    await server.get(PeopleService).join(lead.person.id, await server.organisation('Maison B'));
    await inScoping(lead, 'Le deuil', '2027-01-15');
    const page = await (await server.signedIn(lead.person)).open('/home');
    expect(page.heading).toBe('Bonjour, Hélène Roy');
    expect(page.text).toContain('Maison A · Maison B');
    expect(page.all('.govuk-task-list__item')[0]).toMatch(
      /En retard depuis le \S+ \d+ \S+ 2026 \(il y a \d+ jours\)/,
    );
    expect(page.text).toContain('Mes propositions (1)');
  });

  it('asks the database no more often however many proposals there are', async () => {
    const lead = await server.somebody('Max Many', { organisation: 'Many Hospice' });
    const visitor = await server.signedIn(lead.person);
    const asked = jest.spyOn(server.app.get<DataSource>(getDataSourceToken(APP_DATABASE)), 'query');
    const questions = async (): Promise<number> => {
      asked.mockClear();
      await visitor.open('/home');
      return asked.mock.calls.length;
    };
    await inScoping(lead, 'One');
    const withOne = await questions();
    for (const title of ['Two', 'Three', 'Four']) await inScoping(lead, title);
    await lead.start({ title: 'Five', format: 'series' });
    expect(await questions()).toBe(withOne);
    expect(withOne).toBeGreaterThan(0);
    asked.mockRestore();
  });
});
