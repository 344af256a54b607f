import { MailNotes } from '../../src/mail/mail-notes.js';
import { noteKinds } from '../../src/mail/mail-kind.js';
import { MailService, type ReadableMail } from '../../src/mail/mail.service.js';
import type { Note } from '../../src/mail/note.js';
import { noteWords } from '../../src/mail/words/notes.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { shown, SignInSecrets } from '../../src/sign-in/sign-in-secrets.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useProposals, type Proposals, type Somebody } from '../support/proposals.js';

const MINUTE = 60_000;
const secret = 'a secret that only tests know, for tests alone';

/** A code of somebody, asked for now. */
async function codeOf(proposals: Proposals, { id: person }: Somebody, minutes = 10): Promise<string> {
  const id = uuidv7();
  const now = proposals.clock.now();
  await proposals.rows(
    `insert into sign_in_code (id, person_id, browser, created_at, expires_at) values ($1, $2, sha256('x'), $3, $4)`,
    [id, person, now, new Date(now.getTime() + minutes * MINUTE)],
  );
  return id;
}

describe('letters that follow from no event', () => {
  const proposals = useProposals(() => ({ ECHO_SECRET: secret }));
  let reader: Somebody;
  let by: Somebody;
  let instanceId: string;
  /** Of the event that asked for support; once for each person. */
  let sequence = 0;
  beforeAll(async () => {
    reader = await proposals.person('Rae Reader');
    by = await proposals.person('Bo By');
    instanceId = await proposals.start(by, { title: 'Rural grief' });
  });

  async function written(note: Note, key: string = uuidv7()): Promise<ReadableMail> {
    await proposals.get(MailNotes).write(note, key);
    await proposals.drain();
    const [letter] = await proposals.get(MailService).all({ person: note.person!, limit: 1 });
    return letter!;
  }

  async function everyNote(person: Somebody): Promise<Note[]> {
    const organisation = uuidv7();
    const session = uuidv7();
    const former = uuidv7();
    const bounced = await proposals.person('Bea Bounced');
    await proposals.rows('insert into bounced_address values ($1, $2, $3, $4)', [
      ...[bounced.id, `${bounced.id}@example.org`, '550 no such box', '2026-09-01T17:00:00Z'],
    ]);
    await proposals.rows('insert into former_address values ($1, $2, $3, $4)', [
      ...[former, person.id, 'before@example.org', '2026-09-01T17:00:00Z'],
    ]);
    await proposals.rows(
      `insert into organisation (id, name, kind) values ($1, 'Interior Hospice', 'hospiceSociety')`,
      [organisation],
    );
    await proposals.rows(
      `insert into session (id, person_id, hash, device, way, started_at, last_seen_at)
       values ($1, $2, sha256($3), 'Firefox, Windows', 'code', $4, $4)`,
      [session, person.id, Buffer.from(session), '2026-09-01T17:00:00Z'],
    );
    await proposals.rows(
      `insert into assignment (id, instance_id, stage, iteration, person_id, role, reason, asked_sequence, assigned_at)
       values ($1, $2, 'scoping', 1, $3, 'mentor', '{}', $4, $5)`,
      [uuidv7(), instanceId, person.id, (sequence += 1), '2026-09-01T17:00:00Z'],
    );
    await proposals.rows(`insert into waiting_list values ($1, 'scoping', 1, 'evaluator', $2, $3)`, [
      ...[instanceId, sequence, '2026-09-01T17:00:00Z'],
    ]);
    return [
      { kind: 'signInCode', person: person.id, code: await codeOf(proposals, person) },
      { kind: 'useStaffSignIn', person: person.id },
      { kind: 'invitation', person: person.id, by: by.id, organisation },
      { kind: 'mention', person: person.id, by: by.id, instanceId },
      { kind: 'taskDelegated', person: person.id, by: by.id, instanceId, task: 'sc.team' },
      ...(['supportAsked', 'supportEnded', 'supporterChanged', 'supportWaits'] as const).map((kind) => ({
        ...{ kind, person: person.id, by: by.id, instanceId },
        ...{ stage: 'scoping' as const, roles: ['mentor', 'evaluator'] },
      })),
      { kind: 'newDevice', person: person.id, session },
      { kind: 'addressChanged', person: person.id, by: by.id, former },
      { kind: 'addressBounced', person: person.id, whose: bounced.id },
    ];
  }

  it.each(['en', 'fr'])(
    'say in %s first what to do, then where, why it came and whom to ask, and leave no gap',
    async (language) => {
      const person = await proposals.person('Lee Letters', { language });
      const notes = await everyNote(person);
      expect(notes.map(({ kind }) => kind)).toEqual(noteKinds);
      for (const note of notes) {
        const { letter, status, subject, text, html } = await written(note);
        expect([letter, status]).toEqual([note.kind, 'kept']);
        const words = noteWords[language as 'en' | 'fr'][note.kind];
        expect(text?.startsWith(words.first.split('{')[0]!)).toBe(true);
        expect(text).toContain('https://echo.example.org/');
        expect(text).toContain(language === 'en' ? 'Questions? Ask ' : 'Des questions? Écrivez à ');
        for (const part of [subject, text, html])
          expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|•/);
        expect(subject).not.toMatch(/Interior|Lee|Bo By|Rural grief|Firefox/);
        expect(subject.length).toBeLessThanOrEqual(78);
      }
    },
  );

  it('name who caused them, and lead to the page they are about', async () => {
    const delegated = await written({
      kind: 'taskDelegated',
      person: reader.id,
      by: by.id,
      instanceId,
      task: 'sc.team',
    });
    const { ref } = await proposals.context(instanceId);
    expect(delegated.text).toContain(`https://echo.example.org/p/${ref}/t/sc.team`);
    expect(delegated.text).toContain(`Questions? Ask Bo By, ${by.id}@example.org`);
    expect(delegated.text).toContain('“Rural grief”');
    expect(delegated.instanceId).toBe(instanceId);
  });

  /** A comment of {@link by} on the proposal. */
  async function comment(visibility: 'everyone' | 'staff', body: string): Promise<string> {
    const id = uuidv7();
    await proposals.rows(
      `insert into comment (id, instance_id, author_id, key, side, visibility, body, created_at)
       values ($1::uuid, $2, $3, $1::uuid::text, 'hub', $4, $5, $6)`,
      [id, instanceId, by.id, visibility, body, proposals.clock.now()],
    );
    return id;
  }

  it('say who mentioned somebody, and quote the comment', async () => {
    const id = await comment('everyone', '@Rae Reader, see page 2.\nIt is <b>new</b>.');
    const note = { kind: 'mention', person: reader.id, by: by.id, instanceId, comment: id } as const;
    const { ref } = await proposals.context(instanceId);
    const { subject, text, html } = await written(note, `mention|${id}|${reader.id}`);
    expect(subject).toBe(`You were mentioned in a comment: ${ref}`);
    expect(text).toContain('Bo By wrote:\n> @Rae Reader, see page 2.\n> It is <b>new</b>.\n');
    expect(html).not.toContain('<b>');
    await proposals.get(MailService).eraseQuotes(id);
    const [erased] = await proposals.get(MailService).all({ person: reader.id, limit: 1 });
    expect(erased).toMatchObject({ subject: ref, text: null, html: null });
  });

  it('are not written about a comment that the reader may not read, or that was removed', async () => {
    const person = await proposals.person('Pat Partner');
    const [hidden, removed] = [await comment('staff', 'Between us'), await comment('everyone', 'Never mind')];
    await proposals.rows(
      'update comment set body = null, removed_at = created_at, removed_by = author_id where id = $1',
      [removed],
    );
    for (const id of [hidden, removed])
      await proposals
        .get(MailNotes)
        .write({ kind: 'mention', person: person.id, by: by.id, instanceId, comment: id }, uuidv7());
    await proposals.drain();
    expect(await proposals.get(MailService).all({ person: person.id })).toEqual([]);
    const staff = await proposals.person('Stella Staff', { roles: ['hubCoordinator'] });
    const seen = { kind: 'mention', person: staff.id, by: by.id, instanceId, comment: hidden } as const;
    expect((await written(seen)).text).toContain('> Between us');
  });

  it('are written once however often they are asked for', async () => {
    const person = await proposals.person('Once');
    const note: Note = { kind: 'mention', person: person.id, by: by.id, instanceId };
    await written(note, 'the same');
    await written(note, 'the same');
    expect(await proposals.get(MailService).all({ person: person.id })).toHaveLength(1);
  });

  it('are not written to somebody who was erased meanwhile', async () => {
    const person = await proposals.person('Gone');
    await proposals.get(MailNotes).write({ kind: 'useStaffSignIn', person: person.id }, uuidv7());
    await proposals.rows(
      'update person set name = null, email = null, phone = null, erased_at = now() where id = $1',
      [person.id],
    );
    await proposals.drain();
    expect(await proposals.get(MailService).all({ person: person.id })).toEqual([]);
  });

  it('go with a transaction, and not without it', async () => {
    const person = await proposals.person('Rolled Back');
    const client = await proposals.database.poolAs('echo_app').connect();
    await client.query('begin');
    await proposals.get(MailNotes).write({ kind: 'useStaffSignIn', person: person.id }, uuidv7(), client);
    await client.query('rollback');
    client.release();
    await proposals.drain();
    expect(await proposals.get(MailService).all({ person: person.id })).toEqual([]);
  });
});

