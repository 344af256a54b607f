import type { ColumnMapping, ImportMapping, Reader } from './mapping.js';
import { readCell, type Reading } from './readers.js';

const words = { Yes: true, No: false };

function read(
  reader: Reader,
  text: string,
  column: Partial<ColumnMapping> = {},
  dateOrder: ImportMapping['dateOrder'] = 'DMY',
): Reading {
  const mapping: ImportMapping = { name: 'test', dateOrder, zone: 'America/Vancouver', columns: [] };
  return readCell(text, { column: 'C', to: 'need', reader, ...column }, mapping);
}

describe('reading a cell', () => {
  it.each([
    ['DMY', '03/02/2027', '2027-02-03'],
    ['MDY', '03/02/2027', '2027-03-02'],
    ['DMY', '3.2.2027', '2027-02-03'],
    ['MDY', '2027-02-03', '2027-02-03'],
  ] as const)('reads a date in the order %s: %s is %s', (order, text, value) => {
    expect(read('date', text, {}, order)).toEqual({ value });
  });

  it.each(['31/02/2027', '13/13/2027', 'soon', 'Jan 2027', '03/02/27'])(
    'does not guess the date %s',
    (text) => {
      expect(read('date', text)).toHaveProperty('problem');
    },
  );

  it('reads times of day, and moments in Pacific time, which is UTC−7 for good from March 2026', () => {
    expect(read('time', '8:00')).toEqual({ value: '08:00' });
    expect(read('instant', '2026-12-15 13:00')).toEqual({ value: '2026-12-15T20:00:00.000Z' });
    expect(read('instant', '15/12/2026 9:05')).toEqual({ value: '2026-12-15T16:05:00.000Z' });
    for (const text of ['noon', '24:00', '12.30']) expect(read('time', text)).toHaveProperty('problem');
  });

  it('takes a word that staff taught it, whatever the reader and the case', () => {
    expect(read('time', 'Noon', { words: { noon: '12:00' } })).toEqual({ value: '12:00' });
    expect(read('choice', 'EVERY two  weeks', { words: { 'every two weeks': 'biweekly' } })).toEqual({
      value: 'biweekly',
    });
    expect(read('choice', 'every two weeks', { words: { biweekly: 'biweekly' } })).toEqual({
      problem: 'must be one of: biweekly',
    });
  });

  it('keeps what follows a choice only where there is an answer for it', () => {
    const text = 'Yes: a device maker offered lunch';
    expect(read('yesNo', text, { words, detail: 'commercialDetail' })).toEqual({
      value: true,
      detail: 'a device maker offered lunch',
    });
    expect(read('yesNo', text, { words })).toHaveProperty('problem');
  });

  it('reads lists in order, and says which item it does not know', () => {
    const benefits = { Community: 'community', 'Research capacity': 'researchCapacity' };
    expect(read('list', 'Research capacity; Community', { words: benefits, separator: ';' })).toEqual({
      value: ['researchCapacity', 'community'],
    });
    expect(read('list', 'Community; Fame', { words: benefits, separator: ';' })).toMatchObject({
      problem: expect.stringContaining('not Fame') as string,
    });
    expect(read('list', 'Ask | Listen', { separator: '|' })).toEqual({ value: 'Ask\nListen' });
  });

  it('reads a person as a name and an address', () => {
    expect(read('person', 'Priya Anand, p.anand@network.example')).toEqual({
      value: { name: 'Priya Anand', email: 'p.anand@network.example' },
    });
    expect(read('person', 'Priya Anand <p.anand@network.example>')).toEqual({
      value: { name: 'Priya Anand', email: 'p.anand@network.example' },
    });
    for (const text of ['Priya Anand', 'A, b, c@d.example', 'A, b@c.example\nBcc: d@e.example'])
      expect(read('person', text)).toHaveProperty('problem');
  });

  it('keeps formulas as they are, and takes no line break into a line', () => {
    expect(read('text', '=1+1')).toEqual({ value: '=1+1' });
    expect(read('line', '@SUM(1+1)')).toEqual({ value: '@SUM(1+1)' });
    expect(read('line', 'a\nBcc: b')).toHaveProperty('problem');
    expect(read('integer', '95-100')).toHaveProperty('problem');
  });
});
