import { MailNotes } from '../../src/mail/mail-notes.js';
import { MailService, type ReadableMail } from '../../src/mail/mail.service.js';
import { SendChecks, type LeavingLetter, type SendVerdict } from '../../src/mail/send-checks.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useProposals, type Somebody } from '../support/proposals.js';

describe('a look just before a letter leaves', () => {
  let relay: MailRelay;
  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterAll(() => relay.close());
  const proposals = useProposals(() => ({ SMTP_URL: relay.url }));
  const looked: LeavingLetter[] = [];
  let verdict: SendVerdict = null;
  let lead: Somebody;
  let instanceId: string;

  beforeAll(async () => {
    lead = await proposals.person('Ana Lead');
    instanceId = await proposals.start(lead);
    proposals.get(SendChecks).register('mention', (letter) => {
      looked.push(letter);
      return Promise.resolve(verdict);
    });
  });
  beforeEach(() => {
    looked.length = 0;
    relay.received.length = 0;
    relay.say = () => null;
    verdict = null;
  });

  async function mentioned(): Promise<() => Promise<ReadableMail>> {
    const person = await proposals.person('Rae Reader');
    const note = { kind: 'mention', person: person.id, by: lead.id, instanceId } as const;
    await proposals.get(MailNotes).write(note, uuidv7());
    await proposals.drain();
    return async () => (await proposals.get(MailService).all({ person: person.id }))[0]!;
  }

  it('lets it go as it was written', async () => {
    const letter = await (await mentioned())();
    expect(looked).toEqual([{ id: letter.id, personId: letter.person, kind: 'mention' }]);
    expect(letter.status).toBe('sent');
    expect(relay.received[0]!.mail.text).toContain('Ana Lead mentioned you');
  });

  it('keeps it back, and says why', async () => {
    verdict = { why: 'the page is gone' };
    expect(await (await mentioned())()).toMatchObject({ status: 'skipped', lastError: 'the page is gone' });
    expect(relay.received).toEqual([]);
  });

  it('writes it anew, before each try, and keeps what was sent', async () => {
    verdict = { text: 'two tasks\n', html: '<p>two tasks</p>' };
    relay.say = () => ({ code: 451, text: 'busy' });
    const letter = await mentioned();
    expect((await letter()).text).toContain('mentioned you');
    verdict = { text: 'one task\n', html: '<p>one task</p>' };
    relay.say = () => null;
    proposals.pass(1);
    await proposals.drain();
    expect(await letter()).toMatchObject({ status: 'sent', text: 'one task\n', html: '<p>one task</p>' });
    expect(relay.received.map(({ mail }) => mail.text)).toEqual(['one task\n']);
    expect(looked).toHaveLength(2);
  });

  it('is one for each kind of letter', () => {
    const again = () => proposals.get(SendChecks).register('mention', () => Promise.resolve(null));
    expect(again).toThrow('letters of kind "mention" have a check already');
  });

  describe('at a task that was given to a colleague', () => {
    let scoped: string;
    let hub: Somebody;
    beforeAll(async () => {
      hub = await proposals.person('Hal Hub', { roles: ['hubLead'] });
    });
    beforeEach(async () => {
      scoped = await proposals.start(lead);
      await proposals.toScoping(scoped, lead, hub);
    });

    /** What becomes of the letter that asks for it, when something happens before it leaves. */
    async function askedFor(meanwhile: (delegation: string) => Promise<unknown>): Promise<ReadableMail> {
      const person = await proposals.person('Cole League');
      const id = uuidv7();
      await proposals.rows('insert into task_delegation values ($1, $2, $3, $4, $5, $6)', [
        ...[id, scoped, 'sc.team', person.id, lead.id, proposals.clock.now()],
      ]);
      const about = { instanceId: scoped, task: 'sc.team' };
      const note = { kind: 'taskDelegated', person: person.id, by: lead.id, ...about } as const;
      await proposals.get(MailNotes).write(note, `delegated|${id}`);
      await meanwhile(id);
      await proposals.drain();
      return (await proposals.get(MailService).all({ person: person.id }))[0]!;
    }

    it('lets the letter go while it is theirs', async () => {
      expect(await askedFor(() => Promise.resolve())).toMatchObject({ status: 'sent' });
    });

    it('asks for nothing once it was taken back', async () => {
      const takeBack = 'update task_delegation set ended_at = created_at, ended_by = by where id = $1';
      const letter = await askedFor((id) => proposals.rows(takeBack, [id]));
      expect(letter).toMatchObject({ status: 'skipped', lastError: 'taskOver' });
    });

    it('asks for nothing once it was closed', async () => {
      const letter = await askedFor(() => proposals.waiveAll(scoped, hub));
      expect(letter).toMatchObject({ status: 'skipped', lastError: 'taskOver' });
    });
  });
});
