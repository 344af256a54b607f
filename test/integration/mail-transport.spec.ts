import { MailTransport, type Outgoing } from '../../src/mail/mail-transport.js';
import { readConfig } from '../../src/platform/config.js';
import { startMailRelay, type MailRelay } from '../support/mail-relay.js';

describe('handing letters to the mail relay', () => {
  let relay: MailRelay;
  let transport: MailTransport;

  beforeEach(async () => {
    relay = await startMailRelay();
  });

  afterEach(async () => {
    transport.onModuleDestroy();
    await relay.close();
  });

  function through(settings: NodeJS.ProcessEnv): void {
    transport = new MailTransport(readConfig({ SMTP_URL: relay.url, ...settings }));
  }

  const letter = (number: number): Outgoing => ({
    ...{
      to: `${String(number)}@example.org`,
      language: 'en',
      subject: 'News',
      text: 'News',
      html: '<p>News</p>',
    },
    ...{ messageId: `<${String(number)}@example.org>`, date: new Date() },
  });

  const send = (count: number): Promise<unknown> =>
    Promise.all(Array.from({ length: count }, (_, number) => transport.send(letter(number))));

  it('opens no more connections than it may, and keeps using them', async () => {
    through({ SMTP_CONNECTIONS: '2' });
    await send(20);
    await send(20);
    expect(relay.received).toHaveLength(40);
    expect(relay.connections).toBe(2);
  });

  it('keeps to the pace that it may go at', async () => {
    through({ SMTP_PER_SECOND: '2' });
    const began = performance.now();
    const times: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        transport.send(letter(number)).then(() => times.push(performance.now() - began)),
      ),
    );
    expect(times[2]).toBeGreaterThan(900);
    expect(times[4]).toBeGreaterThan(1800);
  });

  it('tries once, whatever happens: trying again is for whoever writes it down', async () => {
    through({});
    relay.say = () => ({ code: 451, text: '4.7.1 later' });
    await expect(transport.send(letter(1))).rejects.toThrow('4.7.1 later');
    expect(relay.received).toHaveLength(0);
    await relay.close();
    await expect(transport.send(letter(2))).rejects.toThrow(/ECONNREFUSED/);
    relay = await startMailRelay();
  });
});
