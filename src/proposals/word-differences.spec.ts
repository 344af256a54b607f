import { wordDifferences } from './word-differences.js';

/** "a [-b-][+c+] d" */
function marked(before: string, after: string): string {
  return wordDifferences(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');
}

describe('differences between two texts', () => {
  it.each([
    ['nothing', 'The same words.', 'The same words.', 'The same words.'],
    [
      'a word that was replaced',
      'Six nurses in Nelson.',
      'Six doctors in Nelson.',
      'Six [-nurses-][+doctors+] in Nelson.',
    ],
    ['a word that was added', 'Grief at home', 'Grief and loss at home', 'Grief [+and loss +]at home'],
    ['words at the end that were taken out', 'A webinar, in 2024.', 'A webinar.', 'A webinar[-, in 2024-].'],
    [
      'a phrase as a whole, not word by word',
      'to one of us',
      'to two at once',
      'to [-one of us-][+two at once+]',
    ],
    ['a new text', '', 'All new', '[+All new+]'],
    ['a text that is gone', 'All gone', '', '[-All gone-]'],
    ['a line that moved apart', 'One. Two.', 'One.\n\nTwo.', 'One.[- -][+\n\n+]Two.'],
    ['French words', 'L’équipe d’été', 'L’équipe d’hiver', 'L’équipe [-d’été-][+d’hiver+]'],
  ])('tells %s', (_, before, after, told) => {
    expect(marked(before, after)).toBe(told);
  });

  it('keeps both texts whole, whatever they are', () => {
    const words = ['grief', 'home', ' ', '\n', '.', 'déjà', '’', '12', '😀'];
    // Every pair of rows of words from a fixed sequence: the same on every run.
    const rows = Array.from({ length: 40 }, (_, row) =>
      Array.from(
        { length: row % 11 },
        (__, place) => words[(row * 7 + place * place * 3) % words.length],
      ).join(''),
    );
    for (const before of rows)
      for (const after of rows) {
        const pieces = wordDifferences(before, after);
        const without = (kind: string): string =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('new'), without('gone')]).toEqual([before, after]);
      }
  });

  it('takes a text that is too long to compare as rewritten', () => {
    const [before, after] = ['a b '.repeat(1500).trim(), 'c d '.repeat(1500).trim()];
    expect(wordDifferences(before, after).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
