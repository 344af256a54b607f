import { useServer } from '../support/rest.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('help', () => {
  const server = useServer();

  const inFrench = (visitor: Visitor, path: string): Promise<OpenedPage> =>
    visitor.open(path, { 'accept-language': 'fr-CA' });

  it.each(['/help', '/help/partners', '/accessibility', '/privacy'])(
    'is open to anybody at %s, in both languages',
    async (path) => {
      const visitor = server.browser();
      const [english, french] = [await visitor.open(path), await inFrench(visitor, path)];
      expect([english.status, french.status]).toEqual([200, 200]);
      expect(french.document.documentElement.getAttribute('lang')).toBe('fr');
      expect(french.heading).not.toBe(english.heading);
      expect(french.text).toMatch(/[éèàç]/);
    },
  );

  it('answers partners what they ask most', async () => {
    const page = await server.browser().open('/help/partners');
    expect(page.all('h2')).toEqual(
      expect.arrayContaining(['I forgot how to sign in', 'What happens after I send my idea?']),
    );
    const french = await inFrench(server.browser(), '/help/partners');
    expect(french.all('h2')).toContain('Que se passe-t-il après l’envoi de mon idée?');
  });

  it('leads from its contents to each answer', async () => {
    const page = await server.browser().open('/help/partners');
    const leads = [...page.document.querySelectorAll('main nav a')].map((link) => link.getAttribute('href'));
    expect(leads.length).toBeGreaterThan(5);
    for (const lead of leads) expect(page.document.querySelector(lead ?? '')?.localName).toBe('h2');
  });

  it('offers people the pages that are for them, and no others', async () => {
    const partner = await (await server.visitor('Dana Roy')).open('/help');
    expect(partner.all('main ul a')).not.toContain('I work at BCCPC');
    const staff = await server.visitor('Cam Lee', { roles: ['hubCoordinator'] });
    expect((await staff.open('/help')).link('I work at BCCPC')).toBe('/help/staff');
    expect((await staff.open('/help/staff')).all('h2')).toContain('Ask for changes');
    expect((await staff.open('/help/administrators')).status).toBe(404);
    const admin = await server.visitor('Ada Admin', { roles: ['administrator'] });
    expect((await admin.open('/help/administrators')).heading).toBe('Help for administrators');
  });

  it('is honest about privacy: a draft, until somebody confirms it', async () => {
    expect((await server.browser().open('/privacy')).text).toContain('This is a draft.');
  });
});
