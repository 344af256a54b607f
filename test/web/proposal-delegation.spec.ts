import { PeopleService } from '../../src/people/people.service.js';
import type { Caller } from '../support/caller.js';
import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';
import { lettersTo } from '../support/sign-in.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const HOME = 'Interior Hospice';
const TAKE_BACK = { button: ['_button', 'takeBack'] } as const;

describe('a task that is given to a colleague', () => {
  const office = useOffice();
  const { server } = office;
  let helper: Caller;
  let other: Caller;
  let lead: Visitor;
  let helping: Visitor;
  let ref: string;

  beforeAll(async () => {
    helper = await server.somebody('Hal Helper', { organisation: HOME });
    other = await server.somebody('Olu Other', { organisation: HOME });
    lead = await server.signedIn(office.partner.person);
    helping = await server.signedIn(helper.person);
  });

  beforeEach(async () => {
    ref = await scopedProposal(office.partner, office.hubLead);
  });

  const task = (key = 'sc.team'): string => `/p/${ref}/t/${key}`;
  const delegate = (key = 'sc.team'): string => `${task(key)}/delegate`;
  const give = async (person: Caller, by = lead): Promise<OpenedPage> =>
    by.send(await by.open(delegate()), { person: person.person.id });

  async function hasForm(by: Visitor, address = task()): Promise<boolean> {
    return (await by.open(address)).html.includes(`<form method="post" action="${address}"`);
  }

  /** Letters that ask somebody to do a task of this proposal. */
  async function asked(person: Caller): Promise<string[]> {
    const letters = await lettersTo(server, person.person);
    return letters.flatMap(({ letter, text }) =>
      letter === 'taskDelegated' && text?.includes(ref) ? [text] : [],
    );
  }

  async function standing(): Promise<string[]> {
    const rows = await server.rows<{ name: string }>(
      `select person.name from task_delegation d join proposal p using (instance_id)
        join person on person.id = d.person_id where p.ref = $1 and d.ended_at is null`,
      [ref],
    );
    return rows.map(({ name }) => name);
  }

  it('is offered to everybody else of the organisation, and to nobody from elsewhere', async () => {
    const page = await lead.open((await lead.open(task())).link('Ask a colleague to do this task'));
    expect(page.path).toBe(delegate());
    const offered = page.all('select option').slice(1);
    expect(offered).toEqual(expect.arrayContaining(['Hal Helper', 'Olu Other']));
    expect(offered).not.toContain('Priya Sandhu');
    expect(offered).not.toContain('Sam Other');
  });

  it('can be done by them, who are written to, and whom the pages name', async () => {
    expect(await hasForm(helping)).toBe(false);
    const page = await give(helper);
    expect(page.path).toBe(task());
    expect(page.text).toContain('Hal Helper was asked');
    expect(page.text).toMatch(/Given to ?Hal Helper/);
    const [letter] = await asked(helper);
    expect(letter).toContain(task());
    expect((await lead.open(`/p/${ref}/people`)).text).toContain(
      'Name the planning teamHal HelperPriya Sandhu',
    );
    const form = await helping.open(task());
    const done = await helping.send(form, { done: 'yes' }, { action: task() });
    expect(done.path).toBe(`/p/${ref}`);
    const [row] = await server.rows<{ status: string; by: string }>(
      `select t.status, i.snapshot #>> '{context,items,sc.team,by}' as by from task t
        join proposal p using (instance_id) join workflow_instance i on i.id = p.instance_id
        where p.ref = $1 and t.key = 'sc.team'`,
      [ref],
    );
    expect(row).toEqual({ status: 'done', by: helper.person.id });
    expect((await lead.open(delegate())).status).toBe(404);
  });

  it('stays the owner’s to do, gives no other task, and can’t be given on', async () => {
    await give(helper);
    expect(await hasForm(lead)).toBe(true);
    expect(await hasForm(helping, task('sc.obj'))).toBe(false);
    expect((await helping.open(delegate())).status).toBe(404);
    const token = new Map((await helping.open(task())).form(task()).values);
    const forced = await helping.post(delegate(), {
      ...{ _token: token.get('_token') ?? '', _key: token.get('_key') ?? '' },
      person: other.person.id,
    });
    expect(forced.status).toBe(404);
    expect(await standing()).toEqual(['Hal Helper']);
  });

  it('is theirs no more once it was taken back, even on a page that they had open', async () => {
    await give(helper);
    const open = await helping.open(task());
    const page = await lead.send(await lead.open(delegate()), {}, TAKE_BACK);
    expect(page.text).toContain('You have taken the task back');
    expect(await standing()).toEqual([]);
    const late = await helping.send(open, { done: 'yes' }, { action: task() });
    expect([403, 409, 422]).toContain(late.status);
    expect(await hasForm(helping)).toBe(false);
    const [row] = await server.rows<{ status: string }>(
      `select t.status from task t join proposal p using (instance_id) where p.ref = $1 and t.key = 'sc.team'`,
      [ref],
    );
    expect(row?.status).toBe('open');
  });

  it('is with one colleague at a time', async () => {
    await give(helper);
    await give(other);
    expect(await standing()).toEqual(['Olu Other']);
    expect(await hasForm(helping)).toBe(false);
    expect(await hasForm(await server.signedIn(other.person))).toBe(true);
  });

  it('is given, and written about, once by a press that comes twice', async () => {
    const page = await lead.open(delegate());
    await lead.send(page, { person: helper.person.id });
    await lead.send(page, { person: helper.person.id });
    expect(await asked(helper)).toHaveLength(1);
    expect(await standing()).toEqual(['Hal Helper']);
  });

  it('is not given to nobody, to oneself, or to somebody of another organisation', async () => {
    for (const person of ['', office.partner.person.id, office.stranger.person.id, 'nonsense']) {
      const page = await lead.send(await lead.open(delegate()), { person });
      expect([page.status, page.problems]).toEqual([422, ['Who should do it?: choose one of the answers']]);
    }
    expect(await standing()).toEqual([]);
    expect(await asked(office.stranger)).toEqual([]);
  });

  it('is given by BCCPC for the lead too, but not where it is BCCPC’s own', async () => {
    const staff = await server.signedIn(office.coordinator.person);
    await give(helper, staff);
    expect(await standing()).toEqual(['Hal Helper']);
    expect((await staff.open(delegate('sc.pia'))).status).toBe(404);
    expect((await lead.open(delegate('sc.pia'))).status).toBe(404);
  });

  it('is lost by whoever leaves the organisation', async () => {
    const leaver = await server.somebody('Lea Leaver', { organisation: HOME });
    await give(leaver);
    const visitor = await server.signedIn(leaver.person);
    expect(await hasForm(visitor)).toBe(true);
    await server.rows('delete from membership where person_id = $1', [leaver.person.id]);
    expect((await visitor.open(task())).status).toBe(404);
    expect((await lead.open(`/p/${ref}/people`)).text).not.toContain('Lea Leaver');
  });

  it('rests while the proposal rests', async () => {
    await give(helper);
    await pressed(office.hubLead, ref, { type: 'PUT_ON_HOLD', reason: 'Summer' });
    expect((await helping.open(task())).text).toContain('The proposal is paused');
    expect((await lead.open(delegate())).status).toBe(404);
  });

  it('is out of reach for other organisations, and for colleagues who were not asked', async () => {
    const stranger = await server.signedIn(office.stranger.person);
    for (const address of [task(), delegate()]) expect((await stranger.open(address)).status).toBe(404);
    expect((await helping.open(delegate())).status).toBe(404);
  });

  it('is asked for in French of those who read French', async () => {
    const head = await server.somebody('Hélène Roy', { organisation: 'Maison A', language: 'fr' });
    const helpful = await server.somebody('Luc Aide', { language: 'fr' });
    await server.get(PeopleService).join(helpful.person.id, await server.organisation('Maison A'));
    ref = await scopedProposal(head, office.hubLead);
    const visitor = await server.signedIn(head.person);
    const page = await visitor.send(await visitor.open(delegate()), { person: '' });
    expect(page.problems).toEqual(['Qui devrait la faire? : choisissez une des réponses']);
    const done = await visitor.send(page, { person: helpful.person.id });
    expect(done.text).toContain('La demande est faite à Luc Aide');
    const [letter] = await asked(helpful);
    expect(letter).toMatch(/Bonjour|tâche/);
  });
});
