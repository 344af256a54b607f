import { allCatalogues, textsOf, type CatalogueText } from './words/catalogue-texts.js';
import { gradeOf, sentencesIn, syllablesIn, wordsIn } from './words/reading.js';

/** Words of a sentence at most. French says the same with about a fifth more. Source: ux.md A3. */
const longest = { en: 25, fr: 30 } as const;
const GRADE = 8;

const banned = {
  en: /\b(utili[sz]e\w*|prior to|oops|commenc\w+|terminat\w+|in order to|please note that|leverag\w+|aforementioned|herein\w*|pursuant|e\.g\.|i\.e\.|click here|simply|obviously|invalid|abort\w*)\b/iu,
  fr: /\b(oups|préalablement|nonobstant|susmentionné\w*|ci-après|cliquez ici|invalide|simplement|évidemment|au niveau de)\b/iu,
} as const;

const told = ({ catalogue, key, text }: CatalogueText): string => `${catalogue} ${key}: “${text}”`;

describe('everything the pages and letters say', () => {
  const catalogues = allCatalogues();
  const en = catalogues.flatMap((one) => textsOf(one, 'en'));
  const fr = catalogues.flatMap((one) => textsOf(one, 'fr'));

  it('is found: every catalogue, in both languages, key by key', () => {
    expect(catalogues.length).toBeGreaterThan(10);
    expect(fr.map(({ catalogue, key }) => `${catalogue} ${key}`)).toEqual(
      en.map(({ catalogue, key }) => `${catalogue} ${key}`),
    );
    process.stdout.write(
      `texts read ${String(en.length + fr.length)}, catalogues ${String(catalogues.length)}\n`,
    );
  });

  it.each([
    ['English', 'en', en],
    ['French', 'fr', fr],
  ] as const)('has short sentences in %s', (_name, language, texts) => {
    const long = texts.filter(({ text }) =>
      sentencesIn(text).some((sentence) => wordsIn(sentence).length > longest[language]),
    );
    expect(long.map(told)).toEqual([]);
  });

  it.each([
    ['English', 'en', en],
    ['French', 'fr', fr],
  ] as const)('uses no word of offices and machines in %s', (_name, language, texts) => {
    expect(texts.filter(({ text }) => banned[language].test(text)).map(told)).toEqual([]);
  });

  it('names things as people do, not by where they stand in the source', () => {
    const places = [...en, ...fr].filter(({ text }) =>
      /\b(src|test|docs|workflows|migrations)\/\w/u.test(text),
    );
    expect(places.map(told)).toEqual([]);
  });

  it('asks for no more than eight years of school', () => {
    const hard = catalogues.flatMap((one) => {
      // Labels are names of things; a text is what has a sentence in it.
      const texts = textsOf(one, 'en').filter(({ text }) => wordsIn(text).length >= 6);
      const long = texts.filter(({ text }) => sentencesIn(text).length >= 3 && gradeOf([text]) > GRADE);
      const whole = gradeOf(texts.map(({ text }) => text));
      const grade = texts.length > 0 && whole > GRADE ? [`${one.name} as a whole: ${whole.toFixed(1)}`] : [];
      return [...grade, ...long.map((text) => `${gradeOf([text.text]).toFixed(1)} ${told(text)}`)];
    });
    expect(hard).toEqual([]);
  });

  it('is translated, not copied', () => {
    const english = new Map(en.map((one) => [`${one.catalogue} ${one.key}`, one.text]));
    const copied = fr.filter(
      ({ catalogue, key, text }) =>
        wordsIn(text.replaceAll('Ann Lee', '')).length >= 4 && english.get(`${catalogue} ${key}`) === text,
    );
    expect(copied.map(told)).toEqual([]);
  });

  it('is set as it should be: curly apostrophes, French quotation marks and spaces', () => {
    const straight = [...en, ...fr].filter(({ text }) => /\p{L}'\p{L}/u.test(text));
    // In Canada only the colon and the quotation marks have a space before them.
    const french = fr.filter(({ text }) => /[“”]|\p{L}:(?!\/\/)|\s[?!;]|«\S|\S»/u.test(text));
    expect([...straight, ...french].map(told)).toEqual([]);
  });
});

describe('the measures', () => {
  it('tell an easy text from a hard one', () => {
    expect(['go', 'letter', 'organisation', 'people', 'make'].map(syllablesIn)).toEqual([1, 2, 5, 2, 1]);
    expect(gradeOf(['The cat sat on the mat. It was warm.'])).toBeLessThan(2);
    expect(
      gradeOf([
        'Notwithstanding organisational considerations, participants necessarily utilise documentation.',
      ]),
    ).toBeGreaterThan(15);
  });
});
