import { AccessLog } from '../../src/audit/access-log.js';
import { completeIdea } from '../support/idea.js';
import { useOffice } from '../support/office.js';
import { unzip } from '../support/unzip.js';
import { statements } from '../support/statements.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('an administrator who looks through the history', () => {
  const office = useOffice();
  let admin: Visitor;
  let refs: string[];

  beforeAll(async () => {
    const { server } = office;
    refs = [await office.submitted(), await office.submitted()];
    const [first = '', second = ''] = refs;
    const asked = { type: 'IDEA_CHANGES_REQUESTED', comments: 'Please name the 100 % regions_ you mean.' };
    await office.coordinator.lookAndPress(first, { type: 'TRIAGE_STARTED' });
    await office.coordinator.lookAndPress(first, asked);
    server.now = new Date('2026-11-24T20:00:00.000Z');
    await office.hubLead.lookAndPress(second, { type: 'TRIAGE_STARTED' });
    await office.hubLead.lookAndPress(second, {
      type: 'PUT_ON_HOLD',
      reason: 'The lead is away until March.',
    });
  });

  // The clock moves, and sessions run out.
  beforeEach(async () => {
    admin = await office.server.signedIn(office.administrator.person);
  });

  const found = (page: OpenedPage): string[] =>
    [...page.document.querySelectorAll('tbody tr')].map((row) => {
      const [what, , , proposal] = [...row.querySelectorAll('th, td')].map((cell) =>
        cell.textContent.replace(/\s+/g, ' ').trim(),
      );
      return `${proposal?.slice(0, 13) ?? ''} ${what ?? ''}`;
    });

  const search = async (query: Record<string, string>): Promise<string[]> =>
    found(await admin.open(`/admin/history?${new URLSearchParams(query).toString()}`));

  it('sees everything, the newest first, in words', async () => {
    const page = await admin.open('/admin/history');
    const [first, second] = refs;
    expect(found(page).slice(0, 2)).toEqual([
      `${second ?? ''} Put on hold`,
      `${second ?? ''} Triage started`,
    ]);
    expect(found(page).at(-1)).toBe(`${first ?? ''} Proposal started`);
    expect(page.text).toContain('Hana Lead (Hub lead)');
    expect(page.text).toContain('In triage → On hold');
    expect(page.text).toContain('The lead is away until March.');
    expect(page.html).not.toMatch(/>[^<]*PUT_ON_HOLD[^<]*</);
  });

  it('finds by each filter what it is about, and nothing else', async () => {
    const [first = '', second = ''] = refs;
    const held = `${second} Put on hold`;
    const changes = `${first} Changes to the idea requested`;
    expect(await search({ who: office.coordinator.person.id })).toEqual([changes, `${first} Triage started`]);
    expect(await search({ what: 'TRIAGE_STARTED' })).toEqual([
      `${second} Triage started`,
      `${first} Triage started`,
    ]);
    expect(await search({ what: 'pausing' })).toEqual([held]);
    expect(await search({ proposal: first.toLowerCase() })).toHaveLength(4);
    expect(await search({ words: 'until march' })).toEqual([held]);
    expect(await search({ words: '100 % regions_' })).toEqual([changes]);
    expect(await search({ words: '100 x regions' })).toEqual([]);
    // What people answered is not a reason.
    expect(await search({ words: completeIdea.need })).toEqual([]);
    expect(await search({ who: office.hubLead.person.id, words: 'comments' })).toEqual([]);
  });

  it('finds by local days: an evening counts to the day it was there', async () => {
    const { server } = office;
    server.now = new Date('2026-11-26T05:30:00.000Z');
    admin = await server.signedIn(office.administrator.person);
    const ref = await office.submitted();
    // 22:30 on the 25th in Vancouver.
    expect(await search({ from: '2026-11-25', to: '2026-11-25', proposal: ref })).toHaveLength(2);
    expect(await search({ from: '2026-11-26', proposal: ref })).toEqual([]);
    expect(await search({ to: '2026-11-24', proposal: ref })).toEqual([]);
  });

  it('is told what is wrong with a filter, beside what was typed', async () => {
    const page = await admin.open('/admin/history?from=2026-02-30&proposal=abc');
    expect(page.status).toBe(422);
    expect(page.problems).toEqual([
      'From: give a day that exists',
      'Proposal: give a reference such as ECHO-2026-014',
    ]);
    expect(page.document.querySelector('#field-proposal')?.getAttribute('value')).toBe('abc');
  });

  it('goes from page to page without a gap and without meeting an entry twice', async () => {
    const { server } = office;
    for (let index = 0; index < 22; index += 1) await office.submitted();
    const seen: string[] = [];
    let next: string | null = '/admin/history';
    while (next !== null) {
      const page: OpenedPage = await admin.open(next);
      const links = [...page.document.querySelectorAll('tbody th a')];
      seen.push(...links.map((link) => link.getAttribute('href') ?? ''));
      next = page.document.querySelector('a[rel="next"]')?.getAttribute('href') ?? null;
    }
    const [count] = await server.rows<{ count: number }>('select count(*)::integer from history_event');
    expect(seen).toHaveLength(count?.count ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('opens an entry: what came with it, before and after, and its marks', async () => {
    const [, second = ''] = refs;
    const page = await admin.open(`/admin/history/${second}/4`);
    expect(page.heading).toBe(`Entry 4 of ${second}`);
    expect(page.text).toContain('ReasonThe lead is away until March.');
    expect(page.all('tbody tr').some((row) => row.includes('State') && row.includes('On hold'))).toBe(true);
    const [stored] = await office.server.rows<{ hash: string; prev: string }>(
      `select encode(hash, 'hex') as hash, encode(prev_hash, 'hex') as prev from history_event h
        join proposal p using (instance_id) where p.ref = $1 and sequence = 4`,
      [second],
    );
    expect(page.all('code')).toEqual([stored?.hash, stored?.prev]);
  });

  it('verifies one history, and is told the first bad entry of one that was tampered with', async () => {
    const { server } = office;
    const [first = ''] = refs;
    const page = await admin.open(`/admin/history/${first}/1`);
    const action = `/admin/history/${first}`;
    const intact = await admin.send(page, {}, { action });
    expect(intact.text).toContain('Intact: 4 entries');
    expect(intact.text).toMatch(/Checked by .+, \w+ \d+ \w+ 2026/);
    await server.rows('alter table history_event disable trigger history_event_is_kept');
    await server.rows(
      `update history_event set event = replace(event, 'TRIAGE_STARTED', 'IDEA_ACCEPTED')
        where sequence = 3 and instance_id = (select instance_id from proposal where ref = $1)`,
      [first],
    );
    await server.rows('alter table history_event enable trigger history_event_is_kept');
    const broken = await admin.send(page, {}, { action });
    expect(broken.all('.verdict h2')).toEqual(['Not intact: it first shows at entry 3']);
  });

  it('takes what is shown along, with nothing in it that a spreadsheet would run', async () => {
    const { server } = office;
    const title = '=HYPERLINK("http://evil.example","x")';
    const ref = await office.partner.start({ ...completeIdea, title });
    const file = await admin.open(`/admin/history/export.csv?proposal=${ref}`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('echo-history-2026-11-25.csv');
    expect(file.html).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(file.html.trim().split('\r\n')).toHaveLength(2);
    const [note] = await server.rows<{ details: object }>(
      "select details from access_log where kind = 'export' order by at desc, id desc limit 1",
    );
    expect(note?.details).toEqual({ page: 'history', proposal: ref, format: 'csv', lines: 1 });
  });

  it('reads the whole life of a proposal on one page, with its verdict, and that is noted', async () => {
    const [, ref = ''] = refs;
    const page = await admin.open(`/admin/history/${ref}/life`);
    expect(page.heading).toBe(`The life of ${ref}`);
    expect(page.text).toContain('Intact');
    const rows = page.all('tbody tr th');
    expect(rows[0]).toBe('1');
    expect(rows).toEqual(rows.toSorted((a, b) => Number(a) - Number(b)));
    expect(page.text).toContain('The lead is away until March.');
    const [note] = await office.server.rows<{ details: object }>(
      "select details from access_log where kind = 'adminRead' order by at desc, id desc limit 1",
    );
    expect(note?.details).toMatchObject({ page: 'life' });
  });

  it('takes them along for Excel too, where no cell is run', async () => {
    const ref = await office.partner.start({ ...completeIdea, title: '=1+1' });
    const cookie = `echo-session=${admin.cookie('echo-session') ?? ''}`;
    const address = `${office.server.address}/admin/history/export.xlsx?proposal=${ref}`;
    const answer = await fetch(address, { headers: { cookie } });
    expect(answer.headers.get('content-disposition')).toContain('.xlsx');
    const parts = unzip(Buffer.from(await answer.arrayBuffer()));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet + (parts.get('xl/sharedStrings.xml') ?? '')).toContain('>=1+1<');
    expect(sheet).not.toMatch(/<f[ >/]/);
  });

  it('asks the database as often for fifty entries as for one', async () => {
    const [first = ''] = refs;
    const asked = (path: string) => statements(() => admin.open(path));
    const few = await asked(`/admin/history?proposal=${first}&words=regions`);
    const many = await asked('/admin/history');
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(8);
  });
});

describe('the access log', () => {
  const office = useOffice();
  let admin: Visitor;
  beforeAll(async () => {
    admin = await office.server.signedIn(office.administrator.person);
  });

  const notes = (kind: string) =>
    office.server.rows<{ person_id: string; ref: string | null; details: Record<string, unknown> }>(
      `select l.person_id, p.ref, l.details from access_log l left join proposal p using (instance_id)
        where l.kind = $1 order by l.at, l.id`,
      [kind],
    );

  it('notes a search by its filters, and never the words that were looked for', async () => {
    await admin.open('/admin/history?words=grandmother&what=pausing');
    const last = (await notes('adminRead')).at(-1);
    expect(last?.person_id).toBe(office.administrator.person.id);
    expect(last?.details).toEqual({ page: 'history', what: 'pausing', words: 'given' });
  });

  it('notes that an administrator reads a proposal of others, once in a while, and nobody else’s reading', async () => {
    const ref = await office.submitted();
    const read = async () => (await notes('adminRead')).filter((note) => note.ref === ref).length;
    await office.coordinator.get(`/api/v1/proposals/${ref}`);
    await office.partner.get(`/api/v1/proposals/${ref}`);
    expect(await read()).toBe(0);
    await admin.open(`/p/${ref}/diagram`);
    await admin.open(`/p/${ref}/diagram`);
    expect(await read()).toBe(1);
    office.server.now = new Date(office.server.now.getTime() + 11 * 60_000);
    await admin.open(`/p/${ref}/diagram`);
    expect(await read()).toBe(2);
  });

  it('can be added to by the program, and changed or emptied by nobody', async () => {
    const { database } = office.server;
    for (const role of ['echo_app', 'echo_engine', 'echo_worker'] as const)
      for (const statement of [
        "update access_log set kind = 'export'",
        'delete from access_log',
        'truncate access_log',
      ])
        await expect(database.poolAs(role).query(statement)).rejects.toThrow(/permission denied/);
    // The owner of the table is refused by the table itself.
    await expect(database.owner.query('delete from access_log')).rejects.toThrow('append-only');
    await expect(database.owner.query("update access_log set kind = 'export'")).rejects.toThrow(
      'append-only',
    );
    await expect(database.owner.query('truncate access_log')).rejects.toThrow('append-only');
  });

  it('takes ids and enumerations, and no words of people', async () => {
    const log = office.server.get(AccessLog);
    const { person } = office.administrator;
    await expect(log.note(person, 'export', { what: 'a letter to Dana' })).rejects.toThrow(
      'not for the access log',
    );
    await expect(log.note(person, 'export', { to: 'dana@example.org' })).rejects.toThrow('not for');
  });

  it('is read with filters, and that is noted too', async () => {
    const page = await admin.open('/admin/access?kind=adminRead');
    expect(page.all('tbody tr th').every((text) => text === 'Read as an administrator')).toBe(true);
    expect(page.all('tbody tr')[0]).toContain('Page: This log');
    expect(page.all('tbody tr')[0]).toContain('Ada Admin');
    const nobodys = await admin.open(`/admin/access?who=${office.partner.person.id}`);
    expect(nobodys.text).toContain('Nothing was noted yet, or nothing fits');
  });
});

describe('staff who are no administrators', () => {
  const office = useOffice();

  it('find nothing anywhere under the administration', async () => {
    const ref = await office.submitted();
    const { server } = office;
    const readers = [
      await server.signedIn(office.hubLead.person),
      await server.signedIn(office.partner.person),
    ];
    const paths = ['', '/history', `/history/${ref}`, `/history/${ref}/1`, '/history/export.csv', '/access'];
    const more = ['/mail', '/jobs', '/health', '/people', '/people/invite', '/calendar'];
    for (const reader of readers)
      for (const path of [...paths, ...more]) {
        const { status, heading } = await reader.open(`/admin${path}`);
        expect([path, status, heading]).toEqual([path, 404, 'We can’t find that page']);
      }
  });
});
