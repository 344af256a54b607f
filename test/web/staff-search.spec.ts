import { eraseTexts } from '../../src/engine/erase.js';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';
import { statements } from '../support/statements.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const group = (page: OpenedPage, name: string): string[] =>
  page.all(`section[aria-labelledby="found-${name}"] .hits > li`);

describe('the search', () => {
  const server = useServer();
  let lead: Caller;
  let hubLead: Caller;
  let own: Visitor;
  let foreign: Visitor;
  let hub: Visitor;
  let ref: string;

  const look = (visitor: Visitor, question: string): Promise<OpenedPage> =>
    visitor.open(`/search?q=${encodeURIComponent(question)}`);
  const change = async (answers: object): Promise<void> => {
    expect((await lead.lookAndPress(ref, { type: 'ANSWERS_CHANGED', answers })).status).toBe(200);
  };

  beforeAll(async () => {
    lead = await server.somebody('Hélène Marchand', { organisation: 'Kootenay Hospice' });
    const other = await server.somebody('Sam Other', { organisation: 'Elsewhere Health' });
    hubLead = await server.somebody('Hana Lead', { roles: ['hubLead'] });
    [own, foreign, hub] = await Promise.all(
      [lead, other, hubLead].map(({ person }) => server.signedIn(person)) as [
        Promise<Visitor>,
        Promise<Visitor>,
        Promise<Visitor>,
      ],
    );
    const need = 'Families are left alone with périnatal loss, far from any hospital.';
    ref = await lead.start({ ...completeIdea, title: 'Deuil périnatal', need });
    await other.start({ ...completeIdea, title: 'Elsewhere, something else' });
  }, 60_000);

  it('refuses what can be no text with a page that says so', async () => {
    expect(await look(own, 'a\u0000b')).toMatchObject({
      status: 400,
      heading: 'Something in what you sent can’t be taken',
    });
  });

  it('asks what is looked for, and says nothing before', async () => {
    const page = await own.open('/search');
    expect(page.heading).toBe('Search');
    expect(page.all('#count')).toEqual(['']);
    expect(page.document.querySelector('form[role="search"] label')?.textContent).toBe(
      'What are you looking for?',
    );
  });

  it.each([
    ['a reference', () => ref.toLowerCase(), 'proposals', /Deuil périnatal/],
    ['the start of a title’s word', () => 'perin', 'proposals', /Deuil périnatal.*Idea: Draft.*Kootenay/],
    [
      'words of an answer, in any order',
      () => 'hospital families',
      'answers',
      /The need Families are left alone.*hospital/,
    ],
    ['somebody’s name', () => 'helene march', 'people', /Hélène Marchand.*Deuil périnatal · Partner lead/],
    ['an organisation', () => 'kooten', 'organisations', /Kootenay Hospice ?1 proposal.*Deuil périnatal/],
  ])('finds by %s', async (_, question, where, expected) => {
    const page = await look(hub, question());
    expect(group(page, where)).toHaveLength(1);
    expect(group(page, where)[0]).toMatch(expected);
    expect(page.link('Deuil périnatal')).toBe(`/p/${ref}`);
    expect(page.all('#count[role="status"]')[0]).toMatch(/^\d+ results?$/);
  });

  it('marks what was looked for, and writes it back into the box as text', async () => {
    const page = await look(hub, '<b>families</b>');
    expect(page.document.querySelector('input[name="q"]')?.getAttribute('value')).toBe('<b>families</b>');
    expect(page.document.querySelector('main b')).toBeNull();
    expect((await look(hub, 'famil')).all('mark')).toContain('Families');
  });

  it('finds people by e-mail for the hub alone', async () => {
    const { email } = lead.person;
    expect(group(await look(hub, email), 'people')[0]).toContain(email);
    expect(group(await look(own, email), 'people')).toEqual([]);
    expect((await look(own, 'marchand')).text).not.toContain('@');
  });

  it('shows partners what is theirs, and nothing of others by any way', async () => {
    expect(group(await look(own, 'perinatal'), 'proposals')).toHaveLength(1);
    expect(group(await look(own, 'kootenay'), 'organisations')).toHaveLength(1);
    for (const question of [
      ref,
      'perinatal',
      'families hospital',
      'marchand',
      'kootenay',
      lead.person.email,
    ]) {
      const page = await look(foreign, question);
      expect([question, page.all('.hits li')]).toEqual([question, []]);
      expect(page.text).toContain('No results: nothing here has');
      expect(page.text).not.toContain('Deuil');
    }
  });

  it('says what to try where nothing is found', async () => {
    const page = await look(own, 'zzyzx');
    expect(page.text).toContain('Check the spelling, or use fewer words.');
    expect(page.text).toContain('You find proposals of your own organisations');
    expect((await look(hub, '&|!:*()\\%_')).status).toBe(200);
  });

  it('finds what an answer says now, not what it said before', async () => {
    await change({ need: 'Nobody speaks of stillbirth.' });
    expect(group(await look(hub, 'stillbirth'), 'answers')).toHaveLength(1);
    expect((await look(hub, 'families hospital')).text).toContain('No results');
    expect((await look(own, 'families hospital')).text).toContain('No results');
  });

  it('finds no reasons that the hub gave, and no text that was erased', async () => {
    expect((await lead.lookAndPress(ref, { type: 'PROPOSAL_SUBMITTED' })).status).toBe(200);
    const hold = { type: 'PUT_ON_HOLD', reason: 'Confidential quarrel with the funder' };
    expect((await hubLead.lookAndPress(ref, hold)).status).toBe(200);
    for (const visitor of [hub, own]) expect((await look(visitor, 'quarrel')).text).toContain('No results');
    const erased = await server.rows<{ id: string }>(
      "select id from sealed_text where body like 'Nobody speaks%'",
    );
    await eraseTexts(
      server.database.poolAs('echo_worker'),
      erased.map(({ id }) => id),
    );
    expect((await look(hub, 'stillbirth')).text).toContain('No results');
  });

  it('speaks French to those who do', async () => {
    const { person } = await server.somebody('Luc Roy', { organisation: 'Kootenay Hospice', language: 'fr' });
    const page = await look(await server.signedIn(person), 'perinatal');
    expect([page.heading, page.all('#count')[0]]).toEqual(['Recherche', '1 résultat']);
    expect(group(page, 'proposals')[0]).toContain('Idée');
  });

  it('sends the database as many statements for much as for nothing', async () => {
    const nothing = await statements(() => look(hub, 'zzyzx'));
    expect(await statements(() => look(hub, 'e'))).toBe(nothing);
    expect(nothing).toBeLessThanOrEqual(5);
  });
});
