import { parse } from 'csv-parse/sync';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';
import { statements } from '../support/statements.js';
import { unzip } from '../support/unzip.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const titles = (page: OpenedPage): string[] => page.all('table.pipeline tbody th a');
const cards = (page: OpenedPage): string[] => page.all('.board-title a');

/** The address that a form without a press leads to, filled in. */
function applied(page: OpenedPage, filling: Readonly<Record<string, string>>): string {
  const { action, values } = page.form('/pipeline');
  const query = new URLSearchParams(values.filter(([name]) => !(name in filling)).map((one) => [...one]));
  for (const [name, value] of Object.entries(filling)) query.append(name, value);
  return `${action}?${query.toString()}`;
}

describe('the pipeline', () => {
  const server = useServer();
  let lead: Caller;
  let coordinator: Caller;
  let hub: Visitor;

  /** A submitted idea; its reference. */
  async function submitted(title: string, by: Caller = lead, answers: object = {}): Promise<string> {
    const ref = await by.start({ ...completeIdea, title, ...answers });
    expect((await by.lookAndPress(ref, { type: 'PROPOSAL_SUBMITTED' })).status).toBe(200);
    return ref;
  }

  const press = async (ref: string, event: object): Promise<void> => {
    expect((await coordinator.lookAndPress(ref, event)).status).toBe(200);
  };

  beforeAll(async () => {
    lead = await server.somebody('Priya Sandhu', { organisation: 'Interior Hospice' });
    const other = await server.somebody('Otto Other', { organisation: 'Northern Health' });
    coordinator = await server.somebody('Cam Lee', { roles: ['hubCoordinator', 'hubLead'] });
    hub = await server.signedIn(coordinator.person);
    const assigned = { type: 'COORDINATOR_ASSIGNED', person: coordinator.person.id };
    await press(await submitted('Alder'), assigned);
    await press(await submitted('Birch', other, { format: 'session', sessions: 1, cadence: 'once' }), {
      type: 'TRIAGE_STARTED',
    });
    await press(await submitted('Cedar'), { type: 'PUT_ON_HOLD', reason: 'Funding' });
    await submitted('Dogwood', other);
    await lead.start({ title: 'Elder', format: 'series' });
    const declined = await submitted('Fir');
    await press(declined, { type: 'TRIAGE_STARTED' });
    await press(declined, { type: 'PROPOSAL_DECLINED', category: 'outOfScope', reason: 'Not ours' });
  }, 60_000);

  it('shows what is under way or on hold, and how much that is', async () => {
    const page = await hub.open('/pipeline?sort=title');
    expect(titles(page)).toEqual(['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder']);
    expect(page.all('[role="status"]#count')).toEqual(['5 proposals']);
    expect(page.all('caption')).toEqual(['Proposals that match the filters']);
    expect(page.all('tbody tr')[0]).toMatch(
      /Alder.*Idea.*Submitted, awaiting triage.*0 days.*Cam Lee.*BCCPC/,
    );
  });

  it.each([
    [{ q: 'bir' }, ['Birch']],
    [{ q: 'northern' }, ['Birch', 'Dogwood']],
    [{ status: 'onHold' }, ['Cedar']],
    [{ status: 'closed' }, ['Fir']],
    [{ status: 'all' }, ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder', 'Fir']],
    [{ waiting: 'partner' }, ['Elder']],
    [{ waiting: 'hub' }, ['Alder', 'Birch', 'Dogwood']],
    [{ format: 'session' }, ['Birch']],
    [{ stage: 'pilot' }, []],
    [{ coordinator: 'nobody' }, ['Cedar', 'Dogwood', 'Elder']],
    [{ due: 'overdue' }, []],
    [{ due: 'atRisk' }, []],
    [{ due: '30' }, ['Alder', 'Birch', 'Dogwood']],
  ])('shows the same for an address as for the form filled in: %j', async (filling, expected) => {
    const query = new URLSearchParams({ ...filling, sort: 'title' }).toString();
    const byAddress = await hub.open(`/pipeline?${query}`);
    const byForm = await hub.open(applied(await hub.open('/pipeline'), { ...filling, sort: 'title' }));
    expect(titles(byAddress)).toEqual(expected);
    expect(titles(byForm)).toEqual(expected);
    expect(byAddress.all('#count')[0]).toBe(
      `${String(expected.length)} proposal${expected.length === 1 ? '' : 's'}`,
    );
  });

  it('filters by a person and an organisation, and names them on the chips', async () => {
    const organisation = await server.organisation('Northern Health');
    const page = await hub.open(`/pipeline?organisation=${organisation}&coordinator=nobody&sort=title`);
    expect(titles(page)).toEqual(['Dogwood']);
    expect(page.all('.chips li').slice(0, 2)).toEqual([
      'Coordinator: Nobody yet, remove this filter ×',
      'Organisation: Northern Health, remove this filter ×',
    ]);
    // Whoever starts the triage takes a proposal on.
    const mine = await hub.open(`/pipeline?coordinator=${coordinator.person.id}&sort=title`);
    expect(titles(mine)).toEqual(['Alder', 'Birch']);
  });

  it('takes off one filter by its chip and leaves the others', async () => {
    const both = await hub.open('/pipeline?q=northern&waiting=hub&format=session');
    const less = await hub.open(both.link('Format: Single session'));
    expect(less.all('.chips li').map((chip) => chip.split(',')[0])).toEqual([
      'Title, reference or organisation: “northern”'.split(',')[0],
      'Waiting on: BCCPC',
      'Clear filters',
    ]);
    expect(titles(less).toSorted()).toEqual(['Birch', 'Dogwood']);
    expect((await hub.open(less.link('Clear filters'))).path).toBe('/pipeline');
  });

  it('says what to do where nothing matches', async () => {
    const page = await hub.open('/pipeline?q=nothing%20like%20this');
    expect(page.text).toContain('No proposals match. Remove a filter, or clear them all.');
  });

  it('can be sorted where its headings are not shown, and keeps the filters', async () => {
    const page = await hub.open('/pipeline?waiting=hub');
    const links = [...page.document.querySelectorAll('.sort-links a')];
    expect(links.length).toBeGreaterThan(6);
    const byTitle = links
      .map((link) => link.getAttribute('href') ?? '')
      .find((href) => href.includes('sort=title'));
    expect(byTitle).toBe('/pipeline?waiting=hub&sort=title');
    const sorted = await hub.open(byTitle ?? '');
    expect(sorted.all('.sort-links [aria-current]')).toHaveLength(1);
  });

  it.each(['/pipeline', '/organisations'])(
    'is a table to those who listen, also where its rows are shown as cards: %s',
    async (path) => {
      const { document } = await hub.open(path);
      const parts = [...document.querySelectorAll('.cards, .cards :is(thead, tbody, tr, th, td)')];
      expect(parts.length).toBeGreaterThan(5);
      const without = parts.filter((part) => !part.hasAttribute('role'));
      expect(without.map(({ localName }) => localName)).toEqual([]);
    },
  );

  it('sorts by a column and back, and keeps the filters', async () => {
    const page = await hub.open('/pipeline?waiting=hub');
    const sorted = await hub.open(page.link('Proposal, sort by this'));
    expect(titles(sorted)).toEqual(['Alder', 'Birch', 'Dogwood']);
    expect(sorted.document.querySelector('th[aria-sort="ascending"]')?.textContent).toContain('Proposal');
    const back = await hub.open(sorted.link('Proposal, sorted, lowest first'));
    expect(titles(back)).toEqual(['Dogwood', 'Birch', 'Alder']);
    expect(back.path).toBe('/pipeline?waiting=hub&sort=-title');
  });

  it('sorts by every column either way, and by nothing else', async () => {
    const page = await hub.open('/pipeline');
    const offered = [...page.document.querySelectorAll('select[name="sort"] option')].map(
      (option) => option.getAttribute('value') ?? '',
    );
    expect(offered).toHaveLength(20);
    for (const sort of offered) {
      const sorted = await hub.open(`/pipeline?sort=${sort}`);
      expect([sort, sorted.status, titles(sorted).length]).toEqual([sort, 200, 5]);
    }
    const forged = await hub.open('/pipeline?sort=p.ref;drop');
    expect(titles(forged)).toEqual(titles(page));
  });

  it('shows on the board what the table shows, by stage, with a menu of moves', async () => {
    const table = await hub.open('/pipeline?format=series');
    const board = await hub.open(table.link('Board'));
    expect(board.path).toBe('/pipeline/board?format=series');
    expect(cards(board).toSorted()).toEqual(titles(table).toSorted());
    expect(board.all('.board-column h2')[0]).toBe('Idea 4');
    const alder = [...board.document.querySelectorAll('.board-card')].find((card) =>
      card.textContent.includes('Alder'),
    );
    const moves = [...(alder?.querySelectorAll('.move-menu a') ?? [])].map((link) => [
      link.textContent,
      link.getAttribute('href')?.replace(/ECHO-\d+-\d+/, 'REF'),
    ]);
    expect(moves).toContainEqual(['Start triage', '/p/REF/moves/TRIAGE_STARTED']);
    expect(moves).toContainEqual(['Put on hold', '/p/REF/moves/PUT_ON_HOLD']);
    expect(moves.map(([label]) => label)).not.toContain('Withdraw the proposal');
  });

  it('is not there for partners', async () => {
    const partner = await server.signedIn(lead.person);
    for (const path of ['/pipeline', '/pipeline/board', '/pipeline/export.csv', '/pipeline/views', '/work'])
      expect([path, (await partner.open(path)).status]).toEqual([path, 404]);
  });

  describe('with more than a page of it', () => {
    beforeAll(async () => {
      for (let count = 1; count <= 105; count += 1)
        await lead.start({ title: `Many ${String(count).padStart(3, '0')}`, format: 'workshop' });
    }, 120_000);

    it('goes through every page and back without a gap or a repeat', async () => {
      const first = await hub.open('/pipeline?format=workshop&sort=title');
      expect(first.all('#count')[0]).toBe('105 proposals · 50 of 105 shown on this page.');
      const second = await hub.open(first.link('Next page'));
      const third = await hub.open(second.link('Next page'));
      const all = [first, second, third].flatMap(titles);
      expect(all).toEqual([...new Set(all)].toSorted());
      expect(all).toHaveLength(105);
      expect(titles(await hub.open(second.link('Previous page')))).toEqual(titles(first));
      expect(titles(await hub.open(third.link('Previous page')))).toEqual(titles(second));
      expect(() => third.link('Next page')).toThrow('no link');
    });

    it('keeps its place while rows change: what was seen is not shown again, what was not is not left out', async () => {
      const first = await hub.open('/pipeline?format=workshop&sort=ref');
      const seen = titles(first);
      // The last line seen, and one that was not seen yet, are both changed and gone from the filter.
      for (const title of [seen.at(-1), 'Many 060']) {
        const list = await lead.get<{ items: { ref: string }[] }>(
          `/api/v1/proposals?q=${encodeURIComponent(title ?? '')}`,
        );
        const [{ ref } = { ref: '' }] = list.body.items;
        expect(
          (await lead.lookAndPress(ref, { type: 'ANSWERS_CHANGED', answers: { title, format: 'series' } }))
            .status,
        ).toBe(200);
      }
      const second = await hub.open(first.link('Next page'));
      const third = await hub.open(second.link('Next page'));
      const rest = [...titles(second), ...titles(third)];
      expect(rest.filter((title) => seen.includes(title))).toEqual([]);
      expect(seen.length + rest.length).toBe(104);
      expect(rest).not.toContain('Many 060');
    });

    it('sends the database no more statements for many than for few', async () => {
      const few = await statements(() => hub.open('/pipeline?q=alder'));
      const many = await statements(() => hub.open('/pipeline'));
      expect([many, few]).toEqual([few, few]);
      expect(few).toBeLessThanOrEqual(7);
      const card = await statements(() => hub.open('/pipeline/board?q=alder'));
      expect(await statements(() => hub.open('/pipeline/board'))).toBe(card);
      const task = await statements(() => hub.open('/work?section=unassigned'));
      expect(task).toBeLessThanOrEqual(5);
    });

    it('ticks everything on a page without scripts', async () => {
      const page = await hub.open('/pipeline?format=workshop');
      expect(page.document.querySelectorAll('input[name="ref"][checked]')).toHaveLength(0);
      const ticked = await hub.open(page.link('Tick all on this page').split('#')[0] ?? '');
      expect(ticked.document.querySelectorAll('input[name="ref"][checked]')).toHaveLength(50);
    });
  });

  describe('taken along', () => {
    const hostile = ['=1+1', '+49', '-2+3', '@SUM(A1)', '＝1+1'];

    beforeAll(async () => {
      for (const title of hostile) await lead.start({ title, format: 'session' });
      await lead.start({ title: 'Ünïcode, "quoted"', format: 'session', startOn: '2027-03-05' });
    });

    /** A file as it came, without its frame of a page. */
    async function taken(path: string): Promise<{ readonly headers: Headers; readonly bytes: Buffer }> {
      const response = await fetch(server.address + path, {
        headers: { accept: '*/*', cookie: `echo-session=${hub.cookie('echo-session') ?? ''}` },
      });
      expect(response.status).toBe(200);
      return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    }

    it('is a CSV of exactly what the filters show, in words, that Excel reads as UTF-8', async () => {
      const { headers, bytes } = await taken('/pipeline/export.csv?format=session&sort=title');
      expect(headers.get('content-disposition')).toContain('filename="echo-pipeline-2026-11-23.csv"');
      expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
      const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true });
      const shown = await hub.open('/pipeline?format=session&sort=title');
      expect(rows.map((row) => (row.Title ?? '').replace(/^'/, ''))).toEqual(titles(shown));
      expect(rows.find(({ Title }) => Title === 'Birch')).toMatchObject({
        ...{ Stage: 'Idea', 'Where it stands': 'In triage', 'Days in stage': '0', 'Waiting on': 'BCCPC' },
        ...{ Organisation: 'Northern Health', 'Partner lead': 'Otto Other', Format: 'Single session' },
        ...{
          'First session': '2027-06-10',
          'Last change': '2026-11-23',
          Coordinator: 'Cam Lee',
          Outcome: '',
        },
      });
      expect(rows.find(({ Title }) => Title?.startsWith('Ün'))?.Title).toBe('Ünïcode, "quoted"');
    });

    it('holds no cell in the CSV that a spreadsheet would run', async () => {
      const { bytes } = await taken('/pipeline/export.csv?format=session');
      const rows: string[][] = parse(bytes, { bom: true });
      const cells = rows.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
      for (const title of hostile) expect(cells).toContain(`'${title}`);
    });

    it('is a workbook with real dates and no formulas', async () => {
      const { headers, bytes } = await taken('/pipeline/export.xlsx?format=session&sort=title');
      expect(headers.get('content-disposition')).toContain('filename="echo-pipeline-2026-11-23.xlsx"');
      const parts = unzip(bytes);
      const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
      const words = sheet + (parts.get('xl/sharedStrings.xml') ?? '');
      for (const title of hostile) expect(words).toContain(`>${title}<`);
      expect(sheet).not.toMatch(/<f[ >/]/);
      // 5 March 2027 is the 46,451st day of the calendar that Excel counts by.
      expect(sheet).toContain('<v>46451</v>');
      expect(parts.get('xl/styles.xml')).toContain('yyyy-mm-dd');
    });

    it('holds more than what is read at once, and is noted without anybody’s words', async () => {
      const { bytes } = await taken('/pipeline/export.csv?q=many&status=all');
      expect(parse(bytes, { bom: true, columns: true })).toHaveLength(105);
      const notes = await server.rows<{ details: object }>(
        "select details from access_log where kind = 'export' and person_id = $1 order by at desc, id desc limit 1",
        [coordinator.person.id],
      );
      expect(notes[0]?.details).toEqual({ what: 'pipeline', format: 'csv', lines: 105 });
    });
  });
});
