import { Bounces } from '../../src/mail/bounces.js';
import { MailNotes } from '../../src/mail/mail-notes.js';
import { MailService, type ReadableMail } from '../../src/mail/mail.service.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useProposals, type Somebody } from '../support/proposals.js';

describe('an address that takes no mail', () => {
  let relay: MailRelay;
  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterAll(() => relay.close());
  const proposals = useProposals(() => ({
    ...{ SMTP_URL: relay.url, MAIL_FROM: 'echo@hub.example.org', ECHO_SECRET: 'x'.repeat(40) },
  }));
  let hub: Somebody;
  beforeAll(async () => {
    hub = await proposals.person('Hal Hub', { roles: ['hubCoordinator'] });
  });
  beforeEach(() => {
    relay.received.length = 0;
    relay.say = () => null;
  });

  const letters = (person: Somebody): Promise<readonly ReadableMail[]> =>
    proposals.get(MailService).all({ person: person.id });

  /** Writes somebody a letter, and lets it leave. */
  async function writeTo(person: Somebody): Promise<ReadableMail> {
    await proposals.get(MailNotes).write({ kind: 'useStaffSignIn', person: person.id }, uuidv7());
    await proposals.drain();
    return (await letters(person))[0]!;
  }

  /** Somebody whose address the relay has just refused. */
  async function bounced(reply = { code: 550, text: '5.1.1 no such user' }): Promise<Somebody> {
    const person = await proposals.person('Bo Bounced');
    relay.say = (address) => (address.startsWith(person.id) ? reply : null);
    await writeTo(person);
    return person;
  }

  const known = (person: Somebody) => proposals.get(Bounces).of(person.id);

  it('is noted, and the hub is told once, however many letters there are', async () => {
    const before = (await letters(hub)).length;
    const person = await bounced();
    expect((await letters(person))[0]).toMatchObject({ status: 'bounced' });
    expect(await known(person)).toMatchObject({ address: `${person.id}@example.org` });
    expect((await known(person))?.why).not.toContain('@');
    await writeTo(person);
    const told = (await letters(hub)).slice(0, (await letters(hub)).length - before);
    expect(told.map(({ letter }) => letter)).toEqual(['addressBounced']);
    expect(told[0]?.text).toContain(`/people/${person.id}`);
  });

  it('is written to no more, but for a code that somebody asks for', async () => {
    const person = await bounced();
    relay.say = () => null;
    relay.received.length = 0;
    expect(await writeTo(person)).toMatchObject({ status: 'skipped', lastError: 'addressBounced' });
    expect(relay.received).toEqual([]);
    const code = uuidv7();
    const now = proposals.clock.now();
    await proposals.rows(
      `insert into sign_in_code (id, person_id, browser, created_at, expires_at) values ($1, $2, sha256('x'), $3, $4)`,
      [code, person.id, now, new Date(now.getTime() + 600_000)],
    );
    await proposals.get(MailNotes).write({ kind: 'signInCode', person: person.id, code }, uuidv7());
    await proposals.drain();
    expect(relay.received.map(({ envelope }) => envelope[0])).toEqual([`${person.id}@example.org`]);
    // Whoever used the code got the letter.
    await proposals.rows('update sign_in_code set used_at = $2 where id = $1', [code, now]);
    expect(await known(person)).toBeNull();
  });

  it('is written to again once it was changed', async () => {
    const changed = await bounced();
    relay.say = () => null;
    await proposals.rows(`update person set email = 'new-' || email where id = $1`, [changed.id]);
    expect(await known(changed)).toBeNull();
    expect(await writeTo(changed)).toMatchObject({ status: 'sent' });
  });

  it('is none where the box is full, or the letter breaks a rule of theirs', async () => {
    const full = await bounced({ code: 552, text: '5.2.2 mailbox full' });
    expect((await letters(full))[0]).toMatchObject({ status: 'failed' });
    expect(await known(full)).toBeNull();
    relay.say = () => null;
    expect(await writeTo(full)).toMatchObject({ status: 'sent' });
  });
});
