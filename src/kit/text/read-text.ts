import { marked } from 'marked';
import type { Language } from '../../../workflows/kit/workflow.js';
import { unknownPlaceholders } from './facts.js';
import { readFront } from './front-matter.js';
import { KitTextError, type KitText } from './kit-text.js';
import { readBlocks } from './read-blocks.js';

const FRONT = /^---\r?\n(.*?)\r?\n---\r?\n/s;

interface Place {
  readonly key: string;
  readonly language: Language;
  /** Name that problems are told under. */
  readonly file: string;
}

/**
 * Reads one text of the kit: a front matter and a small part of Markdown (texts/README.md).
 *
 * @throws {KitTextError} says what can't be read, so that nothing is left out in silence
 */
export function readText(source: string, { key, language, file }: Place): KitText {
  const fail = (problem: string): never => {
    throw new KitTextError(file, problem);
  };
  const [whole, front = ''] = FRONT.exec(source) ?? fail('has no front matter');
  const body = source.slice(whole.length);
  const [unknown] = unknownPlaceholders(body);
  if (unknown !== undefined) fail(`the placeholder ${unknown} names nothing known`);
  return {
    key,
    language,
    ...readFront(front, fail),
    blocks: readBlocks(marked.lexer(language === 'fr' ? unbroken(body) : body), fail),
  };
}

/** French as it is set: no line begins with the mark that belongs to the word before, nor ends with an opening one. */
function unbroken(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;%$](?![\w-]))/g, '\u00a0');
}
