import { PeopleService } from '../../src/people/people.service.js';
import type { Caller } from '../support/caller.js';
import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';
import { lettersTo } from '../support/sign-in.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const HOME = 'Interior Hospice';

describe('the people of a proposal', () => {
  const office = useOffice();
  const { server } = office;
  let colleague: Caller;
  let lead: Visitor;
  let ref: string;
  let addresses = 0;

  beforeAll(async () => {
    colleague = await server.somebody('Mel Member', { organisation: HOME });
    lead = await server.signedIn(office.partner.person);
  });

  beforeEach(async () => {
    ref = await scopedProposal(office.partner, office.hubLead);
  });

  const people = (): string => `/p/${ref}/people`;
  const invite = (): string => `/p/${ref}/people/invite`;
  const handOver = (): string => `/p/${ref}/people/hand-over`;

  function newcomer(): { readonly name: string; readonly email: string } {
    addresses += 1;
    return { name: 'Noor Ali', email: `noor.${String(addresses)}@example.org` };
  }

  async function idOf(email: string): Promise<string> {
    return (await server.get(PeopleService).findByEmail(email))?.id ?? '';
  }

  async function organisationsOf(email: string): Promise<string[]> {
    const found = await server.get(PeopleService).organisationsOf(await idOf(email));
    return found.map(({ name }) => name);
  }

  async function send(by: Visitor, filling: Readonly<Record<string, string>>): Promise<OpenedPage> {
    return by.send(await by.open(invite()), filling);
  }

  describe('as a page', () => {
    it('name everybody with a part, where they belong and how they are reached', async () => {
      await pressed(office.partner, ref, { type: 'CO_LEAD_NAMED', person: colleague.person.id });
      await pressed(office.hubLead, ref, {
        type: 'COORDINATOR_ASSIGNED',
        person: office.coordinator.person.id,
      });
      await pressed(office.partner, ref, {
        type: 'ROLE_GIVEN',
        role: 'facilitator',
        person: colleague.person.id,
      });
      const page = await lead.open(people());
      const rows = page.all('table:first-of-type tbody tr');
      expect(rows).toHaveLength(4);
      expect(rows[0]).toContain(`Priya SandhuPartner lead${HOME}${office.partner.person.email}`);
      expect(rows[1]).toContain(`Mel MemberCo-lead${HOME}${colleague.person.email}`);
      expect(rows[2]).toContain(`Cam LeeBCCPC coordinatorBCCPC${office.coordinator.person.email}`);
      expect(rows[3]).toContain('End this role');
      expect(rows.slice(0, 3).join()).not.toContain('End this role');
    });

    it('say nothing of the other organisations that somebody belongs to', async () => {
      const { person } = await server.somebody('Bea Both', { organisation: 'Another Place' });
      await server.get(PeopleService).join(person.id, await server.organisation(HOME));
      await pressed(office.partner, ref, { type: 'CO_LEAD_NAMED', person: person.id });
      expect((await lead.open(people())).text).toContain(`Bea BothCo-lead${HOME}`);
      expect((await lead.open(people())).text).not.toContain('Another Place');
    });

    it('say who changes what, as the workflow has it, and lead there whoever may', async () => {
      const page = await lead.open(people());
      expect(page.text).toContain('Hand over the leadBCCPC hub lead');
      expect(page.text).toMatch(/Partner lead and Co-lead, during Scoping, Template selection,? and Pilot/);
      expect(page.link('Ask BCCPC to hand it over')).toBe(handOver());
      expect(page.link('Give a role')).toBe(`/p/${ref}/moves/ROLE_GIVEN`);
      const hub = await (await server.signedIn(office.hubLead.person)).open(people());
      expect(hub.link('Hand over the lead')).toBe(`/p/${ref}/moves/LEAD_CHANGED`);
    });

    it('lead to the end of a role with its holder chosen, and to what that would do', async () => {
      const person = colleague.person.id;
      await pressed(office.partner, ref, { type: 'ROLE_GIVEN', role: 'facilitator', person });
      const page = await lead.open((await lead.open(people())).link('End this role'));
      expect(page.form().values).toContainEqual(['person', `facilitator ${person}`]);
      await lead.send(page, {}, { button: ['_button', 'confirm'] });
      expect((await lead.open(people())).text).not.toContain('Facilitator');
    });

    it('are read by colleagues, who change nothing, and by nobody of another organisation', async () => {
      const reader = await server.signedIn(colleague.person);
      const page = await reader.open(people());
      expect(page.text).toContain('Priya Sandhu');
      expect(page.text).not.toContain('Give a role');
      expect(() => page.link('Invite a colleague')).toThrow('no link');
      for (const address of [invite(), handOver()]) expect((await reader.open(address)).status).toBe(404);
      const stranger = await server.signedIn(office.stranger.person);
      for (const address of [people(), invite(), handOver()])
        expect((await stranger.open(address)).status).toBe(404);
    });
  });

  describe('as invited by a lead', () => {
    it('become members, get a letter, and have no part unless one is chosen', async () => {
      const who = newcomer();
      const page = await send(lead, { ...who, language: 'fr' });
      expect(page.path).toBe(people());
      expect(page.text).toContain(`Noor Ali was invited to ${HOME}.`);
      expect(await organisationsOf(who.email)).toEqual([HOME]);
      const letters = await lettersTo(server, { id: await idOf(who.email) });
      expect(letters.map(({ letter, language }) => [letter, language])).toEqual([['invitation', 'fr']]);
      expect(page.all('table:first-of-type tbody tr').join()).not.toContain('Noor Ali');
    });

    it('get the part that was chosen', async () => {
      const page = await send(lead, { ...newcomer(), part: 'facilitator' });
      expect(page.text).toContain('has a part now: Facilitator.');
      expect(page.all('table:first-of-type tbody tr').join()).toContain('Noor AliFacilitator');
    });

    it('are named co-lead where that was chosen, and it is said who is it now', async () => {
      await send(lead, { colleague: colleague.person.id, part: 'coLead' });
      const page = await lead.open(invite());
      expect(page.text).toContain('Mel Member is it now, and would give it up.');
      const done = await lead.send(page, { ...newcomer(), part: 'coLead' });
      expect(done.all('table:first-of-type tbody tr').join()).toMatch(/Noor AliCo-lead/);
      expect(done.all('table:first-of-type tbody tr').join()).not.toContain('Mel Member');
    });

    it('are invited once by a press that comes twice', async () => {
      const who = newcomer();
      const page = await lead.open(invite());
      const filling = { ...who, part: 'facilitator' };
      await lead.send(page, filling);
      await lead.send(page, filling);
      expect(await lettersTo(server, { id: await idOf(who.email) })).toHaveLength(1);
      const [row] = await server.rows<{ count: string }>(
        `select count(*) from history_event h join proposal p using (instance_id)
          where p.ref = $1 and h.type = 'ROLE_GIVEN'`,
        [ref],
      );
      expect(row?.count).toBe('1');
    });

    it('who are members already get no letter, and can be given a part', async () => {
      const { email } = colleague.person;
      const before = (await lettersTo(server, colleague.person)).length;
      const page = await send(lead, { name: 'Melanie', email: email.toUpperCase() });
      expect(page.text).toContain(`Mel Member belongs to ${HOME} already.`);
      expect(page.form().values).toContainEqual(['colleague', colleague.person.id]);
      expect(await lettersTo(server, colleague.person)).toHaveLength(before);
      const done = await lead.send(page, { part: 'sme' });
      expect(done.path).toBe(people());
      expect(done.text).toContain('Mel Member has a part now:');
      const again = await send(lead, { colleague: colleague.person.id, part: 'sme' });
      expect(again.text).toContain('Mel Member has this part already:');
    });

    it('from elsewhere are answered for like anybody who is new', async () => {
      const { email } = await server
        .somebody('Rae Known', { organisation: 'Elsewhere Health' })
        .then(({ person }) => person);
      const page = await send(lead, { name: 'Rae', email });
      const fresh = newcomer();
      const other = await send(lead, fresh);
      const notice = (one: OpenedPage, name: string): string | undefined =>
        one.all('.govuk-notification-banner').at(0)?.replace(name, 'N');
      expect(notice(page, 'Rae')).toBeDefined();
      expect(notice(page, 'Rae')).toBe(notice(other, fresh.name));
      expect(page.text).not.toContain('Known');
      expect(page.text).not.toContain('Elsewhere');
    });

    it('with mistakes come back as typed, each mistake told by its question', async () => {
      const page = await send(lead, { name: 'Noor Ali', email: 'noor at home', part: 'sme', language: 'fr' });
      expect(page.status).toBe(422);
      expect(page.problems).toEqual([
        'Their e-mail address: give an e-mail address, such as name@example.org',
      ]);
      for (const kept of [
        ['name', 'Noor Ali'],
        ['email', 'noor at home'],
        ['part', 'sme'],
        ['language', 'fr'],
      ])
        expect(page.form().values).toContainEqual(kept);
      expect((await send(lead, {})).problems).toHaveLength(2);
      const both = await send(lead, { ...newcomer(), colleague: colleague.person.id });
      expect(both.problems.join()).toContain('not both');
      const herself = await send(lead, { ...newcomer(), part: 'partnerLead' });
      expect(herself.status).toBe(422);
    });

    it('keep their invitation where the proposal changed meanwhile, and can be sent once more', async () => {
      const who = newcomer();
      const page = await lead.open(invite());
      await pressed(office.hubLead, ref, {
        type: 'COORDINATOR_ASSIGNED',
        person: office.coordinator.person.id,
      });
      const stale = await lead.send(page, { ...who, part: 'facilitator' });
      expect(stale.status).toBe(412);
      expect(stale.text).toContain('Noor Ali was invited all the same. Hana Lead changed the proposal at');
      expect((await lead.open(people())).text).not.toContain('Facilitator');
      expect(stale.form().values).toContainEqual(['colleague', await idOf(who.email)]);
      const done = await lead.send(stale);
      expect(done.text).toContain('Noor Ali has a part now: Facilitator.');
    });

    it('only get parts that can be given now', async () => {
      const early = await office.submitted();
      const page = await lead.open(`/p/${early}/people/invite`);
      expect(page.form().values.map(([name]) => name)).toContain('part');
      expect(page.text).not.toContain('Facilitator');
      const forced = await lead.send(page, { ...newcomer(), part: 'facilitator' });
      expect(forced.status).toBe(422);
    });

    it('are not brought into an organisation by a lead who is not of it', async () => {
      await pressed(office.partner, ref, { type: 'CO_LEAD_NAMED', person: office.stranger.person.id });
      const guest = await server.signedIn(office.stranger.person);
      expect((await guest.open(people())).status).toBe(200);
      expect((await guest.open(invite())).status).toBe(404);
      const token = new Map((await guest.open(handOver())).form().values);
      const who = newcomer();
      const forced = await guest.post(invite(), {
        ...{ _token: token.get('_token') ?? '', _key: token.get('_key') ?? '' },
        ...{ ...who, language: 'en', part: 'colleague' },
      });
      expect(forced.status).toBe(404);
      expect(await idOf(who.email)).toBe('');
    });

    it('are invited in French by those who read French', async () => {
      const head = await server.somebody('Hélène Roy', { organisation: 'Maison A', language: 'fr' });
      ref = await scopedProposal(head, office.hubLead);
      const visitor = await server.signedIn(head.person);
      const page = await visitor.open(invite());
      expect(page.heading).toBe('Inviter un ou une collègue');
      expect(page.form().values).toContainEqual(['language', 'fr']);
      const done = await visitor.send(page, { ...newcomer(), part: 'facilitator' });
      expect(done.text).toContain('Noor Ali a reçu une invitation à rejoindre Maison A');
      expect((await visitor.open(people())).text).toContain('Qui peut changer quoi');
      expect((await visitor.open(handOver())).text).toContain('Ce qui se passe ensuite');
    });
  });

  describe('when the lead is to be handed over', () => {
    const ask = async (by: Visitor, filling: Readonly<Record<string, string>>): Promise<OpenedPage> =>
      by.send(await by.open(handOver()), filling);
    const comments = (): Promise<{ body: string; visibility: string }[]> =>
      server.rows(
        'select c.body, c.visibility from comment c join proposal p using (instance_id) where p.ref = $1',
        [ref],
      );

    it('are asked for in a comment that both sides read, and the hub is told', async () => {
      await pressed(office.hubLead, ref, {
        type: 'COORDINATOR_ASSIGNED',
        person: office.coordinator.person.id,
      });
      const page = await ask(lead, { person: colleague.person.id, reason: 'I go on leave.' });
      expect(page.path).toBe(people());
      expect(page.text).toContain('BCCPC was asked to make Mel Member the lead.');
      expect(page.text).toContain('Cam Lee and Hana Lead');
      expect(page.text).toContain('Nothing changes until BCCPC has done it');
      expect(await comments()).toEqual([
        {
          body: expect.stringMatching(/hand over the lead .* to Mel Member\..*I go on leave\./s) as string,
          visibility: 'everyone',
        },
      ]);
      for (const told of [office.hubLead, office.coordinator]) {
        const letters = await lettersTo(server, told.person);
        const mention = letters.find(({ letter, text }) => letter === 'mention' && text?.includes(ref));
        expect(mention?.text).toContain(`/p/${ref}/comments`);
      }
    });

    it('are asked for once by a press that comes twice, and never without a person and a reason', async () => {
      const page = await lead.open(handOver());
      const filling = { person: colleague.person.id, reason: 'I go on leave.' };
      await lead.send(page, filling);
      await lead.send(page, filling);
      expect(await comments()).toHaveLength(1);
      const empty = await ask(lead, {});
      expect([empty.status, empty.problems.length]).toEqual([422, 2]);
      const foreign = await ask(lead, { person: office.stranger.person.id, reason: 'Kept as typed' });
      expect(foreign.status).toBe(422);
      expect(foreign.form().values).toContainEqual(['reason', 'Kept as typed']);
      const patient = await ask(lead, { ...filling, reason: 'PHN 9876 543 217 needs me' });
      expect(patient.status).toBe(200);
      expect(await comments()).toHaveLength(1);
    });

    it('can go to a co-lead of another organisation, whom both pages offer', async () => {
      const { id } = office.stranger.person;
      await pressed(office.partner, ref, { type: 'CO_LEAD_NAMED', person: id });
      const page = await ask(lead, { person: id, reason: 'They do most of it.' });
      expect(page.text).toContain('BCCPC was asked to make Sam Other the lead.');
      const hub = await server.signedIn(office.hubLead.person);
      const move = await hub.open(`/p/${ref}/moves/LEAD_CHANGED`);
      expect(move.html).toContain(`value="${id}"`);
    });

    it('is done at once by whoever may, on the page that shows what moves along', async () => {
      const hub = await server.signedIn(office.hubLead.person);
      const page = await hub.open(handOver());
      expect(page.path).toBe(`/p/${ref}/moves/LEAD_CHANGED`);
      const preview = await hub.send(
        page,
        { person: colleague.person.id, reason: 'On leave' },
        { button: ['_button', 'preview'] },
      );
      expect(preview.text).toContain('Pass to the new lead:');
      expect(preview.text).toContain('Name the planning team');
    });

    it('moves the open tasks of the lead, and who may take back those that a colleague has', async () => {
      const heir = await server.somebody('Ira Heir', { organisation: HOME });
      const helper = await server.somebody('Hal Helper', { organisation: HOME });
      const [given, kept] = ['sc.team', 'sc.obj'].map((key) => `/p/${ref}/t/${key}`) as [string, string];
      const next = await server.signedIn(heir.person);
      const hasForm = async (by: Visitor, task: string): Promise<boolean> =>
        (await by.open(task)).html.includes(`<form method="post" action="${task}"`);
      await lead.send(await lead.open(`${given}/delegate`), { person: helper.person.id });
      expect((await next.open('/home')).all('.govuk-task-list__item')).toEqual([]);
      expect([await hasForm(lead, kept), await hasForm(next, kept)]).toEqual([true, false]);
      const changed = { type: 'LEAD_CHANGED', person: heir.person.id, reason: 'On leave' };
      await pressed(office.hubLead, ref, changed);
      expect([await hasForm(lead, kept), await hasForm(next, kept)]).toEqual([false, true]);
      const home = await next.open('/home');
      expect(home.all('.govuk-task-list__item a').length).toBeGreaterThan(3);
      expect(home.all('.govuk-task-list__item').join()).not.toContain('Name the planning team');
      expect(home.all('.waiting > li').join()).toContain('Name the planning team (Hal Helper)');
      expect((await next.open(people())).text).toContain('Hal HelperPriya Sandhu');
      expect(await hasForm(await server.signedIn(helper.person), given)).toBe(true);
      expect((await lead.open(`${given}/delegate`)).status).toBe(404);
      await next.send(await next.open(`${given}/delegate`), {}, { button: ['_button', 'takeBack'] });
      expect(await hasForm(await server.signedIn(helper.person), given)).toBe(false);
      expect(await hasForm(next, given)).toBe(true);
    });

    it('moves the letters of the lead: the former one is told of the change, and of nothing after it', async () => {
      const heir = await server.somebody('Io Heir', { organisation: HOME });
      const changed = { type: 'LEAD_CHANGED', person: heir.person.id, reason: 'On leave' };
      await pressed(office.hubLead, ref, changed);
      const about = async (of: Caller): Promise<string[]> =>
        (await lettersTo(server, of.person))
          .filter(({ text }) => text?.includes(ref))
          .map(({ letter }) => letter);
      const before = await about(office.partner);
      expect(before[0]).toBe('leadChanged');
      await pressed(office.hubLead, ref, { type: 'PUT_ON_HOLD', reason: 'Summer' });
      expect(await about(office.partner)).toEqual(before);
      const toHeir = await about(heir);
      expect(toHeir).toContain('leadChanged');
      expect(toHeir.length).toBeGreaterThan(1);
    });
  });
});
