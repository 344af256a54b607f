import { useServer } from '../support/rest.js';

const PART = '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nDa';
const FILE = 'na\r\n--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhal';

describe('somebody at a page', () => {
  const server = useServer();

  it('is asked to sign in first, and told where they wanted to go', async () => {
    const page = await server.browser().open('/home');
    expect(page.path).toBe('/sign-in?to=%2Fhome');
    expect(page.heading).toBe('Sign in');
  });

  it('is known by a session until it is ended, and not a request longer', async () => {
    const visitor = await server.visitor('Dana Roy', { organisation: 'Interior Health' });
    expect((await visitor.open('/sign-in')).all('.who')[0]).toContain('Dana Roy');
    const copied = visitor.cookie('echo-session') ?? '';
    await visitor.send(await visitor.open('/sign-in'), {}, { action: '/sign-out' });
    const replay = server.browser().take('echo-session', copied);
    expect((await replay.open('/drafts')).status).toBe(404);
    expect((await replay.open('/sign-in')).all('.who')[0]).not.toContain('Dana Roy');
  });

  it('is answered with a page when there is nothing at an address, and a program with a problem', async () => {
    const visitor = await server.visitor('Dana Roy');
    const page = await visitor.open('/nothing/here');
    expect([page.status, page.heading]).toEqual([404, 'We can’t find that page']);
    const problem = await visitor.open('/api/v1/nothing');
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
  });

  it('may send forms of our own pages only', async () => {
    const visitor = await server.visitor('Dana Roy');
    const page = await visitor.open('/sign-in');
    const { values } = page.form('/language');
    const fields = Object.fromEntries(values);
    const foreign = await visitor.post('/language', fields, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    const guessed = await visitor.post('/language', { ...fields, _token: 'guessed' });
    expect(guessed.heading).toBe('Nothing was changed: please send it again');
  });

  it('chooses a language, and is spoken to in it from then on', async () => {
    const visitor = await server.visitor('Hélène Roy');
    const page = await visitor.send(
      await visitor.open('/sign-in'),
      { language: 'fr', back: '/sign-in' },
      { action: '/language' },
    );
    expect(page.document.documentElement.getAttribute('lang')).toBe('fr');
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['that is no form', 'multipart/form-data; boundary=x', 'nothing of the kind'],
    ['with a part that breaks off', 'multipart/form-data; boundary=x', PART],
    ['with a file that breaks off', 'multipart/form-data; boundary=x', `${PART}${FILE}`],
  ])('is told that a form with files did not arrive whole: %s', async (_, contentType, body) => {
    const visitor = await server.visitor('Dana Roy');
    const answer = await visitor.raw('POST', '/me', body, { 'content-type': contentType });
    expect(answer.status).toBe(400);
    expect(answer.heading).toBe('The form did not arrive whole');
    expect(answer.text).toContain('what you typed is still there');
  });
});
