import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestFile, openImportFile, readSheet } from './spreadsheet.js';

const sheet = (text: string | Buffer) => readSheet({ name: 'ideas.csv', bytes: Buffer.from(text) });

describe('reading a spreadsheet file', () => {
  it('numbers rows as a spreadsheet does: a quoted line break starts none, an empty line is one', () => {
    const { rows } = sheet('a,b\r\n1,"two\r\nlines"\r\n\r\n3,x\r\n');
    expect(rows).toEqual([
      { number: 2, cells: ['1', 'two\r\nlines'] },
      { number: 4, cells: ['3', 'x'] },
    ]);
  });

  it('takes semicolons and tabs, and a byte-order mark', () => {
    expect(sheet('\uFEFFname;"a,b"\nx;y\n')).toMatchObject({
      header: ['name', 'a,b'],
      rows: [{ cells: ['x', 'y'] }],
    });
    expect(sheet('name\tplace\nx\ty\n').header).toEqual(['name', 'place']);
  });

  it.each([
    ['an empty file', '', 'is empty'],
    ['blank lines', '\n \n', 'is empty'],
    ['a header alone', 'a,b\n', 'has a header and no rows'],
    ['a column twice', 'Name,b, name \n1,2,3\n', 'has two columns of the same name: "name"'],
    ['an open quotation mark', 'a,b\n1,"2\n', 'is not well-formed CSV'],
    ['Latin-1', Buffer.from('nom\nHélène\n', 'latin1'), 'is not UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), 'is not UTF-8'],
    ['UTF-16 without a mark', Buffer.from('a,b\n1,2\n', 'utf16le'), 'is not UTF-8'],
    ['a workbook', 'PK\u0003\u0004', 'is a workbook'],
    ['too much', Buffer.alloc(largestFile + 1, 'a'), 'is too large: 10.0 MB'],
  ])('names %s, the reason and the next step', (_, content, reason) => {
    const message = refusal(() => sheet(content));
    expect(message).toContain(`ideas.csv ${reason}`);
    expect(message).toMatch(/\. [A-Z][^.]+\.$/);
  });

  it('looks at the size before it reads, and says when there is no such file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'echo-import-')), 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, largestFile * 100);
    await expect(openImportFile(path)).rejects.toThrow('is too large: 1000.0 MB');
    await expect(openImportFile('/nowhere/ideas.csv')).rejects.toThrow("can't be read (ENOENT)");
    await expect(openImportFile(tmpdir())).rejects.toThrow('is not a file');
  });
});

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}
