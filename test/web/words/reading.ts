/** What a reader meets in a text: sentences, words, and how many syllables an English reader says. */
export interface Reading {
  readonly sentences: readonly string[];
  readonly words: number;
  readonly syllables: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Sentences end with a mark and white space; a heading or a label is one without a mark. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** Estimated by groups of vowels, a silent e at the end left out; right for nine words in ten, which is enough. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

export function read(texts: readonly string[]): Reading {
  const words = texts.flatMap(wordsIn);
  return {
    sentences: texts.flatMap(sentencesIn),
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  };
}

/** School years that an English text asks for. Source: Kincaid and others 1975. */
export function gradeOf(texts: readonly string[]): number {
  const { sentences, words, syllables } = read(texts);
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}
