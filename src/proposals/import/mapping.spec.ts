import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ideasMappingFile, loadMapping } from './load-mapping.js';
import { ignoredColumns, readRows } from './read-rows.js';
import { isRefused, type ReadableRow } from './row.js';
import { readSheet } from './spreadsheet.js';

interface Draft {
  dateOrder: string;
  zone: string;
  columns: { column: string; to: string; reader: string; words?: Record<string, unknown> }[];
}

const folder = mkdtempSync(join(tmpdir(), 'echo-mapping-'));

async function edited(edit: (mapping: Draft) => void): Promise<string> {
  const mapping = JSON.parse(await readFile(ideasMappingFile, 'utf8')) as Draft;
  edit(mapping);
  const path = join(folder, 'edited.json');
  writeFileSync(path, JSON.stringify(mapping));
  return path;
}

const small = ['Submitted at', 'Your name', 'Work e-mail', 'Title of your ECHO idea', 'Earliest start'];

/** A mapping of five columns, edited. */
const fewer = (edit: (mapping: Draft) => void = () => undefined): Promise<string> =>
  edited((mapping) => {
    mapping.columns = mapping.columns.filter(({ column }) => small.includes(column));
    edit(mapping);
  });

const row = '02/03/2026 10:00,Ann Lee,ann@x.example,Title,03/02/2027';

async function firstRow(path: string, header = small.join(','), cells = row): Promise<ReadableRow> {
  const mapping = await loadMapping(path);
  const [read] = readRows(readSheet({ name: 'x.csv', bytes: Buffer.from(`${header}\n${cells}\n`) }), mapping);
  if (!read || isRefused(read)) throw new Error(JSON.stringify(read));
  return read;
}

describe('the mapping of columns', () => {
  it('comes with the program in good order', async () => {
    expect((await loadMapping()).columns).toHaveLength(36);
  });

  it('says the order of day and month: one word changed, and every date is read the other way', async () => {
    expect(await firstRow(await fewer())).toMatchObject({
      submittedAt: '2026-03-02T18:00:00.000Z',
      answers: { startOn: '2027-02-03' },
    });
    const american = await fewer((mapping) => (mapping.dateOrder = 'MDY'));
    expect(await firstRow(american)).toMatchObject({
      submittedAt: '2026-02-03T18:00:00.000Z',
      answers: { startOn: '2027-03-02' },
    });
  });

  it('finds columns by name, wherever they are, and ignores others', async () => {
    const mapping = await fewer();
    const header = 'Remarks,EARLIEST start,Title of your ECHO idea,Work e-mail,Your  name,Submitted at';
    const read = await firstRow(
      mapping,
      header,
      'hm,03/02/2027,Title,ann@x.example,Ann Lee,02/03/2026 10:00',
    );
    expect(read).toMatchObject({
      title: 'Title',
      lead: { name: 'Ann Lee' },
      answers: { startOn: '2027-02-03' },
    });
    const sheet = readSheet({ name: 'x.csv', bytes: Buffer.from(`${header}\na,b,c,d,e,f\n`) });
    expect(ignoredColumns(sheet, await loadMapping(mapping))).toEqual(['Remarks']);
  });

  it('names every column that the file lacks', async () => {
    await expect(firstRow(await fewer(), 'Submitted at,Your name,Work e-mail', 'a,b,c')).rejects.toThrow(
      'x.csv has no column "Title of your ECHO idea", "Earliest start". Add it, or edit the mapping',
    );
  });

  it('tells the same idea by address, title and time, however they are written', async () => {
    const mapping = await fewer();
    const { source } = await firstRow(mapping);
    expect(
      await firstRow(mapping, undefined, ' 2026-03-02 10:00 ,Ann L.,Ann@X.example,Title ,'),
    ).toMatchObject({ source });
    expect((await firstRow(mapping, undefined, row.replace('10:00', '10:01'))).source).not.toBe(source);
  });

  it('refuses a row with more cells than columns, whose answers may have moved', async () => {
    await expect(firstRow(await fewer(), undefined, `${row},more`)).rejects.toThrow(
      'more cells than the header has columns',
    );
  });

  it('keeps a title that is too long as text: the row is known all the same', async () => {
    const read = await firstRow(await fewer(), undefined, row.replace('Title', 'T'.repeat(121)));
    expect(read.problems).toMatchObject([
      { target: 'title', reason: 'must not be longer than 120 characters' },
    ]);
    expect(read.missing).toContain('title');
  });

  it.each<[string, (mapping: Draft) => void]>([
    ['dateOrder: ', (mapping) => (mapping.dateOrder = 'YMD')],
    ['zone must be a time zone', (mapping) => (mapping.zone = 'Pacific')],
    ['columns.4.to', (mapping) => (mapping.columns[4]!.to = 'colour')],
    ['columns.4.reader', (mapping) => (mapping.columns[4]!.reader = 'guess')],
    ['column "your name" is mapped twice', (mapping) => (mapping.columns[4]!.column = 'Your name')],
    ['"title" is filled twice', (mapping) => (mapping.columns[4]!.to = 'title')],
    [
      'no column fills "lead.email"',
      (mapping) => (mapping.columns = mapping.columns.filter(({ to }) => to !== 'lead.email')),
    ],
    ['column "Earliest start" needs a table of words', (mapping) => (mapping.columns[4]!.reader = 'choice')],
    [
      'reads "soon" as "tomorrow", and startOn must be a date',
      (mapping) => (mapping.columns[4]!.words = { soon: 'tomorrow' }),
    ],
  ])('is checked when it is read: %s', async (fault, edit) => {
    await expect(fewer(edit).then(loadMapping)).rejects.toThrow(fault);
  });

  it('says when it is not JSON, or not there', async () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{');
    await expect(loadMapping(path)).rejects.toThrow('it is not JSON');
    await expect(loadMapping('/nowhere.json')).rejects.toThrow("can't be read (ENOENT)");
  });
});
