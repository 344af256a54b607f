import type { PoolClient } from 'pg';
import { insertLetter, type WrittenLetter } from '../../src/mail/mail-rows.js';
import { MailService } from '../../src/mail/mail.service.js';
import { Unsubscribing } from '../../src/mail/unsubscribing.js';
import { Config } from '../../src/platform/config.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useProposals, type Somebody } from '../support/proposals.js';

const calendar = [
  'BEGIN:VCALENDAR',
  'METHOD:PUBLISH',
  'BEGIN:VEVENT',
  'SUMMARY:Équipe',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe('what goes with a letter', () => {
  let relay: MailRelay;
  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterAll(() => relay.close());
  const proposals = useProposals(() => ({
    SMTP_URL: relay.url,
    ECHO_SECRET: 'a secret that only tests know, for tests alone',
  }));
  let person: Somebody;
  beforeEach(async () => {
    person = await proposals.person('Rae Reader');
    relay.received.length = 0;
    relay.say = () => null;
  });

  async function written(given: Partial<WrittenLetter> = {}): Promise<void> {
    const client = await proposals.database.poolAs('echo_worker').connect();
    try {
      await insertInto(client, given);
    } finally {
      client.release();
    }
  }

  async function insertInto(client: PoolClient, given: Partial<WrittenLetter>): Promise<void> {
    const none = { quoteTitle: '', quote: [], tasksTitle: '', tasks: [] };
    await insertLetter(
      client,
      {
        ...{ key: uuidv7(), kind: 'useStaffSignIn', reader: person.id, contact: null, instanceId: null },
        ...{ sequence: null, at: proposals.moment().at },
        letter: {
          ...none,
          ...{ language: 'en', subject: 'A letter', first: 'Hello.', then: 'Please read.', open: 'Open:' },
          ...{ link: 'https://echo.example.org/', why: 'Because.', contact: 'Us', sender: 'ECHO' },
        },
        ...given,
      },
      proposals.get(Config),
    );
  }

  const kept = () =>
    proposals.rows(
      'select a.* from mail_attachment a join mail_message m on m.id = a.message_id where m.person_id = $1',
      [person.id],
    );

  it('arrives with it, as it was written, on each try', async () => {
    const ics = { name: 'tasks.ics', content: calendar, contentType: 'text/calendar; method=PUBLISH' };
    await written({ files: [ics, { ...ics, name: 'second.ics' }] });
    relay.say = () => ({ code: 451, text: 'busy' });
    await proposals.drain();
    relay.say = () => null;
    proposals.pass(1);
    await proposals.drain();
    const [{ mail, raw }] = relay.received as [MailRelay['received'][number]];
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['tasks.ics', 'second.ics']);
    const [file] = mail.attachments;
    expect(file!.content.toString('utf8')).toBe(calendar);
    expect(file!.contentType).toBe('text/calendar');
    expect(raw).toMatch(/^Content-Type: text\/calendar; method=PUBLISH;/m);
    expect(mail.text).toContain('Please read.');
  });

  it('is erased with what the letter says', async () => {
    await written({ files: [{ name: 'a.ics', content: calendar, contentType: 'text/calendar' }] });
    await proposals.drain();
    expect(await kept()).toHaveLength(1);
    await proposals.get(MailService).erasePerson(person.id);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a name with a line break', { name: 'a\r\nBcc: x@example.org' }],
    ['a name that leads elsewhere', { name: '../a.ics' }],
    ['a kind with a line break', { contentType: 'text/calendar\r\nBcc: x@example.org' }],
  ])('is never kept under %s', async (_, wrong) => {
    const file = { name: 'a.ics', content: calendar, contentType: 'text/calendar', ...wrong };
    await expect(written({ files: [file] })).rejects.toThrow('mail_attachment');
  });

  it('is, for a reminder, the address that stops reminders by one press', async () => {
    await written();
    await proposals.rows(`update mail_message set letter = 'reminder' where person_id = $1`, [person.id]);
    await proposals.drain();
    const { raw } = relay.received[0]!;
    const unfolded = raw.replace(/\r\n[ \t]+/g, ' ');
    const address = proposals.get(Unsubscribing).addressFor(person.id);
    expect(address).toMatch(/^https:\/\/echo\.example\.org\/unsubscribe\/[\w-]{40,}$/);
    expect(unfolded).toContain(`\r\nList-Unsubscribe: <${address}>\r\n`);
    expect(unfolded).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it('is no such address for any other letter', async () => {
    await written();
    await proposals.drain();
    expect(relay.received[0]!.raw).not.toMatch(/List-Unsubscribe/i);
  });
});
