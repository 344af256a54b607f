import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';
import { unzip } from '../support/unzip.js';
import type { Visitor } from '../support/visitor.js';

describe('documents of the kit', () => {
  const office = useOffice();
  const { server } = office;
  const title = 'Grief & <loss> "together" \u{1F600}';
  let ref: string;
  let partner: Visitor;
  let staff: Visitor;

  beforeAll(async () => {
    ref = await office.partner.start({ ...completeIdea, title });
    expect((await office.partner.lookAndPress(ref, { type: 'PROPOSAL_SUBMITTED' })).status).toBe(200);
    await drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
    partner = await server.signedIn(office.partner.person);
    staff = await server.signedIn(office.coordinator.person);
  });

  /** A file as it came. */
  async function taken(visitor: Visitor, path: string) {
    const cookie = `echo-session=${visitor.cookie('echo-session') ?? ''}`;
    const { status, headers, ...response } = await fetch(server.address + path, { headers: { cookie } }).then(
      async (answer) => ({
        status: answer.status,
        headers: answer.headers,
        bytes: Buffer.from(await answer.arrayBuffer()),
      }),
    );
    return { status, headers, files: status === 200 ? unzip(response.bytes) : new Map<string, string>() };
  }

  const notes = () =>
    server.rows<{ resource_key: string; version: number; language: string; ref: string; person_id: string }>(
      `select d.resource_key, d.version, d.language, p.ref, d.person_id
         from resource_download d left join proposal p on p.instance_id = d.instance_id order by d.at, d.id`,
    );

  it('are saved from the page of support, in either language, filled in with the proposal', async () => {
    const page = await partner.open(`/p/${ref}/support`);
    const address = page.link('Word document, English: Idea canvas');
    expect(address).toBe(`/p/${ref}/support/res.canvas/file?language=en`);
    const { headers, files } = await taken(partner, address);
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${ref} Idea canvas.docx"; filename*=UTF-8''${ref}%20Idea%20canvas.docx`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const document = files.get('word/document.xml') ?? '';
    expect(document).toContain('Grief &amp; &lt;loss&gt; "together" \u{1F600}'.replaceAll('"', '&quot;'));
    expect(document).toContain('Interior Hospice');
    expect(document).toContain('Priya Sandhu');

    const french = await taken(partner, page.link('Word document, French: Idea canvas'));
    expect(french.headers.get('content-disposition')).toContain(`"${ref} Canevas d idee.docx"`);
    expect(french.files.get('word/document.xml')).toContain('Le besoin');
  });

  it('are there for whoever sees the proposal, and only those that it was handed', async () => {
    const address = `/p/${ref}/support/res.canvas/file`;
    expect((await taken(staff, address)).status).toBe(200);
    const administrator = await server.signedIn(office.administrator.person);
    expect((await taken(administrator, address)).status).toBe(200);
    const stranger = await server.signedIn(office.stranger.person);
    const before = await notes();
    expect((await taken(stranger, address)).status).toBe(404);
    for (const other of ['res.closeout', 'res.nothing', '..%2F..%2Fen%2Fres.canvas'])
      expect([other, (await taken(partner, `/p/${ref}/support/${other}/file`)).status]).toEqual([other, 404]);
    expect(await notes()).toEqual(before);
  });

  it('are blank on the page of a resource, for staff', async () => {
    const page = await staff.open('/resources/res.timeline');
    expect(page.text).toContain('Version 1, of');
    const { headers, files } = await taken(staff, page.link('Excel workbook, French'));
    expect(headers.get('content-disposition')).toContain('"Planificateur d echeances.xlsx"');
    expect(files.get('xl/sharedStrings.xml')).toContain('Planificateur d’échéances');
    expect((await taken(partner, '/resources/res.timeline/file')).status).toBe(404);
    expect((await taken(staff, '/resources/res.nothing/file')).status).toBe(404);
  });

  it('are noted with version and language, and staff see which are used', async () => {
    const row = { version: 1, ref, person_id: office.partner.person.id };
    expect(await notes()).toEqual(
      expect.arrayContaining([
        { ...row, resource_key: 'res.canvas', language: 'en' },
        { ...row, resource_key: 'res.canvas', language: 'fr' },
        expect.objectContaining({ resource_key: 'res.timeline', ref: null, language: 'fr' }),
      ]),
    );
    const page = await staff.open('/resources/res.canvas');
    expect(page.all('dt').slice(-2)).toEqual(['Downloaded for', 'Last downloaded']);
    expect(page.all('dd').slice(-2)).toEqual(['1', expect.stringContaining('Nov 2026')]);
    const unused = await staff.open('/resources/res.timeline');
    expect(unused.all('dd').slice(-2)).toEqual(['0', 'Never yet for a proposal']);
    const catalogue = await staff.open('/resources?q=canvas');
    expect(catalogue.all('tbody td').at(-1)).toBe('1');
  });

  it('belong to what somebody is told of themselves', async () => {
    const held = JSON.parse((await partner.open('/me/data')).html) as Record<string, unknown>;
    expect(held.downloads).toEqual([
      expect.objectContaining({ proposal: ref, document: 'res.canvas', version: 1, language: 'en' }),
      expect.objectContaining({ proposal: ref, document: 'res.canvas', language: 'fr' }),
    ]);
  });
});
