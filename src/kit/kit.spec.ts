import { SaxesParser } from 'saxes';
import { unzip } from '../../test/support/unzip.js';
import { catalogue } from '../resources/catalogue/index.js';
import { kitFile } from './kit-file.js';
import { keysOfTexts, KitLibrary, kitLanguages } from './kit-library.js';
import { noFacts, type KitFacts } from './text/facts.js';
import type { KitText } from './text/kit-text.js';

const library = new KitLibrary();

/** What somebody might type as a title, and what of it a document shows. */
const hostile = {
  typed: '=1+1 <&>"\' \u{1F600}\u0000\u0008\uD800 {{lead}} **x** ]]>',
  shown: '=1+1 <&>"\' \u{1F600} {{lead}} **x** ]]>',
};

const facts: KitFacts = {
  title: hostile.typed,
  ref: 'ECHO-2026-007',
  organisation: 'Hospice <of> Smith & Sons',
  lead: 'Hélène "H" O’Neil',
  coordinator: null,
  firstSession: '2027-01-14',
  stage: 'Scoping',
  today: '2026-11-25',
};

/** Everything that a file says, read by a parser that refuses whatever is not XML. */
function wordsIn(content: Buffer): string {
  let words = '';
  for (const [name, xml] of unzip(content)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.on('text', (text) => {
      words += text;
    });
    parser.write(xml).close();
  }
  return words;
}

const texts = kitLanguages.flatMap((language) =>
  keysOfTexts(language).map((key): [string, KitText] => {
    const text = library.text(key, language);
    if (!text) throw new Error(`${language}/${key} is not there`);
    return [`${language}/${key}`, text];
  }),
);

describe('the documents of the kit', () => {
  it.each(kitLanguages)('are there for every resource of the catalogue, under its name in %s', (language) => {
    expect(new Map(keysOfTexts(language).map((key) => [key, library.text(key, language)?.title]))).toEqual(
      new Map(catalogue.map((resource) => [resource.key, resource[language].name])),
    );
  });

  it('are the same in both languages: their version, date, kind of file, page and facts', () => {
    const settings = (language: 'en' | 'fr') =>
      keysOfTexts(language).map((key) => {
        const { language: _language, title: _title, blocks, ...rest } = library.text(key, language) ?? {};
        return { ...rest, blocks: blocks?.map(({ kind }) => kind) };
      });
    expect(settings('fr')).toEqual(settings('en'));
  });

  it.each(texts)('%s is a blank form where nothing is known', async (_name, text) => {
    const words = wordsIn((await kitFile(text, noFacts)).content);
    expect(words).toContain(text.title);
    expect(words).not.toMatch(/\{\{|\{#|undefined|null|NaN|<!--/);
  });

  it.each(texts)('%s is filled in with whatever was typed, as it was typed', async (_name, text) => {
    const { content, name } = await kitFile(text, facts);
    const words = wordsIn(content);
    if (text.facts.includes('title')) expect(words).toContain(hostile.shown);
    expect(words.replaceAll(hostile.shown, '')).not.toMatch(/\{\{|undefined|null|NaN/);
    expect(name).toMatch(/^ECHO-2026-007 [A-Za-z0-9 -]+\.(docx|xlsx)$/);
  });
});

describe('a Word document', () => {
  const canvas = async (language: 'en' | 'fr') => {
    const text = library.text('res.canvas', language);
    return unzip((await kitFile(text ?? texts[0]![1], facts)).content);
  };

  it.each([
    ['en', 'en-CA', 'version 1, November 25, 2026', 'Page '],
    ['fr', 'fr-CA', 'version 1, 25 novembre 2026', 'Page '],
  ] as const)('in %s says its language, and at the foot what it is', async (language, tag, version, page) => {
    const files = await canvas(language);
    expect(files.get('word/styles.xml')).toContain(`w:val="${tag}"`);
    const foot = [...files].find(([name]) => /footer\d*\.xml$/.test(name))?.[1];
    expect(foot).toContain(version);
    expect(foot).toContain(page);
    expect(foot).toContain('NUMPAGES');
  });

  it('has headings of its own styles, boxes to tick, and a room for what is not known', async () => {
    const document = (await canvas('en')).get('word/document.xml') ?? '';
    expect(document).toContain('w:val="Title"');
    expect(document).toContain('w:val="Heading1"');
    expect(document).toContain('w14:checkbox');
  });
});

describe('a workbook', () => {
  const planner = async (given: KitFacts) => {
    const text = library.text('res.timeline', 'en') ?? texts[0]![1];
    return unzip((await kitFile(text, given)).content);
  };

  it('counts from the first session, as a date where it is known', async () => {
    const sheet = (await planner(facts)).get('xl/worksheets/sheet1.xml') ?? '';
    // 14 January 2027 is the 46,401st day of the calendar that Excel counts by.
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>46401<\/v>/);
    expect(sheet).toContain('<f>IF(OR($B$3="",C9=""),"",$B$3-7*C9)</f>');
    const other = (await planner(facts)).get('xl/worksheets/sheet2.xml') ?? '';
    expect(other).toContain('<f>IF(OR(\'Series\'!$B$3="",C6=""),"",\'Series\'!$B$3-7*C6)</f>');
  });

  it('runs no formula that somebody typed', async () => {
    const sheet = (await planner(facts)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f>1\+1/);
  });

  it('repeats its headings on each page, keeps them in sight, and says what is printed', async () => {
    const files = await planner(noFacts);
    expect(files.get('xl/workbook.xml')).toContain("'Series'!$8:$8");
    expect(files.get('xl/workbook.xml')).toContain("'Series'!$A$1:$F$");
    const sheet = files.get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('ySplit="8"');
    expect(sheet).toContain('fitToWidth="1"');
    expect(sheet).toContain('Page &amp;P of &amp;N');
  });
});
