import type { Browser } from 'playwright-core';
import { SessionService } from '../../src/sign-in/session.service.js';
import { TokenService } from '../../src/people/token.service.js';
import { openBrowser } from '../support/browser.js';
import { Caller, type PersonOfTest } from '../support/caller.js';
import { eventually } from '../support/eventually.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';
import { BrowserJourney } from './browser-journey.js';
import { castOf, type Cast } from './cast.js';
import { Person, type Way } from './person.js';
import { printSteps } from './print.js';
import { kitApproved, piloted, registrationOpened, scoped } from './roads.js';

const ways: readonly Way[] = [
  { width: 1280, scripts: true, language: 'en' },
  { width: 360, scripts: false, language: 'fr' },
  { width: 360, scripts: true, language: 'en' },
  { width: 1280, scripts: false, language: 'en' },
  { width: 1280, scripts: true, language: 'fr' },
];

const nameOf = ({ width, scripts, language }: Way): string =>
  `at ${String(width)} pixels, ${scripts ? 'with' : 'without'} JavaScript, in ${language === 'fr' ? 'French' : 'English'}`;

describe.each(ways.map((way) => ({ way, name: nameOf(way) })))('people with a browser $name', ({ way }) => {
  const server = useServer({ works: true });
  let browser: Browser;
  let cast: Cast;
  const people: Person[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    cast = await castOf(server);
  }, 60_000);
  afterAll(async () => {
    for (const person of people) await person.leave();
    await browser.close();
  });

  async function signedIn({ id }: PersonOfTest): Promise<Person> {
    await server.rows('update person set language = $2 where id = $1', [id, way.language]);
    const person = remembered(await Person.arrive(browser, server.address, way));
    person.comeBack = () => server.get(SessionService).start(id, 'code', 'Test browser');
    return person;
  }

  const remembered = (person: Person): Person => {
    people.push(person);
    return person;
  };

  /** The coordinator invites a partner, who signs in with the code from the letter. */
  async function invited(coordinator: Person): Promise<{ person: Person; caller: Caller }> {
    const email = 'nadia.karim@example.org';
    const organisation = await server.organisation('Interior Hospice');
    await coordinator.open(`/organisations/${organisation}/people/new`);
    await coordinator.fill({ name: 'Nadia Karim', email, language: way.language });
    await coordinator.press();
    await letterTo(email, 'invitation');
    const person = remembered(await Person.arrive(browser, server.address, way));
    await person.open('/home');
    await person.fill({ email });
    await person.press();
    const text = await letterTo(email, 'signInCode');
    const code = /\b[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b/.exec(text.replace(/ECHO-\d{4}/g, ''))?.[0] ?? '';
    await person.fill({ code: code.toLowerCase() });
    await person.press();
    expect(new URL(person.page.url()).pathname).toBe('/home');
    const [row] = await server.rows<{ id: string }>('select id from person where email = $1', [email]);
    const known = { id: row!.id, name: 'Nadia Karim', email };
    person.comeBack = () => server.get(SessionService).start(known.id, 'code', 'Test browser');
    const token = await server.get(TokenService).issueToken(email, 'test');
    return { person, caller: new Caller(server.address, known, token) };
  }

  async function letterTo(email: string, letter: string): Promise<string> {
    const [mail] = await eventually(
      `letter ${letter}`,
      () =>
        server.rows<{ text: string }>(
          `select m.text_body as text from mail_message m join person p on p.id = m.person_id
            where p.email = $1 and m.letter = $2 and m.status = 'kept'`,
          [email, letter],
        ),
      (letters) => letters.length > 0,
    );
    return mail!.text;
  }

  /** Suggests an idea, one thing a page, and sends it. */
  async function suggests(person: Person): Promise<string> {
    const { benefits, commercialInterest: _, ...answers } = completeIdea;
    const ranks = Object.fromEntries(
      benefits.map((benefit, rank) => [`benefits.${String(rank + 1)}`, benefit]),
    );
    const typed: Readonly<Record<string, string>> = {
      ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, String(answer)])),
      ...ranks,
      commercialInterest: 'no',
    };
    await person.open('/proposals/new');
    for (let pages = 0; pages < 12 && !person.page.url().includes('/check'); pages += 1) {
      for (const [name, answer] of Object.entries(typed))
        if (await person.has(name)) await person.fill({ [name]: answer });
      await person.press();
    }
    await person.press();
    const [, ref = ''] = /\/p\/(ECHO-\d+-\d+)\/submitted$/.exec(new URL(person.page.url()).pathname) ?? [];
    expect(await person.text()).toContain(ref);
    return ref;
  }

  it('take a proposal from an invitation to a launch date, with every detour the hub knows', async () => {
    const [coordinator, hubLead] = [
      await signedIn(cast.hubCoordinator.person),
      await signedIn(cast.hubLead.person),
    ];
    const { person, caller } = await invited(coordinator);
    cast = { ...cast, partnerLead: caller };
    const journey = new BrowserJourney(server, cast, {
      partnerLead: person,
      hubCoordinator: coordinator,
      hubLead,
    });
    journey.on('2026-11-23');
    journey.ref = await suggests(person);

    await journey.on('2026-11-25').send('hubCoordinator', 'TRIAGE_STARTED');
    await journey.send('hubCoordinator', 'IDEA_CHANGES_REQUESTED', { comments: 'Which regions exactly?' });
    await person.open(`/p/${journey.ref}/idea/audience?from=check`);
    await person.fill({ regions: 'Interior alone' });
    await person.press();
    await journey.send('partnerLead', 'PROPOSAL_RESUBMITTED');
    await journey.complete('idea');
    await journey.send('hubLead', 'IDEA_SCORED', { score: 80 });
    await journey.send('hubLead', 'IDEA_ACCEPTED');

    await scoped(journey, '2027-01-11');
    await journey.send('hubCoordinator', 'SCOPE_CHANGES_REQUESTED', { comments: 'Name a caregiver.' });
    await journey.send('partnerLead', 'SCOPE_RESUBMITTED');
    await journey.on('2027-01-18').send('hubLead', 'SCOPE_APPROVED');
    await journey.send('hubCoordinator', 'PUT_ON_HOLD', {
      reason: 'The ward moves.',
      expectedOn: '2027-02-01',
    });
    await journey.on('2027-02-01').send('hubCoordinator', 'RESUMED');

    await kitApproved(journey, '2027-02-15', 'classic60');
    await piloted(journey, '2027-03-15', 'mockSession', { attended: 4, satisfaction: 3.1, blockers: 1 });
    const again = { returnTo: 'templateSelection', reason: 'Too long for a lunch hour.' };
    await journey.send('hubLead', 'PILOT_REDESIGNED', again);
    await kitApproved(journey, '2027-04-12', 'flipped');
    await piloted(journey, '2027-05-10', 'mockSession', { attended: 9, satisfaction: 4.6, blockers: 0 });
    await journey.send('hubLead', 'PILOT_PASSED');
    await registrationOpened(journey);
    await journey.on('2027-05-12').send('hubCoordinator', 'LAUNCH_SCHEDULED', { startOn: '2027-07-10' });

    printSteps(`series, ${nameOf(way)}`, journey.steps);
    expect((await journey.look()).body).toMatchObject({ states: ['open.launch.scheduled'], iteration: 2 });
  }, 240_000);

  it('find in the histories of all proposals who decided what', async () => {
    const ada = await server.somebody('Ada Admin', { roles: ['administrator'] });
    const administrator = await signedIn(ada.person);
    await administrator.open('/admin/history?type=PILOT_REDESIGNED');
    expect(await administrator.text()).toContain('Hana Lead');
    expect(await administrator.text()).toContain('Too long for a lunch hour.');
  });

  it('saw no page that scrolls sideways, nothing their browser complains about, and their own language', () => {
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(people.flatMap(({ languages }) => [...languages])).toEqual(people.map(() => way.language));
    expect(people.flatMap(({ visited }) => visited).length).toBeGreaterThan(60);
  });
});
