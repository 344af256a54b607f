import { DataSource } from 'typeorm';
import { CheckpointMail } from '../../src/audit/checkpoints/checkpoint-mail.js';
import { CheckpointMaker } from '../../src/audit/checkpoints/checkpoint-maker.js';
import { OutsideCopy } from '../../src/audit/checkpoints/outside-copy.js';
import { MailTransport } from '../../src/mail/mail-transport.js';
import { readConfig } from '../../src/platform/config.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';
import { useOffice } from '../support/office.js';

describe('a checkpoint by mail', () => {
  const office = useOffice();
  const { server } = office;
  let relay: MailRelay;
  let transport: MailTransport;

  beforeAll(async () => {
    relay = await startMailRelay();
  });
  afterEach(() => transport.onModuleDestroy());
  afterAll(() => relay.close());

  function mailOf(settings: NodeJS.ProcessEnv): CheckpointMail {
    const config = readConfig(settings);
    transport = new MailTransport(config);
    return new CheckpointMail(config, transport, server.get(DataSource));
  }

  it('goes to nobody unless somebody is named, and mail leaves at all', () => {
    expect(mailOf({ SMTP_URL: relay.url }).isUsed).toBe(false);
    expect(mailOf({ CHECKPOINT_MAIL: 'auditor@outside.example' }).isUsed).toBe(false);
    expect(() => readConfig({ CHECKPOINT_MAIL: 'nobody' })).toThrow();
  });

  it('holds the very line of the file outside, and is one message however often it is sent', async () => {
    await office.submitted();
    await server.get(CheckpointMaker).makeNow();
    const mail = mailOf({ SMTP_URL: relay.url, CHECKPOINT_MAIL: 'auditor@outside.example' });
    expect(mail.isUsed).toBe(true);
    await mail.send();
    await mail.send();
    const [first, second] = relay.received;
    expect(first?.envelope).toEqual(['auditor@outside.example']);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    const [copy] = server.get(OutsideCopy).read();
    const line = first?.mail.text?.trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(line)).toEqual({ text: copy?.text, signature: copy?.signature.toString('base64') });
  });

  it('is tried again where the relay can’t take it, and given up with a reason where it never will', async () => {
    const mail = mailOf({ SMTP_URL: relay.url, CHECKPOINT_MAIL: 'auditor@outside.example' });
    relay.say = () => ({ code: 451, text: '4.7.1 later' });
    await expect(mail.send()).rejects.toThrow('later');
    relay.say = () => ({ code: 550, text: '5.1.1 unknown' });
    await expect(mail.send()).rejects.toThrow('the checkpoint was not taken');
  });
});
