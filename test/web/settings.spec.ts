import { lettersTo, signInByCode } from '../support/sign-in.js';
import { Caller } from '../support/caller.js';
import { useServer } from '../support/rest.js';
import { uuidv7 } from '../../src/platform/ids.js';

const MINUTE = 60_000;

describe('my details', () => {
  const server = useServer();

  it('are shown with what others look after, and changed', async () => {
    const visitor = await server.visitor('Dana Roy', { organisation: 'Interior Hospice' });
    const page = await visitor.open('/me');
    expect(page.text).toContain(visitor.person!.email);
    expect(page.text).toContain('Interior Hospice');
    const saved = await visitor.send(page, {
      name: ' Dana  Roy-Lee ',
      phone: '604 555 0100',
      language: 'fr',
    });
    expect([saved.path, saved.heading]).toEqual(['/me', 'Mes coordonnées']);
    expect(saved.text).toContain('Vos coordonnées sont enregistrées.');
    expect(Object.fromEntries(saved.form().values)).toMatchObject({
      ...{ name: 'Dana  Roy-Lee', phone: '604 555 0100', language: 'fr' },
    });
  });

  it('name roles in words, never by their keys', async () => {
    const visitor = await server.visitor('Cam Lee', { roles: ['hubCoordinator', 'cpdLead'] });
    const page = await visitor.open('/me');
    expect(page.text).toContain('CPD lead, Coordinator');
    expect(page.html).not.toMatch(/hubCoordinator|cpdLead/);
  });

  it('say what is wrong, and keep what was typed', async () => {
    const visitor = await server.visitor('Dana Roy');
    const page = await visitor.send(await visitor.open('/me'), { name: '  ', phone: '6'.repeat(41) });
    expect([page.status, page.problems]).toEqual([
      422,
      ['Name: this needs an answer', 'Phone: use 40 characters or fewer'],
    ]);
    expect(Object.fromEntries(page.form().values).phone).toBe('6'.repeat(41));
  });

  it('are not those of a colleague who changed them meanwhile: both are shown', async () => {
    const visitor = await server.visitor('Dana Roy');
    const page = await visitor.open('/me');
    const staff = await server.visitor('Cam Lee', { roles: ['hubCoordinator'] });
    const edit = await staff.open(`/people/${visitor.person!.id}/edit`);
    await staff.send(edit, { name: 'Dana Royal' });
    const stale = await visitor.send(page, { phone: '604 555 0199' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Cam Lee changed this at');
    expect(stale.text).toContain('Name: Dana Royal');
    expect(Object.fromEntries(stale.form().values).phone).toBe('604 555 0199');
    const again = await visitor.send(stale, {});
    expect(again.text).toContain('Your details are saved.');
  });

  it('typed as the session ran out come back after signing in, in the same browser or another', async () => {
    for (const other of [false, true]) {
      const visitor = await server.visitor('Dana Roy');
      const page = await visitor.open('/me');
      server.now = new Date(server.now.getTime() + 61 * MINUTE);
      const asked = await visitor.send(page, { phone: '604 555 0123' });
      expect(asked.path).toBe('/sign-in?to=%2Fme&ranOut=1');
      expect(asked.text).toContain('What you typed is kept');
      const browser = other ? server.browser() : visitor;
      const arrived = await browser.send(
        await browser.open(asked.path),
        { email: visitor.person!.email },
        { action: '/sign-in' },
      );
      expect(arrived.path).toBe('/sign-in/code');
      const back = await signInAt(browser, visitor.person!.id, arrived);
      expect(back.path).toBe('/me');
      expect(back.text).toContain('You typed this earlier and did not send it.');
      expect(Object.fromEntries(back.form().values).phone).toBe('604 555 0123');
      const saved = await browser.send(back, {});
      expect(saved.text).toContain('Your details are saved.');
      expect(saved.text).not.toContain('You typed this earlier');
    }
  });

  async function signInAt(
    browser: ReturnType<typeof server.browser>,
    id: string,
    page: Awaited<ReturnType<typeof browser.open>>,
  ) {
    const [letter] = await lettersTo(server, { id });
    const [, code = ''] = /: ([0-9A-Z]{4}-[0-9A-Z]{4})$/m.exec(letter?.text ?? '') ?? [];
    return browser.send(page, { code });
  }
});

describe('my sessions', () => {
  const server = useServer();

  it('are listed by device, and one of them is ended at once', async () => {
    const visitor = await server.visitor('Dana Roy');
    const other = await server.signedIn(visitor.person!);
    const page = await visitor.open('/me/sessions');
    expect(page.all('tbody tr')).toHaveLength(2);
    expect(page.text).toContain('for 60 minutes, and after 12 hours');
    const [here] = [...page.document.querySelectorAll('tbody tr')].filter((row) =>
      row.querySelector('.govuk-tag'),
    );
    expect(here?.textContent).toContain('Test browser');
    const button = page.document.querySelector('button[name="session"]')!;
    const ended = await visitor.send(page, {}, { button: ['session', button.getAttribute('value')!] });
    expect(ended.text).toContain('The session is ended.');
    expect(ended.all('tbody tr')).toHaveLength(1);
    expect((await other.open('/me')).path).toContain('/sign-in');
    expect((await visitor.open('/me')).path).toBe('/me');
  });

  it('are all ended but this one, or this one too', async () => {
    const visitor = await server.visitor('Dana Roy');
    const others = [await server.signedIn(visitor.person!), await server.signedIn(visitor.person!)];
    const page = await visitor.open('/me/sessions');
    await visitor.send(page, {}, { button: ['_button', 'others'] });
    for (const other of others) expect((await other.open('/me')).path).toContain('/sign-in');
    const copied = visitor.cookie('echo-session')!;
    const out = await visitor.send(await visitor.open('/me/sessions'), {}, { button: ['_button', 'all'] });
    expect(out.path).toBe('/sign-in');
    expect((await server.browser().take('echo-session', copied).open('/me')).path).toContain('/sign-in');
  });

  it('are one’s own: somebody else’s can’t be ended', async () => {
    const [visitor, victim] = [await server.visitor('Dana Roy'), await server.visitor('Vic Tim')];
    const [session] = await server.rows<{ id: string }>('select id from session where person_id = $1', [
      victim.person!.id,
    ]);
    await visitor.send(await visitor.open('/me/sessions'), {}, { button: ['session', session!.id] });
    expect((await victim.open('/me')).path).toBe('/me');
  });

  it('begin anew with every sign-in', async () => {
    const { person } = await server.somebody('Dana Roy');
    const browser = server.browser();
    await signInByCode(server, browser, person);
    const page = await browser.open('/me/sessions');
    expect(page.all('tbody td[data-label="How"]')).toEqual(['code by mail']);
  });
});

describe('my tokens', () => {
  const server = useServer();
  const asksWith = (token: string) =>
    new Caller(server.address, { id: '', name: '', email: '' }, token).get('/api/v1/proposals');

  it('are made with a label, shown once, listed, and revoked', async () => {
    const visitor = await server.visitor('Dana Roy');
    await server.rows('delete from api_token where person_id = $1', [visitor.person!.id]);
    const shown = await visitor.send(await visitor.open('/me/tokens'), { label: ' our spreadsheet ' });
    const [token = ''] = shown.all('code');
    expect(token).toMatch(/^echo_[\w-]{43}$/);
    expect((await asksWith(token)).status).toBe(200);
    const list = await visitor.open('/me/tokens');
    expect(list.html).not.toContain(token);
    expect(list.all('tbody th')).toEqual(['our spreadsheet']);
    const id = list.document.querySelector('button[name="revoke"]')!.getAttribute('value')!;
    const revoked = await visitor.send(list, {}, { button: ['revoke', id] });
    expect(revoked.text).toContain('There are no tokens.');
    expect((await asksWith(token)).status).toBe(401);
    expect(
      await server.rows('select 1 from api_token where position($1 in hash::text) > 0', [token]),
    ).toEqual([]);
  });

  it('are made once by a press that comes twice', async () => {
    const visitor = await server.visitor('Dana Roy');
    const page = await visitor.open('/me/tokens');
    await visitor.send(page, { label: 'twice' });
    const again = await visitor.send(page, { label: 'twice' });
    expect(again.text).toContain('This token was made already');
    expect(again.all('tbody th').filter((label) => label === 'twice')).toHaveLength(1);
  });

  it('need a label', async () => {
    const visitor = await server.visitor('Dana Roy');
    const page = await visitor.send(await visitor.open('/me/tokens'), { label: ' ' });
    expect([page.status, page.problems]).toEqual([422, ['What is it for?: this needs an answer']]);
  });

  it('are one’s own: somebody else’s can’t be revoked', async () => {
    const [visitor, victim] = [await server.visitor('Dana Roy'), await server.visitor('Vic Tim')];
    const shown = await victim.send(await victim.open('/me/tokens'), { label: 'mine' });
    const [token = ''] = shown.all('code');
    const list = await victim.open('/me/tokens');
    const id = list.document.querySelector('button[name="revoke"]')!.getAttribute('value')!;
    await visitor.send(await visitor.open('/me/tokens'), {}, { button: ['revoke', id] });
    expect((await asksWith(token)).status).toBe(200);
  });
});

describe('letters to me', () => {
  const server = useServer();

  it('are the last ten, with what became of them, and read by nobody else', async () => {
    const { person } = await server.somebody('Dana Roy');
    const browser = server.browser();
    expect((await (await server.signedIn(person)).open('/me/letters')).text).toContain(
      'We have not written to you yet.',
    );
    await signInByCode(server, browser, person);
    const page = await browser.open('/me/letters');
    expect(page.all('tbody th')).toContain('[ECHO] your code to sign in');
    expect(page.text).toContain('kept here, not sent');
    const letter = page.link('your code to sign in');
    expect((await browser.open(letter)).text).toContain('Type this code to sign in:');
    const other = await server.visitor('Ot Her');
    expect((await other.open(letter)).status).toBe(404);
    expect((await browser.open('/me/letters/nonsense')).status).toBe(404);
    expect((await browser.open(`/me/letters/${uuidv7()}`)).status).toBe(404);
  });
});
