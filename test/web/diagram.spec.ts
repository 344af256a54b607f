import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';

describe('the diagram of a proposal', () => {
  const server = useServer();
  let ref: string;

  beforeAll(async () => {
    const partner = await server.somebody('Priya Sandhu', { organisation: 'Interior Hospice' });
    const hubLead = await server.somebody('Hana Lead', { roles: ['hubLead'] });
    ref = await partner.start(completeIdea);
    await partner.lookAndPress(ref, { type: 'PROPOSAL_SUBMITTED' });
    server.now = new Date('2026-11-25T18:00:00.000Z');
    await hubLead.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
  });

  const colleague = () => server.visitor('Col League', { organisation: 'Interior Hospice' });
  const coordinator = () => server.visitor('Cam Lee', { roles: ['hubCoordinator'] });

  it('shows where the proposal is and was, with dates, in the picture and in words alike', async () => {
    const page = await (await coordinator()).open(`/p/${ref}/diagram`);
    const picture = page.all('svg text').join(' | ');
    expect(page.all('svg title')).toHaveLength(1);
    expect(picture).toContain('✓ Submitted, awaiting triage | Hub’s move | Left on Wed 25 Nov 2026');
    expect(picture).toContain('In triage | Hub’s move | Here since Wed 25 Nov 2026');
    const [here] = page.all('.outline [aria-current="step"]');
    expect(here).toMatch(/^In triage · Hub’s move ?Here since Wed 25 Nov 2026/);
    expect(page.text).toContain('Was here from Mon 23 Nov 2026 to Wed 25 Nov 2026');
  });

  it('says in words every state of the stage that the picture shows', async () => {
    const page = await (await coordinator()).open(`/p/${ref}/diagram?stage=launch`);
    const picture = page.all('svg text').join(' | ');
    for (const label of page.all('.outline .outline > li > strong')) expect(picture).toContain(label);
    expect(page.all('nav [aria-current="true"]')).toEqual(['Launch']);
    expect(page.text).toContain('Not reached yet.');
  });

  it('leads to the moves that are the reader’s, says which wait, and leads nobody to those of others', async () => {
    const page = await (await coordinator()).open(`/p/${ref}/diagram`);
    expect(page.link('Ask for changes to the idea')).toBe(`/p/${ref}/moves/IDEA_CHANGES_REQUESTED`);
    expect(() => page.link('Accept the idea')).toThrow('no link');
    const hubLead = await server.visitor('Hana Lead', { roles: ['hubLead'] });
    const decides = await hubLead.open(`/p/${ref}/diagram`);
    expect(decides.text).toContain('Accept the idea – leads to Scoping (waits for something)');
  });

  it('speaks to partners in their words and their language', async () => {
    const visitor = await server.visitor('Hélène Roy', { organisation: 'Interior Hospice', language: 'fr' });
    const page = await visitor.open(`/p/${ref}/diagram`);
    expect(page.heading).toBe('Le chemin de cette proposition');
    expect(page.text).not.toMatch(/Triage|Here since/);
    expect((await (await colleague()).open(`/p/${ref}/diagram`)).text).toContain(
      'BCCPC is reading your idea',
    );
  });

  it('is not there for partners of other organisations', async () => {
    const other = await server.visitor('Sam Other', { organisation: 'Elsewhere Health' });
    expect((await other.open(`/p/${ref}/diagram`)).status).toBe(404);
  });
});
