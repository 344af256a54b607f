import { extract, parse } from 'letterparser';
import type { Language } from '../../workflows/kit/workflow.js';
import { Engine } from '../../src/engine/engine.js';
import { exampleWritten, type Written } from '../../src/letter-examples/example-facts.js';
import { examplesOf, letterKinds } from '../../src/letter-examples/letter-examples.js';
import { Bounces } from '../../src/mail/bounces.js';
import { letterText } from '../../src/mail/letter-text.js';
import type { ComposedLetter } from '../../src/mail/letter.js';
import type { LetterFile } from '../../src/mail/letter-files.js';
import type { LetterKind } from '../../src/mail/mail-kind.js';
import { insertLetter } from '../../src/mail/mail-rows.js';
import { MailTransport } from '../../src/mail/mail-transport.js';
import { askedBy } from '../../src/mail/news.js';
import { SendChecks } from '../../src/mail/send-checks.js';
import { MailSender } from '../../src/mail/send-mail.js';
import { Unsubscribing } from '../../src/mail/unsubscribing.js';
import { Config } from '../../src/platform/config.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { shown, SignInSecrets } from '../../src/sign-in/sign-in-secrets.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useProposals, type Somebody } from '../support/proposals.js';

const ADDRESS = 'https://echo.example.org';

/** What people could write to get into a header. */
const hostile: Written = {
  title: 'Grîef\r\nBcc: title@example.org',
  by: 'Zoë\r\nBcc: by@example.org',
  quote: 'Please\r\n.\r\nBcc: quote@example.org',
  organisation: 'Hôspice\r\nBcc: organisation@example.org',
  device: 'Fîrefox\r\nBcc: device@example.org',
  contact: { name: 'Cørá\r\nBcc: name@example.org', email: 'cora@example.org', phone: '604\r\nBcc: 555' },
};
const typed = /gr[iî]ef|zoë|please|h[ôo]spice|f[îi]refox|cørá|noor|deuil|bcc/i;

const cases = letterKinds.flatMap((kind) =>
  (['en', 'fr'] as const).map((language) => [kind, language] as const),
);

