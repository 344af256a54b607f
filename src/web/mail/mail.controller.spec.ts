import type { MailFilter, MailService, ReadableMail } from '../../mail/mail.service.js';
import { readConfig } from '../../platform/config.js';
import { MailController } from './mail.controller.js';

const letter: ReadableMail = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  person: '0190aaaa-0000-7000-8000-000000000002',
  to: 'Dana <b>Roy</b>',
  instanceId: '0190aaaa-0000-7000-8000-000000000003',
  letter: 'nextMove',
  language: 'fr',
  subject: '[ECHO] ECHO-2026-014 : votre prochaine étape',
  text: 'C’est à vous.\n\n- Nommer l’équipe',
  html: null,
  createdAt: '2026-12-15T20:00:00.000Z',
  status: 'kept',
  lastError: null,
  attempts: 0,
};

function mailbox(letters: readonly ReadableMail[], env = {}): MailController {
  const all = ({ id }: MailFilter) =>
    Promise.resolve(letters.filter((one) => id === undefined || one.id === id));
  return new MailController(readConfig(env), { all } as unknown as MailService);
}

describe('the demo mailbox', () => {
  it('lists letters with their time in the zone’s own hours, and escapes what people wrote', async () => {
    const page = await mailbox([letter]).letters();
    expect(page).toContain('December 15, 2026, 13:00 Pacific time');
    expect(page).toContain('Dana &lt;b>Roy&lt;/b>');
    expect(page).toContain(`href="/mail/${letter.id}"`);
  });

  it('says so when there are none', async () => {
    expect(await mailbox([]).letters()).toContain('There are no letters yet.');
  });

  it('shows a letter in its own language', async () => {
    const page = await mailbox([letter]).letter(letter.id);
    expect(page).toContain('<pre class="letter" lang="fr">');
    expect(page).toContain('- Nommer l’équipe');
  });

  it('has no page for a letter that is not there', async () => {
    await expect(mailbox([]).letter(letter.id)).rejects.toThrow('There is no such letter.');
  });

  it('is closed wherever the data is not a sample', async () => {
    const real = mailbox([letter], { DATABASE_URL: 'postgres://db/echo' });
    await expect(real.letters()).rejects.toThrow('only in the demo');
    await expect(real.letter(letter.id)).rejects.toThrow('only in the demo');
  });
});
