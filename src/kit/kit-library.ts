import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../workflows/kit/workflow.js';
import type { FileKind, KitText } from './text/kit-text.js';
import { readText } from './text/read-text.js';

/** The folder that holds the texts of the kit, one folder for each language; the build copies it beside the code. */
const textsFolder = join(import.meta.dirname, 'texts');

export const kitLanguages = ['en', 'fr'] as const satisfies readonly Language[];

/** Keys of the resources that have a text in a language. */
export function keysOfTexts(language: Language): string[] {
  return readdirSync(join(textsFolder, language))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/** The texts of the kit, each read once. */
@Injectable()
export class KitLibrary {
  private readonly texts = new Map<string, KitText | null>();

  /**
   * The text of a resource; null where it has none.
   *
   * @param key of a resource of the catalogue, never what somebody typed: it is the name of a file
   * @throws {KitTextError} it can't be read
   */
  text(key: string, language: Language): KitText | null {
    const file = `${language}/${key}.md`;
    const known = this.texts.get(file);
    if (known !== undefined) return known;
    const path = join(textsFolder, file);
    const text = existsSync(path) ? readText(readFileSync(path, 'utf8'), { key, language, file }) : null;
    this.texts.set(file, text);
    return text;
  }

  /** What a resource is handed out as; null where it has no document. */
  formatOf(key: string): FileKind | null {
    return this.text(key, 'en')?.format ?? null;
  }
}