describe('letters, as a reader that shares no code with whatever wrote them takes them apart', () => {
  let relay: MailRelay;
  let instanceId: string;
  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterAll(() => relay.close());
  const proposals = useProposals(() => ({
    SMTP_URL: relay.url,
    ECHO_SECRET: 'a secret that only tests know, for tests alone',
  }));
  beforeAll(async () => {
    instanceId = await proposals.start(await proposals.person('Lee Lead'));
  });

  /** Sends a letter as it is sent, whatever became of what it is about. */
  async function sent(
    kind: LetterKind,
    letter: ComposedLetter,
    files: readonly LetterFile[] = [],
  ): Promise<{ readonly raw: string; readonly reader: Somebody; readonly code: string | null }> {
    const reader = await proposals.person('Rae Réader', { language: letter.language });
    const code = kind === 'signInCode' ? await codeOf(reader) : null;
    const client = await proposals.database.poolAs('echo_worker').connect();
    try {
      await client.query('begin');
      const id = await insertLetter(
        client,
        {
          ...{ key: uuidv7(), kind, reader: reader.id, contact: null, sequence: null, letter, files },
          instanceId: askedBy(kind) === null ? instanceId : null,
          at: proposals.moment().at,
          ...(code !== null && { signInCode: code }),
        },
        proposals.get(Config),
      );
      await unconditionally().send({ payload: { message: id }, attempts: 0 } as never, client);
      await client.query('commit');
    } finally {
      client.release();
    }
    const last = relay.received.at(-1)!;
    expect(last.envelope).toEqual([`${reader.id}@example.org`]);
    return { raw: last.raw, reader, code };
  }

  function unconditionally(): MailSender {
    return new MailSender(
      proposals.get(MailTransport),
      proposals.get(Engine),
      proposals.get(Config),
      proposals.clock,
      proposals.get(SignInSecrets),
      new SendChecks(),
      proposals.get(Unsubscribing),
      proposals.get(Bounces),
    );
  }

  async function codeOf({ id: person }: Somebody): Promise<string> {
    const id = uuidv7();
    await proposals.rows(
      `insert into sign_in_code (id, person_id, browser, created_at, expires_at) values ($1, $2, sha256('x'), $3, $4)`,
      [id, person, proposals.clock.now(), new Date(proposals.clock.now().getTime() + 600_000)],
    );
    return id;
  }

  describe.each([
    ['as people write', exampleWritten],
    ['as somebody with bad intent would write', { en: hostile, fr: hostile }],
  ] as const)('%s', (_, written) => {
    it.each(cases)('%s in %s', async (kind, language) => {
      for (const { letter } of examplesOf(kind, language, ADDRESS, written[language])) {
        const { raw, reader, code } = await sent(kind, letter);
        expectCleanHead(raw);
        expectTextThenHtml(raw, letter, code);
        const { subject, to } = extract(raw);
        expect(subject).toBe(letter.subject);
        expect(subject).not.toMatch(typed);
        expect(to).toEqual([expect.objectContaining({ address: `${reader.id}@example.org` })]);
        expectHeaders(raw, kind, language, reader);
      }
    });
  });

  function expectTextThenHtml(raw: string, letter: ComposedLetter, code: string | null): void {
    const { contentType, body } = parse(raw);
    expect(contentType.type).toBe('multipart/alternative');
    expect((body as { contentType: { type: string } }[]).map((part) => part.contentType.type)).toEqual([
      'text/plain',
      'text/html',
    ]);
    const { text = '', html = '', attachments = [] } = extract(raw);
    const filled = code === null ? null : shown(proposals.get(SignInSecrets).codeOf(code));
    const unix = text.replaceAll('\r\n', '\n').trim();
    if (filled === null) expect(unix).toBe(letterText(letter).trim());
    else expect(unix).toContain(filled);
    expect(html).toMatch(/^<!doctype html><html lang="(en|fr)">[^]*<\/html>\s*$/);
    expect(html.length).toBeGreaterThan(200);
    expect(attachments).toEqual([]);
  }

  function expectHeaders(raw: string, kind: LetterKind, language: Language, reader: Somebody): void {
    const { headers } = parse(raw);
    expect(headers['Content-Language']).toBe(language);
    expect(headers['Auto-Submitted']).toBe('auto-generated');
    expect(headers['Message-ID'] ?? headers['Message-Id']).toMatch(/^<[\w.-]+@[\w.-]+>$/);
    expect('Bcc' in headers || 'Cc' in headers).toBe(false);
    const stop = proposals.get(Unsubscribing).addressFor(reader.id);
    expect(headers['List-Unsubscribe']).toBe(kind === 'reminder' ? `<${stop}>` : undefined);
    expect(headers['List-Unsubscribe-Post']).toBe(
      kind === 'reminder' ? 'List-Unsubscribe=One-Click' : undefined,
    );
  }

  it('a letter with files, each as it was given', async () => {
    const { letter } = examplesOf('nextMove', 'fr', ADDRESS)[0]!;
    const content = 'BEGIN:VCALENDAR\r\nSUMMARY:Équipe\r\nEND:VCALENDAR\r\n';
    const { raw } = await sent('nextMove', letter, [
      { name: 'tâches.ics', content, contentType: 'text/calendar; method=PUBLISH' },
      { name: 'second.ics', content, contentType: 'text/calendar; method=PUBLISH' },
    ]);
    expectCleanHead(raw);
    const { text, html, attachments = [] } = extract(raw);
    expect([text, html].every((part) => part !== undefined && part.length > 100)).toBe(true);
    expect(attachments.map(({ filename }) => filename)).toEqual(['tâches.ics', 'second.ics']);
    for (const { contentType, body } of attachments) {
      expect(contentType).toMatchObject({ type: 'text/calendar', parameters: { method: 'PUBLISH' } });
      expect(typeof body === 'string' ? body : Buffer.from(body).toString('utf8')).toBe(content);
    }
  });
});

/** Every line of the head is a header or goes on with one, in printable ASCII, each header once. */
function expectCleanHead(raw: string): void {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  const lines = head.split('\r\n');
  for (const line of lines) {
    expect(line).toMatch(/^([A-Za-z-]+: ?|[ \t]+)[\x20-\x7e\t]*$/);
    expect(line.length).toBeLessThanOrEqual(998);
  }
  const names = lines.filter((line) => /^\S/.test(line)).map((line) => line.split(':')[0]!.toLowerCase());
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'mime-version']),
  );
}
