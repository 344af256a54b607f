import { PeopleService } from '../../src/people/people.service.js';
import { SessionService } from '../../src/sign-in/session.service.js';
import { ProposalCommands } from '../../src/proposals/proposal-commands.js';
import { uuidv7 } from '../../src/platform/ids.js';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const typed = {
  topic: { focusArea: 'subject', overview: 'Cases from practice.' },
  need: { need: 'Nurses were never taught what to say.', existingLearning: 'One webinar.' },
  audience: { professions: 'Nurses', settings: 'Home care', regions: 'Interior', reach: '1 200' },
  benefits: { 'benefits.1': 'community', 'benefits.2': 'knowledgeAndSkills' },
  plan: {
    ...{ sessions: '6', minutes: '60', cadence: 'monthly' },
    ...{ startOn: '2027-06-10', timeOfDay: '12:00', language: 'en' },
  },
  people: {},
  voices: {},
  terms: { accreditation: 'none', commercialInterest: 'no' },
} as const;

describe('suggesting an idea', () => {
  const server = useServer();
  let hub: Caller;
  let lead: Caller;
  let visitor: Visitor;

  beforeAll(async () => {
    hub = await server.somebody('Rosa Hub', { roles: ['hubLead'] });
    lead = await server.somebody('Dana Roy', { organisation: 'Interior Hospice' });
    visitor = await server.signedIn(lead.person);
  });

  async function press(by: Caller, ref: string, event: object): Promise<void> {
    const { status, text } = await by.lookAndPress(ref, event);
    if (status !== 200) throw new Error(text);
  }

  const answersOf = async (ref: string): Promise<Record<string, unknown>> =>
    (await hub.get<{ answers: Record<string, unknown> }>(`/api/v1/proposals/${ref}`)).body.answers;

  const eventsOf = (ref: string): Promise<{ type: string }[]> =>
    server.rows(
      'select h.type from history_event h join proposal p using (instance_id) where p.ref = $1 order by h.sequence',
      [ref],
    );

  const refOf = (page: OpenedPage): string => /ECHO-\d{4}-\d+/.exec(page.path)?.[0] ?? '';

  it('goes from the first page to the confirmation, without scripts', async () => {
    const beginning = await visitor.open('/proposals/new');
    expect(beginning.text).toContain('It takes about 10 minutes.');
    let page = await visitor.send(beginning, { title: 'Grief at home', format: 'series' });
    const ref = refOf(page);
    expect(page.path).toBe(`/p/${ref}/idea/topic`);
    expect(page.text).toContain(`Your draft has the reference ${ref}.`);
    for (const filling of Object.values(typed)) page = await visitor.send(page, filling);
    expect(page.path).toBe(`/p/${ref}/idea/check`);
    expect(page.text).toContain('Read them once more, then send them.');
    expect(page.all('#answer-reach')[0]).toContain('1,200');
    expect(page.all('#answer-benefits li')).toEqual(['Community', 'Knowledge and skills']);
    expect(page.all('#answer-evidence')[0]).toContain('Not provided');

    const sent = await visitor.send(page, {}, { button: ['_button', 'PROPOSAL_SUBMITTED'] });
    expect(sent.path).toBe(`/p/${ref}/submitted`);
    expect(sent.text).toContain(ref);
    const again = await visitor.send(page, {}, { button: ['_button', 'PROPOSAL_SUBMITTED'] });
    expect([again.status, again.text]).toEqual([sent.status, sent.text]);
    expect((await eventsOf(ref)).filter(({ type }) => type === 'PROPOSAL_SUBMITTED')).toHaveLength(1);
    expect((await visitor.open(`/p/${ref}/idea/check`)).text).toContain('Your idea is with BCCPC');
  });

  it('starts one draft for a double click, and keeps what was typed when something is missing', async () => {
    const page = await visitor.open('/proposals/new');
    const [first, second] = await Promise.all([
      visitor.send(page, { title: 'Pressed twice', format: 'session' }),
      visitor.send(page, { title: 'Pressed twice', format: 'session' }),
    ]);
    expect(refOf(first)).toBe(refOf(second));
    const mistaken = await visitor.send(await visitor.open('/proposals/new'), { title: 'No format yet' });
    expect([mistaken.status, mistaken.problems]).toEqual([422, ['Format: this needs an answer']]);
    expect(mistaken.title).toMatch(/^Error: /);
    expect(new Map(mistaken.form().values).get('title')).toBe('No format yet');
    const reopened = await visitor.open('/proposals/new');
    expect(new Map(reopened.form().values).get('title')).toBe('No format yet');
  });

  it('asks somebody of several organisations for which one, and notes one that is not listed', async () => {
    const twice = await server.somebody('Two Hats', { organisation: 'First Hospice' });
    const second = await server.organisation('Second Hospice');
    await server.get(PeopleService).join(twice.person.id, second);
    const browser = await server.signedIn(twice.person);
    const page = await browser.open('/proposals/new');
    const unsaid = await browser.send(page, { title: 'For whom?', format: 'series' });
    expect(unsaid.problems).toEqual(['For which organisation?: choose one of the answers']);
    const chosen = await browser.send(page, {
      title: 'For the second',
      format: 'series',
      organisation: second,
    });
    const seen = await (
      await server.visitor('Col League', { organisation: 'Second Hospice' })
    ).open(`/p/${refOf(chosen)}/answers`);
    expect(seen.status).toBe(200);

    const none = await browser.send(await browser.open('/proposals/new'), {
      ...{ title: 'Of nobody’s', format: 'series' },
      ...{ organisation: 'none', organisationName: 'Hope House' },
    });
    expect(await answersOf(refOf(none))).toMatchObject({
      otherPartners: 'Organisation that is not listed: Hope House',
    });
  });

  it('fills in what is known, and saves nothing when nothing was changed', async () => {
    const known = await server.somebody('Kim Known');
    const organisation = await server.organisation('Known Hospice');
    await server.get(PeopleService).join(known.person.id, organisation, 'Clinical educator');
    const browser = await server.signedIn(known.person);
    const ref = await known.start(completeIdea);
    const page = await browser.open(`/p/${ref}/idea/people`);
    expect(new Map(page.form().values).get('leadRole')).toBe('Clinical educator');
    expect(page.text).toContain('Filled in from what we know of you.');
    await browser.send(page);
    expect(await answersOf(ref)).toMatchObject({ leadRole: 'Clinical educator' });
    const before = await eventsOf(ref);
    const next = await browser.send(await browser.open(`/p/${ref}/idea/people`));
    expect(next.path).toBe(`/p/${ref}/idea/voices`);
    expect(await eventsOf(ref)).toEqual(before);
  });

  it('names what is missing with a link to where it is asked, and comes back to the answers', async () => {
    const ref = await lead.start({ title: 'Half an idea', format: 'series' });
    const check = await visitor.open(`/p/${ref}/idea/check`);
    expect(check.html).not.toContain('Send your idea to BCCPC');
    expect(check.text).toContain('17 questions left');
    const asked = await visitor.open(check.link('Overview'));
    expect(asked.path).toBe(`/p/${ref}/idea/topic?from=check#field-overview`);
    const back = await visitor.send(asked, { overview: 'What people learn.' });
    expect(back.path).toBe(`/p/${ref}/idea/check`);
    expect(back.text).toContain('Your answers are saved.');
    expect(back.text).toContain('16 questions left');
    expect((await visitor.open(`/p/${ref}/answers/benefits`)).path).toContain('/idea/benefits?from=check');
    expect((await visitor.open(`/p/${ref}/answers/unread`)).status).toBe(404);
  });

  it('ranks benefits without repeats', async () => {
    const ref = await lead.start({ title: 'Ranked', format: 'series' });
    const page = await visitor.open(`/p/${ref}/idea/benefits`);
    const filling = {
      'benefits.1': 'community',
      'benefits.3': 'community',
      'benefits.4': 'researchCapacity',
    };
    const repeated = await visitor.send(page, filling);
    expect([repeated.status, repeated.problems]).toEqual([
      422,
      ['Third: this is chosen twice. Choose another one, or leave it empty'],
    ]);
    expect(new Map(repeated.form().values).get('benefits.4')).toBe('researchCapacity');
    await visitor.send(repeated, { 'benefits.3': '' });
    expect((await answersOf(ref)).benefits).toEqual(['community', 'researchCapacity']);
  });

  it('keeps everything that was typed when one answer can’t be taken', async () => {
    const ref = await lead.start({ title: 'Mistaken', format: 'series' });
    const page = await visitor.open(`/p/${ref}/idea/plan`);
    const filling = {
      sessions: 'many',
      minutes: '5',
      startOn: '2026-11-01',
      language: 'fr',
      cadence: 'weekly',
    };
    const mistaken = await visitor.send(page, filling);
    expect(mistaken.problems).toEqual([
      'Number of sessions: give a number in figures, such as 12',
      'Length of a session, in minutes: the number must be 10 or more',
    ]);
    expect(Object.fromEntries(mistaken.form().values)).toMatchObject(filling);
    const past = await visitor.send(mistaken, { sessions: '6', minutes: '60' });
    expect(past.problems).toEqual(['First session: give a day in the future']);
    const later = await visitor.send(past, {}, { button: ['_button', 'later'] });
    expect(later.path).toBe('/home');
    const reopened = await visitor.open(`/p/${ref}/idea/plan`);
    expect(Object.fromEntries(reopened.form().values)).toMatchObject({
      sessions: '6',
      startOn: '2026-11-01',
    });
    expect(reopened.text).toContain('You typed this earlier');
  });

  it('does not let an answer be emptied, and says what to write instead', async () => {
    const ref = await lead.start({ ...completeIdea, evidence: 'A survey.' });
    const page = await visitor.open(`/p/${ref}/idea/need`);
    const emptied = await visitor.send(page, { evidence: '', need: '' });
    expect(emptied.problems).toEqual([
      'The need: this needs an answer',
      'Evidence of the need: an answer that was given can be changed, but not emptied. If there is none now, write “none”',
    ]);
  });

  it('hints at the earliest start by the format, and warns of one that is soon', async () => {
    const ref = await lead.start({ ...completeIdea, format: 'session', startOn: '2026-12-10' });
    const plan = await visitor.open(`/p/${ref}/idea/plan`);
    expect(plan.text).toContain(
      'Allow about 8 weeks to prepare. A comfortable date is Mon 18 Jan 2027 or later.',
    );
    const check = await visitor.open(`/p/${ref}/idea/check`);
    expect(check.text).toContain('That is soon. It takes at least 5 weeks to prepare');
    const inTime = await lead.start({ ...completeIdea, startOn: '2027-03-01' });
    expect((await visitor.open(`/p/${inTime}/idea/check`)).text).not.toContain('That is soon');
  });

  it('asks about what looks like a patient, and takes it once its writer says why it is none', async () => {
    const ref = await lead.start({ title: 'Private', format: 'series' });
    const page = await visitor.open(`/p/${ref}/idea/need`);
    const doubted = await visitor.send(page, { need: 'PHN 9876 543 217 had to wait.' });
    expect(doubted.status).toBe(422);
    expect(doubted.problems[0]).toContain('The need: “9876 543 217” looks like a health number.');
    expect((await answersOf(ref)).need).toBeUndefined();
    const next = await visitor.send(doubted, { denial: 'It is a form’s number.' });
    expect(next.path).toBe(`/p/${ref}/idea/audience`);
    expect((await answersOf(ref)).need).toContain('9876 543 217');
    expect(
      await server.rows('select why from patient_details_denial where page = $1', [`/p/${ref}/idea/need`]),
    ).toEqual([{ why: 'It is a form’s number.' }]);
  });

  describe('by two people', () => {
    let ref: string;
    let other: Caller;
    let colleague: Visitor;

    beforeEach(async () => {
      other = await server.somebody('Sam Lee', { organisation: 'Interior Hospice' });
      colleague = await server.signedIn(other.person);
      ref = await lead.start({ ...completeIdea, need: 'As it was' });
      await press(lead, ref, { type: 'CO_LEAD_NAMED', person: other.person.id });
    });

    it('shows what the other saved beside what was typed, and saves neither over the other', async () => {
      const mine = await visitor.open(`/p/${ref}/idea/need`);
      await colleague.send(await colleague.open(`/p/${ref}/idea/need`), { need: 'As Sam has it' });
      const stale = await visitor.send(mine, { need: 'As Dana has it' });
      expect(stale.status).toBe(412);
      expect(stale.text).toContain('Sam Lee changed this at 11:00, while you were writing');
      expect(stale.text).toContain('As Sam has it');
      expect(new Map(stale.form().values).get('need')).toBe('As Dana has it');
      expect((await answersOf(ref)).need).toBe('As Sam has it');
      // Reloaded, or opened on another device, it is all still there.
      server.now = new Date(server.now.getTime() + 1000);
      await visitor.send(stale, { need: 'As both have it' });
      expect((await answersOf(ref)).need).toBe('As both have it');
    });

    it('keeps the other’s when asked to', async () => {
      const mine = await visitor.open(`/p/${ref}/idea/need`);
      await colleague.send(await colleague.open(`/p/${ref}/idea/need`), { need: 'As Sam has it' });
      const stale = await visitor.send(mine, { need: 'As Dana has it' });
      const fields = Object.fromEntries(stale.form().values);
      const address = `/drafts/discard?form=${encodeURIComponent(`/p/${ref}/idea/need`)}`;
      const page = await visitor.post(address, fields);
      expect(new Map(page.form().values).get('need')).toBe('As Sam has it');
    });

    it('lets changes to different answers stand side by side', async () => {
      const mine = await visitor.open(`/p/${ref}/idea/need`);
      await colleague.send(await colleague.open(`/p/${ref}/idea/audience`), { regions: 'All of BC' });
      await colleague.send(await colleague.open(`/p/${ref}/idea/need`), { evidence: 'A survey' });
      const next = await visitor.send(mine, { need: 'As Dana has it' });
      expect(next.path).toBe(`/p/${ref}/idea/audience`);
      expect(await answersOf(ref)).toMatchObject({
        ...{ need: 'As Dana has it', evidence: 'A survey', regions: 'All of BC' },
      });
    });

    it('shows what was typed when the idea was sent meanwhile', async () => {
      const mine = await visitor.open(`/p/${ref}/idea/need`);
      await press(other, ref, { type: 'PROPOSAL_SUBMITTED' });
      const late = await visitor.send(mine, { need: 'One more thought' });
      expect(late.status).toBe(409);
      expect(late.text).toContain('What you typed could not be saved');
      expect(late.text).toContain('One more thought');
      expect(late.text).toContain('BCCPC is reading them.');
      expect((await visitor.open(`/p/${ref}/idea/need`)).text).toContain('One more thought');
    });
  });

  it('holds what was typed when the session had run out, and shows it after signing in', async () => {
    const ref = await lead.start({ title: 'Interrupted', format: 'series' });
    const browser = await server.signedIn(lead.person);
    const page = await browser.open(`/p/${ref}/idea/need?from=check`);
    const [session] = await server.rows<{ id: string }>(
      'select id from session where person_id = $1 order by started_at desc, id desc limit 1',
      [lead.person.id],
    );
    await server.get(SessionService).end(lead.person.id, session?.id ?? '');
    const asked = await browser.send(page, { need: 'Typed before the bell' });
    expect(asked.path).toContain('/sign-in?to=');
    const back = await (await server.signedIn(lead.person)).open(`/p/${ref}/idea/need`);
    expect(new Map(back.form().values).get('need')).toBe('Typed before the bell');
    expect(new Map(back.form().values).get('from')).toBe('check');
    expect(back.text).toContain('You typed this earlier');
  });

  it('shows what could not be read beside its question, until it is given again', async () => {
    const actor = { id: lead.person.id, roles: [] };
    const { snapshot } = await server.get(ProposalCommands).start(
      actor,
      {
        ...{ answers: { format: 'series' }, unread: { reach: 'a good many' } },
        ...{ lead: lead.person.id, organisation: null },
      },
      { key: uuidv7() },
    );
    const { ref } = snapshot.context as { ref: string };
    expect((await visitor.open(`/p/${ref}/answers`)).all('#answer-reach')[0]).toContain('a good many');
    const page = await visitor.open(`/p/${ref}/idea/audience`);
    expect(page.text).toContain('We could not read the answer that was given before.');
    expect(page.text).toContain('a good many');
    await visitor.send(page, { reach: '80' });
    expect((await visitor.open(`/p/${ref}/idea/audience`)).text).not.toContain('a good many');
  });

  it('shows what the hub asked to be changed, and sends the changes', async () => {
    const ref = await lead.start(completeIdea);
    await press(lead, ref, { type: 'PROPOSAL_SUBMITTED' });
    await press(hub, ref, { type: 'TRIAGE_STARTED' });
    const comments = 'Please say more about the need.';
    await press(hub, ref, { type: 'IDEA_CHANGES_REQUESTED', comments, dueOn: '2026-12-04' });
    const check = await visitor.open(`/p/${ref}/idea/check`);
    expect(check.text).toContain(comments);
    expect(check.text).toContain('Please send your changes by Fri 4 Dec 2026 (in 11 days)');
    const changed = await visitor.send(await visitor.open(check.link('Change The need')), { need: 'More.' });
    const sent = await visitor.send(changed, {}, { button: ['_button', 'PROPOSAL_RESUBMITTED'] });
    expect(sent.path).toBe(`/p/${ref}/submitted`);
    expect((await eventsOf(ref)).at(-1)?.type).toBe('PROPOSAL_RESUBMITTED');
  });

  it('stops a press on what was changed meanwhile, and says by whom', async () => {
    const ref = await lead.start(completeIdea);
    const check = await visitor.open(`/p/${ref}/idea/check`);
    await press(hub, ref, { type: 'ANSWERS_CHANGED', answers: { reach: 5 } });
    const stale = await visitor.send(check, {}, { button: ['_button', 'PROPOSAL_SUBMITTED'] });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Rosa Hub changed');
  });

  it('can be changed by its leads while it is scoped, and be read by colleagues, who learn whom to ask', async () => {
    const ref = await lead.start(completeIdea);
    await press(lead, ref, { type: 'PROPOSAL_SUBMITTED' });
    expect((await visitor.open(`/p/${ref}/answers`)).text).toContain('BCCPC is reading them.');
    await press(hub, ref, { type: 'TRIAGE_STARTED' });
    const tasks = ['idea.dup', 'idea.call', 'idea.score'];
    await press(hub, ref, { type: 'TASKS_WAIVED', tasks, reason: 'none' });
    await press(hub, ref, { type: 'IDEA_ACCEPTED' });
    const answers = await visitor.open(`/p/${ref}/answers`);
    const changed = await visitor.send(await visitor.open(answers.link('Change Regions')), {
      regions: 'North',
    });
    expect(changed.path).toBe(`/p/${ref}/answers`);
    expect(changed.all('#answer-regions')[0]).toContain('North');

    const colleague = await server.visitor('Col League', { organisation: 'Interior Hospice' });
    const page = await colleague.open(`/p/${ref}/idea/need`);
    expect(page.text).toContain('Only the leads of the proposal can change them: Dana Roy.');
    expect(page.html).not.toContain('<textarea');
    expect((await colleague.open(`/p/${ref}/answers`)).html).not.toContain('Change<');
    await press(hub, ref, { type: 'PUT_ON_HOLD', reason: 'staff' });
    expect((await visitor.open(`/p/${ref}/idea/need`)).text).toContain('The proposal is paused.');
  });

  it('is nobody else’s: another organisation finds nothing at any of its addresses', async () => {
    const ref = await lead.start(completeIdea);
    const stranger = await server.visitor('Fay Other', { organisation: 'Elsewhere Health' });
    const own = await stranger.open('/proposals/new');
    const fields = Object.fromEntries(own.form().values);
    for (const path of ['idea', 'idea/check', 'idea/need', 'answers', 'answers/need'])
      expect([path, (await stranger.open(`/p/${ref}/${path}`)).status]).toEqual([path, 404]);
    for (const path of ['idea/check', 'idea/need'])
      expect([path, (await stranger.post(`/p/${ref}/${path}`, fields)).status]).toEqual([path, 404]);
  });

  it('speaks French from the first page to the confirmation', async () => {
    const helene = await server.visitor('Hélène Marchand', {
      organisation: 'Maison Kootenay',
      language: 'fr',
    });
    let page = await helene.send(await helene.open('/proposals/new'), {
      title: 'Le deuil',
      format: 'series',
    });
    const ref = refOf(page);
    expect(page.heading).toBe('De quoi s’agit-il?');
    const wrong = await helene.send(await helene.open(`/p/${ref}/idea/plan`), { sessions: 'plusieurs' });
    expect(wrong.problems).toEqual(['Nombre de séances : donnez un nombre en chiffres, comme 12']);
    for (const filling of Object.values(typed)) page = await helene.send(page, filling);
    expect(page.heading).toBe('Vérifiez vos réponses');
    expect(page.all('#answer-startOn')[0]).toContain('jeu. 10 juin 2027 (dans 199 jours)');
    const sent = await helene.send(page, {}, { button: ['_button', 'PROPOSAL_SUBMITTED'] });
    expect(sent.path).toBe(`/p/${ref}/submitted`);
    expect(sent.document.documentElement.getAttribute('lang')).toBe('fr');
  });

  it('can be started by the hub for somebody else', async () => {
    const staff = await server.signedIn(hub.person);
    const page = await staff.open('/proposals/new');
    const given = { title: 'Phoned in', format: 'workshop' };
    const unknown = await staff.send(page, { ...given, lead: 'nobody@example.org' });
    expect(unknown.problems[0]).toContain('nobody here has this address');
    const organisation = await server.organisation('Interior Hospice');
    const started = await staff.send(unknown, { ...given, lead: lead.person.email, organisation });
    expect((await visitor.open('/home')).link('Phoned in')).toBe(`/p/${refOf(started)}`);
  });
});
