import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../workflows/kit/workflow.js';
import type { KitText } from './text/kit-text.js';
import { readText } from './text/read-text.js';

/** The folder that holds the texts of the kit, one folder for each language; the build copies it beside the code. */
export const textsFolder = join(import.meta.dirname, 'texts');

export const kitLanguages = ['en', 'fr'] as const satisfies readonly Language[];

/** Keys of the resources that have a text in a language. */
export function keysOfTexts(language: Language, folder = textsFolder): string[] {
  return readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/**
 * The text of a resource; null where it has none.
 *
 * @param key of a resource of the catalogue: the name of a file, so nothing that anybody typed
 * @throws {KitTextError} it can't be read
 */
export function kitText(key: string, language: Language, folder = textsFolder): KitText | null {
  const file = join(folder, language, `${key}.md`);
  if (!existsSync(file)) return null;
  return readText(readFileSync(file, 'utf8'), { key, language, file: `${language}/${key}.md` });
}
