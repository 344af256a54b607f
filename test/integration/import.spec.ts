import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Verifier } from '../../src/engine/verify.js';
import { loadMapping } from '../../src/proposals/import/load-mapping.js';
import { ProposalImportModule } from '../../src/proposals/import/proposal-import.module.js';
import { ProposalImport, type ImportOptions } from '../../src/proposals/import/proposal-import.js';
import type { ImportReport } from '../../src/proposals/import/report.js';
import { ProposalCommands } from '../../src/proposals/proposal-commands.js';
import { useProgram } from '../support/program.js';

const bytes = readFileSync(join(__dirname, '../fixtures/ideas-2026-autumn.csv'));
const file = { name: 'ideas-2026-autumn.csv', bytes };

const TABLES = [
  'proposal',
  'history_event',
  'person',
  'organisation',
  'membership',
  'sealed_text',
  'outbox',
  'proposal_counter',
];

describe('importing the ideas of autumn 2026', () => {
  const program = useProgram(ProposalImportModule);

  async function run(options: ImportOptions = {}): Promise<ImportReport> {
    return program.get(ProposalImport).run(file, await loadMapping(), options);
  }

  async function counts(): Promise<Record<string, number>> {
    const sums = TABLES.map((table) => `(select count(*)::integer from ${table}) as ${table}`);
    return (await program.rows<Record<string, number>>(`select ${sums.join(', ')}`))[0] ?? {};
  }

  it('writes nothing in a dry run, and tells row by row what it would do', async () => {
    const before = await counts();
    const report = await run({ dryRun: true });
    expect(report).toMatchObject({ imported: 12, unchanged: 0, dryRun: true, ignoredColumns: [] });
    expect(report.rows.map(({ outcome }) => outcome)).toEqual([
      'submitted',
      'draft',
      'draft',
      'draft',
      'submitted',
      'submitted',
      'submitted',
      'submitted',
      'draft',
      'draft',
      'draft',
      'draft',
      'refused',
      'refused',
    ]);
    expect(await counts()).toEqual(before);
  });

  it('completes what a crash left half done', async () => {
    const commands = program.get(ProposalCommands);
    const send = jest.spyOn(commands, 'send').mockRejectedValue(new Error('the power went'));
    await expect(run()).rejects.toThrow('the power went');
    expect(await counts()).toMatchObject({ proposal: 1, history_event: 1 });
    send.mockRestore();
    const begin = commands.start.bind(commands);
    const start = jest
      .spyOn(commands, 'start')
      .mockImplementationOnce(begin)
      .mockRejectedValue(new Error('the disk is full'));
    await expect(run()).rejects.toThrow('the disk is full');
    start.mockRestore();
    expect(await run()).toMatchObject({ imported: 10, unchanged: 2 });
  });

  it('adds nothing when it is run again', async () => {
    const before = await counts();
    expect(before).toMatchObject({ proposal: 12, history_event: 17, organisation: 11 });
    const report = await run();
    expect(report).toMatchObject({ imported: 0, unchanged: 12 });
    expect(report.refused).toHaveLength(2);
    expect(
      report.rows
        .filter(({ outcome }) => outcome === 'unchanged')
        .every(({ ref }) => /^ECHO-2026-\d{3}$/.test(ref ?? '')),
    ).toBe(true);
    expect(await counts()).toEqual(before);
  });

  it('refuses only rows that can not be told whose they are, by the number a spreadsheet shows', async () => {
    const { refused } = await run({ dryRun: true });
    expect(refused).toMatchObject([
      { row: 14, column: 'Your name', reason: 'is empty' },
      { row: 15, column: 'Work e-mail', reason: 'must be one line without control characters' },
    ]);
    expect(refused[0]?.problems.map(({ column }) => column)).toEqual([
      'Your name',
      'Work e-mail',
      'Title of your ECHO idea',
      'Format',
      'Earliest start',
    ]);
    expect(await program.rows("select 1 from person where email like '%evil%'")).toEqual([]);
  });

  it('keeps an answer that can not be read as it was given, and names what is missing', async () => {
    const { rows } = await run();
    expect(rows[1]).toMatchObject({
      row: 3,
      missing: ['reach', 'cadence'],
      kept: [
        { column: 'About how many people?', answer: 'reach', text: '95-100' },
        { column: 'How often?', answer: 'cadence', text: 'every two weeks' },
      ],
    });
    expect(rows[8]?.kept.map(({ text }) => text)).toEqual(['?', 'soon']);
    const unread = await program.rows<{ body: string }>(
      `select text.body from proposal p join workflow_instance i on i.id = p.instance_id
         join lateral jsonb_each(i.snapshot -> 'context' -> 'answers' -> 'unread') unread on true
         join sealed_text text on text.id = (unread.value ->> 'text')::uuid
        where p.ref = $1 order by 1`,
      [rows[1]?.ref],
    );
    expect(unread).toEqual([{ body: '95-100' }, { body: 'every two weeks' }]);
  });

  it('reads days before months, Pacific time, accents and quotes', async () => {
    const starts =
      await program.rows(`select title.body as title, p.start_on::text, i.snapshot -> 'context' ->> 'stageEnteredOn' as on
      from proposal p join workflow_instance i on i.id = p.instance_id join sealed_text title on title.id = p.title_id order by p.ref`);
    expect(starts).toContainEqual({
      title: 'Flexing the Palliative Approach in Long-Term Care',
      start_on: '2027-02-03',
      on: '2026-09-21',
    });
    expect(starts.map((row) => (row as { title: string }).title)).toContain(
      'Leaders, Navigators, Advocates: Palliative Nurse Coordinators ECHO',
    );
    const people = await program.rows<{ name: string }>('select name from person');
    expect(people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sœur Hélène Beaulieu', "Sam O'Brien-Haque", 'Priya Anand']),
    );
    const [late] = await program.rows<{ at: Date }>(
      "select max(occurred_at) as at from history_event where type = 'PROPOSAL_STARTED'",
    );
    expect(late?.at.toISOString()).toBe('2026-11-12T16:00:00.000Z');
  });

  it('submits what is complete at the moment it was written, and leaves the rest with the partner', async () => {
    const states = await program.rows(
      'select state, count(*)::integer from workflow_instance group by 1 order by 2',
    );
    expect(states).toEqual([
      { state: { open: { idea: 'submitted' } }, count: 5 },
      { state: { open: { idea: 'draft' } }, count: 7 },
    ]);
    const [first] = await program.rows<{ events: number; moments: number }>(
      'select count(*)::integer as events, count(distinct occurred_at)::integer as moments from history_event group by instance_id order by 1 desc',
    );
    expect(first).toEqual({ events: 2, moments: 1 });
    expect(await program.get(Verifier).verifyAll()).toMatchObject({
      instances: 12,
      intact: 12,
      findings: [],
    });
  });
});

describe('importing the same file twice at once', () => {
  const program = useProgram(ProposalImportModule);

  it('brings every row in once', async () => {
    const mapping = await loadMapping();
    const run = (): Promise<ImportReport> => program.get(ProposalImport).run(file, mapping);
    const reports = await Promise.all([run(), run(), run()]);
    for (const { imported, unchanged } of reports) expect(imported + unchanged).toBe(12);
    expect(
      await program.rows(
        'select count(*)::integer, count(distinct source_key)::integer as ideas from proposal',
      ),
    ).toEqual([{ count: 12, ideas: 12 }]);
    expect(await program.rows('select count(*)::integer from history_event')).toEqual([{ count: 17 }]);
    expect(await run()).toMatchObject({ imported: 0, unchanged: 12 });
  });
});
