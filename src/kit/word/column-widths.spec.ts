import { fitted, longestWord } from './column-widths.js';

describe('the longest word of a cell', () => {
  it.each([
    ['', 0],
    ['Minutes', 7],
    ['Not yet seen', 4],
    ['Responsable/coresponsable', 13],
    ['Saint-Jean', 6],
    ['2026–2027', 5],
    ['Name: ________________', 5],
    ['{{titleOfTheWholeProposal}} ECHO', 4],
  ])('of "%s" has %i letters', (text, letters) => {
    expect(longestWord(text)).toBe(letters);
  });
});

describe('widths of columns', () => {
  it('stay as they are where each is wide enough', () => {
    expect(fitted([100, 200], [100, 50])).toEqual([100, 200]);
  });

  it('give a narrow column what it needs, from those that can spare most', () => {
    expect(fitted([50, 300, 150], [100, 100, 100])).toEqual([100, 260, 140]);
  });

  it('stay as they are where there is too little for all', () => {
    expect(fitted([50, 100], [100, 100])).toEqual([50, 100]);
  });
});
