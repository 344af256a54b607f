import { fillIn, noFacts } from './facts.js';
import { readText } from './read-text.js';

const front = 'title: A form\nversion: 2\nasOf: 2026-11-25\nformat: docx\nfacts: title, lead';
const read = (body: string, settings = front) =>
  readText(`---\n${settings}\n---\n\n${body}\n`, { key: 'res.form', language: 'en', file: 'en/res.form.md' });

describe('a text of the kit', () => {
  it('is read with its settings and its blocks', () => {
    const text = read(
      '## One\n\nSay **this** to {{lead}}.\n\n- [ ] a box\n- a point\n  1. below\n\n> A note\n\n---\n\n<!-- space 4 -->',
    );
    expect(text).toMatchObject({
      title: 'A form',
      version: 2,
      asOf: '2026-11-25',
      format: 'docx',
      facts: ['title', 'lead'],
    });
    expect(text.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'note',
      'pageBreak',
      'space',
    ]);
    expect(text.blocks[2]).toMatchObject({
      items: [
        { box: true, depth: 0, ordered: false },
        { box: false, depth: 0 },
        { box: false, depth: 1, ordered: true },
      ],
    });
  });

  it('may have a table without a row of headings, with what an option line says of it', () => {
    const text = read(
      '<!-- table widths=1,3 empty=2 lines=4 -->\n\n| | |\n|---|---|\n| **Who** | `=A1*B1*C1` {#all} |',
    );
    expect(text.blocks[0]).toMatchObject({
      header: [],
      rows: [[{ source: '**Who**' }, { source: '=A1*B1*C1 {#all}' }]],
      options: { widths: [1, 3], empty: 2, lines: 4 },
    });
  });

  it('in French keeps marks with their words', () => {
    const french = readText(`---\n${front}\n---\n\nElle dit : « oui ».\n`, {
      key: 'res.form',
      language: 'fr',
      file: 'fr/res.form.md',
    });
    expect(french.blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [expect.objectContaining({ text: 'Elle dit\u00a0: «\u00a0oui\u00a0».' })],
      },
    ]);
  });

  it.each([
    ['an unknown placeholder', 'Dear {{somebody}}', /\{\{somebody\}\}/],
    ['a placeholder that counts from what is no date', '{{title + 2 weeks}}', /title \+ 2 weeks/],
    ['a title of its own', '# Title', /headings are ##/],
    ['a picture', '![x](y.png)', /not read/],
    ['an option line before a paragraph', '<!-- table empty=2 -->\n\nText', /no table/],
    ['an option that nobody knows', '<!-- table height=2 -->\n\n| a |\n|---|\n| b |', /no option/],
    ['too few widths', '<!-- table widths=1 -->\n\n| a | b |\n|---|---|\n| c | d |', /2 columns/],
    ['a formula that Markdown could change', '| a |\n|---|\n| =A1*B1 |', /between backticks/],
    ['a line in a list that Markdown takes for a rule', '1. first\n2. ______', /not read in a list/],
    ['a list too deep', '- a\n  - b\n    - c', /two levels/],
  ])('is refused with %s', (_what, body, problem) => {
    expect(() => read(body)).toThrow(problem);
  });

  it.each([
    ['without a version', front.replace('version: 2\n', ''), /version/],
    ['with a fact that nobody knows', front.replace('lead', 'leader'), /“leader” is no fact/],
    ['with a setting that nobody knows', `${front}\ncolour: red`, /colour: red/],
    ['with another kind of file', front.replace('docx', 'pdf'), /neither docx nor xlsx/],
  ])('is refused %s', (_what, settings, problem) => {
    expect(() => read('Text', settings)).toThrow(problem);
  });
});

describe('filling in', () => {
  const facts = { ...noFacts, lead: 'Ana {{ref}}', firstSession: '2027-01-14' };

  it('counts dates from the first session, in words of the language', () => {
    expect(fillIn('{{firstSession - 8 weeks}}', facts, 'en')).toBe('November 19, 2026');
    expect(fillIn('{{firstSession + 1 days}}', facts, 'fr')).toBe('15 janvier 2027');
  });

  it('leaves a line to write on for what is not known, and fills in nothing twice', () => {
    expect(fillIn('{{title}}: {{lead}}', facts, 'en')).toMatch(/^_+: Ana \{\{ref\}\}$/);
    expect(fillIn('{{today - 1 weeks}}', facts, 'en')).toMatch(/^_+$/);
  });
});
