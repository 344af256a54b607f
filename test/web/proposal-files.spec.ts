import { useOffice } from '../support/office.js';
import { pressed, scopedProposal } from '../support/scoping.js';
import type { Caller } from '../support/caller.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const PDF = '%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n';
const pdf = (name = 'needs.pdf', more = ''): File =>
  new File([PDF + more], name, { type: 'application/pdf' });

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly removed: boolean;
  readonly hasContent: boolean;
}

describe('the files of a task', () => {
  const office = useOffice();
  const { server } = office;
  let colleague: Caller;
  let lead: Visitor;
  let ref: string;

  beforeAll(async () => {
    colleague = await server.somebody('Mel Member', { organisation: 'Interior Hospice' });
    lead = await server.signedIn(office.partner.person);
  });

  beforeEach(async () => {
    ref = await scopedProposal(office.partner, office.hubLead);
  });

  const task = (): string => `/p/${ref}/t/sc.needs`;

  async function send(
    file: File | null,
    rest: Readonly<Record<string, string>> = { done: 'no' },
    by = lead,
  ): Promise<OpenedPage> {
    const filling = { ...rest, ...(file && { files: file }) };
    return by.send(await by.open(task()), filling, { action: task() });
  }

  function kept(): Promise<Kept[]> {
    return server.rows(
      `select a.id, a.name, a.removed_at is not null as removed, a.content is not null as "hasContent"
         from attachment a join proposal p using (instance_id) where p.ref = $1 order by a.uploaded_at, a.name`,
      [ref],
    );
  }

  const addressOf = async (): Promise<string> => `/p/${ref}/files/${(await kept())[0]?.id ?? ''}`;

  it('are kept before it is done, shown with who brought them, and saved byte by byte', async () => {
    await send(pdf());
    const page = await lead.open(task());
    expect(page.all('.files li').join()).toMatch(/needs\.pdf \(.*Priya Sandhu.*\)/);
    const file = await lead.open(page.link('needs.pdf'));
    expect([file.status, file.html]).toEqual([200, PDF]);
    expect(file.headers.get('content-type')).toContain('application/pdf');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*needs\.pdf/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('show that it is done: by name and hash in the history', async () => {
    const page = await send(pdf(), { done: 'yes' });
    expect(page.path).toBe(`/p/${ref}`);
    const settled = await lead.open(task());
    expect(settled.text).toContain('needs.pdf');
    expect(settled.text).not.toContain('sha256');
    const bodies = await server.rows<{ body: string }>(
      `select body from sealed_text where body like 'needs.pdf sha256:%' and id::text = (
        select i.snapshot #>> '{context,items,sc.needs,evidence,text,text}' from workflow_instance i
          join proposal p on p.instance_id = i.id where p.ref = $1)`,
      [ref],
    );
    expect(bodies).toHaveLength(1);
  });

  it('are asked for in words where there is none', async () => {
    const page = await send(null, { done: 'yes' });
    expect([page.status, page.problems]).toEqual([422, ['Add a file, or give a link to one']]);
  });

  it.each([
    ['a kind that is not taken', new File(['<script>'], 'page.html'), /page\.html is of a kind/],
    ['two endings', new File([PDF], 'report.pdf.exe'), /report\.pdf\.exe is of a kind/],
    ['a content that is not what the name says', new File(['MZ\u0000'], 'n.pdf'), /n\.pdf is not what/],
    ['no content', new File([], 'empty.pdf'), /empty\.pdf is empty/],
    ['an archive that is none', new File(['PK no'], 'plan.docx'), /plan\.docx can’t be taken/],
  ])('are refused for %s, told by name', async (_, file, words) => {
    const page = await send(file, { done: 'yes', link: 'https://example.org/plan' });
    expect([page.status, page.problems.length]).toEqual([422, 1]);
    expect(page.problems[0]).toMatch(words);
    expect(page.form(task()).values).toContainEqual(['link', 'https://example.org/plan']);
    expect(await kept()).toEqual([]);
  });

  it('are refused where they are too large, and nothing is kept', async () => {
    const page = await send(pdf('large.pdf', ' '.repeat(10 * 1024 * 1024)));
    expect([413, 422]).toContain(page.status);
    expect(page.text).toContain('10 MB');
    expect(await kept()).toEqual([]);
  });

  it('are kept under a clean name, and one that comes twice is one', async () => {
    await send(pdf('..\\..\\The  needs.pdf'));
    await send(pdf('the same.pdf'));
    expect((await kept()).map(({ name }) => name)).toEqual(['The needs.pdf']);
  });

  it('are read by everybody who may see the proposal', async () => {
    await send(pdf());
    const address = await addressOf();
    for (const { person } of [colleague, office.coordinator, office.hubLead, office.administrator])
      expect((await (await server.signedIn(person)).open(address)).html).toBe(PDF);
  });

  it('are not there for anybody else, nor under another proposal', async () => {
    await send(pdf());
    const address = await addressOf();
    const stranger = await server.signedIn(office.stranger.person);
    const nowhere = await stranger.open(`/p/ECHO-2026-999/files/${address.split('/').at(-1) ?? ''}`);
    const foreign = await stranger.open(address);
    expect([foreign.status, foreign.text]).toEqual([404, nowhere.text]);
    const theirs = await scopedProposal(office.stranger, office.hubLead);
    const moved = address.replace(ref, theirs);
    expect((await stranger.open(moved)).status).toBe(404);
    const second = await scopedProposal(office.partner, office.hubLead);
    expect((await lead.open(address.replace(ref, second))).status).toBe(404);
    expect((await server.browser().open(address)).path).toMatch(/^\/sign-in/);
  });

  it('are not taken from colleagues who were not asked to do it, nor from strangers', async () => {
    const token = new Map((await lead.open(task())).form(task()).values);
    for (const [person, status] of [
      [colleague, 403],
      [office.stranger, 404],
    ] as const) {
      const visitor = await server.signedIn(person.person);
      const own = new Map((await visitor.open('/sign-in')).form('/language').values);
      const body = new FormData();
      body.append('_token', own.get('_token') ?? '');
      body.append('_key', token.get('_key') ?? '');
      body.append('files', pdf());
      expect((await visitor.ask('POST', task(), body)).status).toBe(status);
    }
    expect(await kept()).toEqual([]);
  });

  it('can be taken away until it is done: the name stays, the content goes', async () => {
    await send(pdf());
    const address = await addressOf();
    const button = ['_button', `remove:${address.split('/').at(-1) ?? ''}`] as const;
    const page = await lead.send(await lead.open(task()), {}, { action: task(), button });
    expect(page.text).toContain('needs.pdf');
    expect((await lead.open(address)).status).toBe(404);
    expect(await kept()).toMatchObject([{ name: 'needs.pdf', removed: true, hasContent: false }]);
  });

  it('stay with it once it is done', async () => {
    const open = await send(pdf()).then(() => lead.open(task()));
    await pressed(office.partner, ref, {
      type: 'TASK_COMPLETED',
      task: 'sc.needs',
      evidence: { kind: 'link', text: 'https://example.org/plan' },
    });
    const address = await addressOf();
    const button = ['_button', `remove:${address.split('/').at(-1) ?? ''}`] as const;
    await lead.send(open, {}, { action: task(), button });
    expect((await lead.open(address)).html).toBe(PDF);
  });

  it('are refused in French of those who read French', async () => {
    const head = await server.somebody('Hélène Roy', { organisation: 'Maison A', language: 'fr' });
    ref = await scopedProposal(head, office.hubLead);
    const visitor = await server.signedIn(head.person);
    const page = await send(new File(['<script>'], 'page.html'), { done: 'oui' }, visitor);
    expect(page.problems.join()).toMatch(/page\.html.*(genre|type|sorte)/);
  });
});