describe('a code that is sent', () => {
  let relay: MailRelay;
  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterAll(() => relay.close());
  const proposals = useProposals(() => ({ SMTP_URL: relay.url, ECHO_SECRET: secret }));

  async function asked(minutes?: number) {
    const person = await proposals.person('Cody Code');
    const code = await codeOf(proposals, person, minutes);
    await proposals.get(MailNotes).write({ kind: 'signInCode', person: person.id, code }, code);
    await proposals.drain();
    const [letter] = await proposals.get(MailService).all({ person: person.id });
    return { letter: letter!, code, secrets: proposals.get(SignInSecrets) };
  }

  it('is in the mail and its link, and nowhere in the database', async () => {
    const { letter, code, secrets } = await asked();
    const { mail } = relay.received.at(-1)!;
    expect(mail.text).toContain(shown(secrets.codeOf(code)));
    expect(mail.text).toContain(`/sign-in/link#t=${secrets.tokenOf(code)}`);
    expect(mail.html).toContain(shown(secrets.codeOf(code)));
    expect(letter.status).toBe('sent');
    const tables = ['mail_message', 'outbox', 'sign_in_code'];
    for (const table of tables) {
      const stored = JSON.stringify(await proposals.rows(`select * from ${table}`));
      for (const secret of [secrets.codeOf(code), shown(secrets.codeOf(code)), secrets.tokenOf(code)])
        expect(stored).not.toContain(secret);
    }
  });

  it('is not sent once it is good for nothing', async () => {
    const { letter } = await asked(-1);
    expect(letter).toMatchObject({ status: 'skipped', lastError: 'codeOver' });
  });
});

describe('the words of such letters', () => {
  it.each(noteKinds)('have the same gaps in both languages: %s', (kind) => {
    const gaps = (words: object): string[][] =>
      Object.values(words).map((text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort());
    expect(gaps(noteWords.fr[kind])).toEqual(gaps(noteWords.en[kind]));
  });
});
