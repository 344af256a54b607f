import { wordDocument } from './word/word-document.js';
import { workbook } from './workbook/workbook.js';
import type { KitFacts } from './text/facts.js';
import type { FileKind, KitText } from './text/kit-text.js';

/** A document of the kit, ready to be saved. */
export interface KitFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const mediaTypes: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Makes the file of a text, with what is known of a proposal filled in and room for the rest. */
export async function kitFile(text: KitText, facts: KitFacts): Promise<KitFile> {
  const content = await (text.format === 'docx' ? wordDocument(text, facts) : workbook(text, facts));
  return { name: fileName(text, facts.ref), mediaType: mediaTypes[text.format], content };
}

/** `ECHO-2026-007 Idea canvas.docx`: letters without accents, so that any system and any zip keeps it. */
function fileName({ title, format }: KitText, ref: string | null): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s*:\s*/g, ' - ')
    .replace(/[’']/g, ' ')
    .replace(/[^A-Za-z0-9 -]/g, '')
    .replace(/ +/g, ' ')
    .trim();
  return `${ref === null ? '' : `${ref} `}${plain}.${format}`;
}
