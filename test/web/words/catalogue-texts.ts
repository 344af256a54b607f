import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { mailWords } from '../../../src/mail/words/index.js';
import { noteWords } from '../../../src/mail/words/notes.js';
import { catalogues } from '../../../src/web/words/bilingual.js';

/** One text as people read it, and where to find it. */
export interface CatalogueText {
  readonly catalogue: string;
  readonly key: string;
  readonly text: string;
}

/** The same text in both languages. */
export interface Translated {
  readonly name: string;
  readonly words: Readonly<Record<Language, object>>;
}

const SOURCES = join(__dirname, '../../../src/web');

/** Every catalogue there is: the pages' own by their files, the letters', the labels of the workflow. */
export function allCatalogues(): readonly Translated[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(words|problems)\.tsx?$/.test(name),
  );
  const ofPages = files.sort().flatMap((name) => {
    const before = catalogues.length;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- whatever files there are
    require(join(SOURCES, name));
    return catalogues.slice(before).map((words) => ({ name: `src/web/${name}`, words }));
  });
  return [
    ...ofPages,
    { name: 'src/mail/words', words: mailWords },
    { name: 'src/mail/words/notes', words: noteWords },
    { name: 'workflows/proposal/labels', words: currentProposal.labels },
  ];
}

/** Texts of a catalogue in one language, those with gaps filled in. */
export function textsOf({ name, words }: Translated, language: Language): readonly CatalogueText[] {
  const found: CatalogueText[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.push({ catalogue: name, key: path, text: value });
    else if (typeof value === 'function')
      found.push({ catalogue: name, key: path, text: filledIn(value as Gapped, path) });
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`);
  };
  visit(words[language], '');
  return found;
}

type Gapped = (...given: unknown[]) => unknown;

const samples: readonly unknown[] = ['Ann Lee', 3, ['Ann Lee', 'Dana Roy'], null];

/** What a text with gaps says: each gap takes the first sample with which it says something. */
function filledIn(words: Gapped, path: string): string {
  const tries = words.length === 0 ? [[]] : combinations(words.length);
  for (const given of tries) {
    try {
      const text = words(...given);
      if (typeof text === 'string' && !/undefined|NaN|\[object/.test(text)) return text;
    } catch {
      // Another sample may fit.
    }
  }
  throw new Error(`no sample fits the gaps of ${path}`);
}

function combinations(count: number): unknown[][] {
  if (count === 0) return [[]];
  return combinations(count - 1).flatMap((rest) => samples.map((sample) => [...rest, sample]));
}
