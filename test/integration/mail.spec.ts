import { MailService, type ReadableMail } from '../../src/mail/mail.service.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { seal } from '../../src/engine/command.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useProposals, type Somebody } from '../support/proposals.js';

describe('mail that is sent', () => {
  let relay: MailRelay;
  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterAll(() => relay.close());
  const proposals = useProposals(() => ({
    SMTP_URL: relay.url,
    MAIL_FROM: 'ECHO co-creation <echo@hub.example.org>',
  }));
  let hub: Somebody;
  beforeAll(async () => {
    hub = await proposals.person('Hal Hub', { roles: ['hubLead'], email: null });
  });
  beforeEach(() => {
    relay.received.length = 0;
    relay.say = () => null;
  });

  /** An idea that was just submitted, so that its lead gets the letter that it arrived. */
  async function submitted(
    given: { language?: string; email?: string | null; name?: string; title?: string } = {},
  ) {
    const lead = await proposals.person(given.name ?? 'Ana Lead', given);
    const id = await proposals.start(lead, given.title === undefined ? {} : { title: given.title });
    await proposals.send(id, lead, 'PROPOSAL_SUBMITTED', {});
    return { id, lead, email: given.email ?? `${lead.id}@example.org` };
  }

  const mailTo = async (person: Somebody): Promise<ReadableMail> =>
    (await proposals.get(MailService).all({ person: person.id }))[0]!;

  it('arrives as text first and HTML second, under headers that say what it is', async () => {
    const { id, email } = await submitted();
    const { at } = proposals.moment();
    proposals.pass(1);
    await proposals.drain();
    const [message] = relay.received;
    const { ref } = await proposals.context(id);
    expect(relay.received).toHaveLength(1);
    expect(message!.envelope).toEqual([email]);
    const { mail, raw } = message!;
    expect(mail.subject).toBe(`Your idea ${ref} has arrived`);
    expect(mail.text).toContain('Questions? Ask echo@bc-cpc.ca');
    expect(mail.from?.text).toBe('"ECHO co-creation" <echo@hub.example.org>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe('en');
    expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@hub\.example\.org>$/);
    expect(mail.references).toMatch(/^<[0-9a-f]{40}@hub\.example\.org>$/);
    expect(mail.date?.toISOString()).toBe(at);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(mail.text).toContain(`https://echo.example.org/p/${ref}`);
    expect(mail.html).toContain('<html lang="en">');
  });

  it('is in the language of whoever reads it', async () => {
    await submitted({ language: 'fr' });
    await proposals.drain();
    const { mail } = relay.received[0]!;
    expect(mail.subject).toMatch(/^Votre idée ECHO-[\d-]+ est arrivée$/);
    expect(mail.text).toMatch(/^Rien à faire pour l’instant : nous avons reçu ECHO-/);
    expect(mail.headers.get('content-language')).toBe('fr');
  });

  it('gathers in one thread for each proposal', async () => {
    const { id, lead } = await submitted();
    await proposals.send(id, hub, 'TRIAGE_STARTED', {});
    await proposals.sendWithReason(id, lead, 'PROPOSAL_WITHDRAWN', {});
    const other = await submitted();
    await proposals.drain();
    const threads = relay.received
      .filter(({ envelope }) => envelope[0] !== other.email)
      .map(({ mail }) => mail.references);
    expect(threads).toHaveLength(2);
    expect(new Set(threads).size).toBe(1);
    expect(relay.received.find(({ envelope }) => envelope[0] === other.email)!.mail.references).not.toEqual(
      threads[0],
    );
    expect(new Set(relay.received.map(({ mail }) => mail.messageId)).size).toBe(3);
  });

  it('goes out once, though every job runs twice', async () => {
    const { id, lead } = await submitted();
    await proposals.drain();
    await proposals.again(id);
    expect(relay.received).toHaveLength(1);
    expect(await mailTo(lead)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('is tried again under the same Message-ID when the relay says not now', async () => {
    const { lead } = await submitted();
    relay.say = (address) => ({ code: 451, text: `mailbox of <${address}> is busy` });
    await proposals.drain();
    const waiting = await mailTo(lead);
    expect(waiting).toMatchObject({ status: 'queued', attempts: 1 });
    expect(waiting.lastError).toContain('is busy');
    expect(waiting.lastError).not.toContain('@');
    relay.say = () => null;
    proposals.pass(1);
    await proposals.drain();
    expect(await mailTo(lead)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
    expect(relay.received).toHaveLength(1);
  });

  it('has the same Message-ID and date when a worker stops after the relay took it', async () => {
    const { id } = await submitted();
    await proposals.drain();
    await proposals.rows(`update mail_message set status = 'queued', sent_at = null where instance_id = $1`, [
      id,
    ]);
    await proposals.again(id);
    const [first, second] = relay.received;
    expect(second!.mail.messageId).toBe(first!.mail.messageId);
    expect(second!.mail.date).toEqual(first!.mail.date);
  });

  it('has bounced when the relay says that there is no such address, and is not tried again', async () => {
    const { id, lead } = await submitted();
    relay.say = (address) => ({ code: 550, text: `no such user ${address}` });
    await proposals.drain();
    const failed = await mailTo(lead);
    expect(failed.status).toBe('bounced');
    expect(failed.lastError).toMatch(/550.*no such user/);
    expect(failed.lastError).not.toContain('@');
    relay.say = () => null;
    await proposals.again(id);
    expect(relay.received).toHaveLength(0);
  });

  it('waits when the relay does not answer at all', async () => {
    const { lead } = await submitted();
    await proposals.rows(`update person set email = 'x@example.org' where id = $1`, [lead.id]);
    await relay.close();
    await proposals.drain();
    expect(await mailTo(lead)).toMatchObject({ status: 'queued', attempts: 1 });
    relay = await startMailRelay(); // for the closing that follows
  });
});

describe('mail that is kept', () => {
  const proposals = useProposals();
  let hub: Somebody;
  let lead: Somebody;
  beforeAll(async () => {
    hub = await proposals.person('Hal Hub', { roles: ['hubLead'] });
    lead = await proposals.person('Ana Lead');
  });

  const mail = () => proposals.get(MailService);

  async function submitted(given: Parameters<typeof proposals.start>[1] = {}, by = lead): Promise<string> {
    const id = await proposals.start(by, given);
    await proposals.send(id, by, 'PROPOSAL_SUBMITTED', {});
    return id;
  }

  it('can be read by proposal, by person, and as one mailbox, newest first', async () => {
    const id = await submitted();
    const { at } = proposals.moment();
    proposals.pass(3);
    await proposals.drain();
    const kept = await mail().kept({ instanceId: id });
    expect(kept.map(({ letter, to }) => `${letter}: ${String(to)}`).sort()).toEqual([
      'ideaReceived: Ana Lead',
      'nextMove: Hal Hub',
    ]);
    // Dated by the event it is about, however late it was written.
    expect(kept.map(({ createdAt }) => createdAt)).toEqual([at, at]);
    expect((await mail().kept({ person: lead.id, instanceId: id })).map(({ letter }) => letter)).toEqual([
      'ideaReceived',
    ]);
    const all = await mail().kept({});
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      [...all.map(({ createdAt }) => createdAt)].sort().reverse(),
    );
  });

  it('goes to the coordinator once there is one, and to the hub lead where a decision is awaited', async () => {
    const cora = await proposals.person('Cora', { roles: ['hubCoordinator'] });
    const id = await submitted();
    await proposals.send(id, cora, 'TRIAGE_STARTED', {});
    await proposals.sendWithReason(id, hub, 'TASKS_WAIVED', {
      tasks: ['idea.dup', 'idea.call', 'idea.score'],
    });
    await proposals.send(id, hub, 'IDEA_ACCEPTED', {});
    await proposals.drain();
    const [next] = await mail().kept({ instanceId: id, person: lead.id });
    expect(next?.letter).toBe('ideaAccepted');
    expect(next?.subject).toMatch(/^Your idea ECHO-[\d-]+ was accepted$/);
    expect(next?.text).toMatch(/^Good news: Hal Hub accepted your idea “Rural grief” \(ECHO-/);
    expect(next?.text).toContain('The next step is yours.');
    expect(next?.text).toContain('Questions? Ask Cora, ');
    await proposals.waiveAll(id, hub);
    await proposals.send(id, lead, 'PLANNING_COMPLETED', {});
    await proposals.send(id, lead, 'SCOPE_SUBMITTED', {});
    await proposals.drain();
    const decision = (await mail().kept({ instanceId: id, person: hub.id })).find(
      ({ letter }) => letter === 'decisionAwaited',
    );
    expect(decision?.text).toMatch(/^Please decide on “Rural grief” \(ECHO-/);
    expect(decision?.text).toContain('Questions? Ask Ana Lead, ');
  });

  it('lists the next three tasks of whoever must go on', async () => {
    const id = await proposals.start(lead);
    await proposals.toScoping(id, lead, hub);
    await proposals.drain();
    const next = (await mail().kept({ instanceId: id, person: lead.id })).find(
      ({ letter }) => letter === 'ideaAccepted',
    );
    expect(next?.text?.match(/^- .+$/gm)).toHaveLength(3);
    expect(next?.text).toMatch(/^- .+ – due \w{3} \d+ \w+ 2026$/m);
  });

  it('is not kept about a move that somebody made meanwhile', async () => {
    const id = await submitted();
    await proposals.sendWithReason(id, lead, 'PROPOSAL_WITHDRAWN', {});
    await proposals.drain();
    const all = await mail().all({ instanceId: id });
    expect(all.find(({ letter }) => letter === 'nextMove')).toMatchObject({
      status: 'skipped',
      lastError: 'movedOn',
    });
    expect(
      all
        .filter(({ status }) => status === 'kept')
        .map(({ letter }) => letter)
        .sort(),
    ).toEqual(['ideaReceived', 'withdrawn']);
  });

  it.each([
    ['without an address', null],
    ['with more than one', 'a@example.org, b@example.org'],
    ['with a line break', 'a@example.org\r\nBcc: b@example.org'],
  ])('is skipped for somebody %s', async (_, email) => {
    const somebody = await proposals.person('No Address', { email });
    const id = await submitted({}, somebody);
    await proposals.drain();
    expect((await mail().all({ instanceId: id, person: somebody.id }))[0]).toMatchObject({
      status: 'skipped',
      lastError: 'noAddress',
    });
  });

  it('is not written to somebody who was erased, nor sent to one erased since', async () => {
    const erase = (person: Somebody) =>
      proposals.rows(
        'update person set name = null, email = null, phone = null, erased_at = now() where id = $1',
        [person.id],
      );
    const [before, since] = [await proposals.person('Before'), await proposals.person('Since')];
    const [one, two] = [await submitted({}, before), await submitted({}, since)];
    await erase(before);
    const written = await proposals.rows<{ id: string }>(
      'select id from outbox where done_at is null and dead_at is null',
    );
    for (const { id } of written) await proposals.get(OutboxRunner).run(id);
    await erase(since);
    await proposals.drain();
    expect(await mail().all({ instanceId: one, person: before.id })).toEqual([]);
    expect(await mail().all({ instanceId: two, person: since.id })).toMatchObject([
      { letter: 'ideaReceived', status: 'skipped', lastError: 'personErased' },
    ]);
  });

  it('quotes what is asked for, and tells the coordinator that the changes have arrived', async () => {
    const cora = await proposals.person('Cora', { roles: ['hubCoordinator'] });
    const id = await submitted();
    await proposals.send(id, cora, 'TRIAGE_STARTED', {});
    const { ref, text } = seal('Say who it is for.\nAnd why now.');
    await proposals.send(id, cora, 'IDEA_CHANGES_REQUESTED', { comments: ref }, [text]);
    await proposals.drain();
    const [asked] = await mail().kept({ instanceId: id, person: lead.id, limit: 1 });
    expect(asked?.subject).toMatch(/^Changes are asked for: ECHO-[\d-]+$/);
    expect(asked?.text).toContain('What is asked for:\n> Say who it is for.\n> And why now.\n');
    await proposals.send(id, lead, 'PROPOSAL_RESUBMITTED', {});
    await proposals.drain();
    const [arrived] = await mail().kept({ instanceId: id, person: cora.id, limit: 1 });
    expect(arrived).toMatchObject({
      letter: 'changesArrived',
      subject: asked?.subject.replace('Changes are asked for', 'The changes have arrived'),
    });
    expect(arrived?.text).toContain('Sent by Ana Lead.');
  });

  it('says why there is a pause, and that it is over in one letter only', async () => {
    const id = await proposals.start(lead);
    await proposals.toScoping(id, lead, hub);
    const { ref: reason, text } = seal('The society moves house.');
    await proposals.send(id, hub, 'PUT_ON_HOLD', { reason }, [text]);
    await proposals.drain();
    const [paused] = await mail().kept({ instanceId: id, person: lead.id, limit: 1 });
    expect(paused).toMatchObject({ letter: 'onHold' });
    expect(paused?.text).toContain('The reason:\n> The society moves house.\n');
    proposals.pass(1);
    await proposals.send(id, hub, 'RESUMED', {});
    await proposals.drain();
    const { at } = proposals.moment();
    const after = (await mail().kept({ instanceId: id })).filter(({ createdAt }) => createdAt === at);
    expect(after.map(({ letter, to }) => `${letter}: ${String(to)}`)).toEqual(['resumed: Ana Lead']);
    expect(after[0]?.text).toContain('The next step is yours.');
    expect(after[0]?.text?.match(/^- .+$/gm)).toHaveLength(3);
  });

  it('that names whoever decided is erased with them', async () => {
    const decider = await proposals.person('Dora Decides', { roles: ['hubLead'] });
    const id = await proposals.start(lead, { title: 'Kept title' });
    await proposals.toScoping(id, lead, decider);
    await proposals.drain();
    const dump = async () =>
      JSON.stringify(await proposals.rows('select * from mail_message where instance_id = $1', [id]));
    expect(await dump()).toMatch(/Dora Decides accepted/);
    await mail().erasePerson(decider.id);
    expect(await dump()).not.toMatch(/Dora/);
  });

  it('tells a former lead, and both leads of a merger', async () => {
    const [next, other] = [await proposals.person('New Lead'), await proposals.person('Other Lead')];
    const id = await submitted();
    const survivor = await submitted({}, other);
    await proposals.sendWithReason(id, hub, 'MERGE_PROPOSED', { survivor, survivorLead: other.id });
    await proposals.sendWithReason(id, hub, 'LEAD_CHANGED', { lead: next.id });
    await proposals.drain();
    const readers = async (letter: string) =>
      (await mail().kept({ instanceId: id }))
        .filter((each) => each.letter === letter)
        .map(({ to }) => to)
        .sort();
    expect(await readers('mergeProposed')).toEqual(['Ana Lead', 'Other Lead']);
    expect(await readers('leadChanged')).toEqual(['Ana Lead', 'New Lead']);
  });

  it('tells the hub that a pause is wished for', async () => {
    const cora = await proposals.person('Cora', { roles: ['hubCoordinator'] });
    const id = await submitted();
    await proposals.send(id, cora, 'TRIAGE_STARTED', {});
    await proposals.sendWithReason(id, lead, 'HOLD_REQUESTED', {});
    await proposals.drain();
    const [letter] = (await mail().kept({ instanceId: id, person: cora.id })).filter(
      ({ letter }) => letter === 'holdRequested',
    );
    expect(letter?.text).toMatch(/^Please decide whether/);
  });

  it('holds what a partner wrote as text only', async () => {
    const id = await submitted({ title: '<img src=x onerror=alert(1)>\r\nBcc: everybody@example.org' });
    await proposals.drain();
    const [letter] = await mail().kept({ instanceId: id, person: lead.id });
    expect(letter?.html).not.toContain('<img');
    expect(letter?.subject).toMatch(/^Your idea ECHO-[\d-]+ has arrived$/);
  });

  it('can be erased: letters to a person, those that name them, and those about a proposal', async () => {
    const [ana, cora] = [
      await proposals.person('Erin Erased'),
      await proposals.person('Named Cora', { roles: ['hubCoordinator'] }),
    ];
    const id = await submitted({ title: 'A very private title' }, ana);
    await proposals.send(id, cora, 'TRIAGE_STARTED', {});
    await proposals.send(id, cora, 'IDEA_CHANGES_REQUESTED', await comments());
    await proposals.drain();
    const dump = async () =>
      JSON.stringify(await proposals.rows('select * from mail_message where instance_id = $1', [id]));
    expect(await dump()).toMatch(/Named Cora/);
    await mail().erasePerson(cora.id);
    expect(await dump()).not.toMatch(/Named Cora/);
    await mail().eraseAbout(id);
    expect(await dump()).not.toMatch(/private title/i);
    await mail().erasePerson(ana.id);
    expect(await dump()).not.toMatch(/Erin|@example/);
    await proposals.again(id);
    expect(await dump()).not.toMatch(/private title|Named Cora/);
  });

  async function comments() {
    // Comments live in a sealed text that another event brought along.
    const [row] = await proposals.rows<{ id: string }>('select id from sealed_text limit 1');
    return { comments: { text: row!.id, sha256: '0'.repeat(64) } };
  }
});
