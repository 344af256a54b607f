import { examplesOf, letterKinds } from '../../src/letter-examples/letter-examples.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { useOffice } from '../support/office.js';
import type { Visitor } from '../support/visitor.js';

describe('an administrator who looks after the mail', () => {
  const office = useOffice();
  let admin: Visitor;
  let ref: string;

  beforeAll(async () => {
    const { server } = office;
    ref = await office.submitted();
    await server.get(Jobs).drain();
    await server.rows(
      `insert into mail_message (id, dedupe_key, person_id, letter, language, subject, text_body, html_body, message_id,
         created_at, status, last_error, address)
       values (gen_random_uuid(), 'code', $1, 'signInCode', 'en', 'Your code', 'SECRET-CODE', '-', '<code@example.org>',
         $2, 'kept', null, null),
         (gen_random_uuid(), 'bounced', $1, 'invitation', 'en', 'Welcome', 'Please come', '-', '<bounce@example.org>',
         $2, 'bounced', '550 no such mailbox', 'old@example.org')`,
      [office.partner.person.id, server.now],
    );
    admin = await server.signedIn(office.administrator.person);
  });

  it('sees every letter in words, with whom it was for and what became of it', async () => {
    const page = await admin.open('/admin/mail');
    expect(page.all('tbody th')).toEqual(
      expect.arrayContaining(['A sign-in code', 'An invitation', 'We received the idea']),
    );
    expect(page.text).toContain('Priya Sandhu');
    expect(page.text).toContain(ref);
    expect(page.html).not.toContain('SECRET-CODE');
  });

  it('narrows them by each filter', async () => {
    const titles = async (query: string) => (await admin.open(`/admin/mail?${query}`)).all('tbody th');
    expect(await titles('fate=bounced')).toEqual(['An invitation']);
    expect(await titles('kind=signInCode')).toEqual(['A sign-in code']);
    expect(await titles(`proposal=${ref}`)).not.toContain('An invitation');
    expect(await titles('reader=sandhu')).toContain('An invitation');
    expect(await titles('reader=nobody-at-all')).toEqual([]);
    expect(await titles('from=2026-11-24')).toEqual([]);
    expect(await titles('to=2026-11-22')).toEqual([]);
  });

  it('reads what a letter says, and that is noted; a sign-in letter never says it', async () => {
    const { server } = office;
    const list = await admin.open('/admin/mail');
    const letter = await admin.open(list.link('An invitation'));
    expect(letter.text).toContain('Please come');
    expect(letter.text).toContain('550 no such mailbox');
    expect(letter.text).toContain('The relay refuses this address for good.');
    expect(letter.link('Open the person')).toBe(`/people/${office.partner.person.id}`);
    const code = await admin.open(list.link('A sign-in code'));
    expect(code.html).not.toContain('SECRET-CODE');
    expect(code.text).toContain('is never shown');
    const notes = await server.rows<{ details: { kind: string } }>(
      "select details from access_log where kind = 'mailRead' order by at, id",
    );
    expect(notes.map(({ details }) => details.kind)).toEqual(['invitation', 'signInCode']);
  });

  it('sends a letter once more, word for word, as a message of its own; never one to sign in', async () => {
    const { server } = office;
    const list = await admin.open('/admin/mail');
    const page = await admin.open(list.link('An invitation'));
    const sent = await admin.send(page);
    expect(sent.text).toContain('A copy of the letter is on its way.');
    // The same press asks once.
    await admin.send(page);
    await server.get(Jobs).drain();
    const copies = await server.rows<{ subject: string; body: string; id: string }>(
      `select subject, text_body as body, message_id as id from mail_message where letter = 'invitation' order by created_at, id`,
    );
    expect(copies).toHaveLength(2);
    expect(copies[1]).toMatchObject({ subject: copies[0]?.subject, body: copies[0]?.body });
    expect(copies[1]?.id).not.toBe(copies[0]?.id);
    const notes = await server.rows(
      "select details->>'kind' as kind from access_log where kind = 'letterSentAgain'",
    );
    expect(notes[0]).toEqual({ kind: 'invitation' });
    const code = await admin.open(list.link('A sign-in code'));
    expect(code.text).not.toContain('Send it once more');
    const token = new Map(page.form().values).get('_token') ?? '';
    expect((await admin.post(code.path, { _token: token })).status).toBe(404);
  });

  it('sees every kind of letter in both languages with examples, as text and as mail programs show it', async () => {
    const list = await admin.open(
      (await admin.open('/admin/mail')).link('See how each kind of letter looks'),
    );
    expect(list.all('tbody tr')).toHaveLength(letterKinds.length);
    for (const kind of letterKinds)
      for (const language of ['en', 'fr'] as const) {
        const page = await admin.open(`/admin/mail/templates/${kind}/${language}`);
        for (const { reader, letter } of examplesOf(kind, language, '')) {
          expect(page.text).toContain(letter.subject);
          expect(page.text).toContain(letter.first);
          const html = await admin.open(`/admin/mail/templates/${kind}/${language}/${reader}`);
          expect(html.document.querySelector('strong')?.textContent).toBe(letter.first);
          expect(html.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/);
        }
      }
  });

  it('is told on the first page that a letter reached nobody', async () => {
    const page = await admin.open('/admin');
    expect(page.text).toContain('1 letter of the last 30 days never reached anybody.');
  });
});
