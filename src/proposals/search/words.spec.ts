import { excerptOf, wordsIn } from './words.js';

const shown = (body: string, question: string): string =>
  excerptOf(body, wordsIn(question))
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

describe('words that are looked for', () => {
  it('are folded, without repeats, and free of anything a query could trip over', () => {
    expect(wordsIn("  Été & d'ÉTÉ:* | 'x' ")).toEqual(['ete', 'd', 'x']);
    expect(wordsIn('&|!():*')).toEqual([]);
  });

  it('are marked where a word begins with one of them, accents or not', () => {
    expect(shown('Le deuil périnatal', 'perina')).toBe('Le deuil [périnatal]');
    expect(shown('unrelated, related', 'relat')).toBe('unrelated, [related]');
  });

  it('stand in the middle of a long text, which is cut between words', () => {
    const body = `${'before '.repeat(40)}grief ${'after '.repeat(60)}`;
    const excerpt = shown(body, 'grief');
    expect(excerpt).toMatch(/^…(before )+\[grief\] (after )+after…$/);
    expect(excerpt.length).toBeLessThan(220);
  });

  it('leave a short text whole where none of its words is meant', () => {
    expect(shown('Nothing here', 'grief')).toBe('Nothing here');
  });
});
