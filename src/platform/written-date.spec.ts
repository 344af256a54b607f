import { longDate, shortDate } from './written-date.js';

describe('a date as people write it', () => {
  it.each([
    ['2026-12-04', 'Fri 4 Dec 2026', 'ven. 4 déc. 2026'],
    ['2026-12-01', 'Tue 1 Dec 2026', 'mar. 1er déc. 2026'],
    ['2027-05-21', 'Fri 21 May 2027', 'ven. 21 mai 2027'],
    ['2028-02-29', 'Tue 29 Feb 2028', 'mar. 29 févr. 2028'],
  ])('%s on a page and in a letter', (date, english, french) => {
    expect([shortDate(date, 'en'), shortDate(date, 'fr')]).toEqual([english, french]);
  });

  it.each([
    ['2026-09-17', 'September 17, 2026', '17 septembre 2026'],
    ['2026-08-01', 'August 1, 2026', '1er août 2026'],
    ['2026-12-31', 'December 31, 2026', '31 décembre 2026'],
  ])('%s in a document', (date, english, french) => {
    expect([longDate(date, 'en'), longDate(date, 'fr')]).toEqual([english, french]);
  });
});
