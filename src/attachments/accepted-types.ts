import { fileTypeFromBuffer } from 'file-type';
import { extensionOf } from './clean-name.js';
import { unpacksTooFar } from './zip-bomb.js';

/** Why a file is not taken. */
export type WhyNotTaken = 'empty' | 'tooLarge' | 'unnamed' | 'type' | 'content' | 'unpacksTooFar';

/** Largest file that is taken, in bytes. */
export const largestAttachment = 10 * 1024 * 1024;

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

// By extension. What has macros, scripts or other files inside is left out on purpose.
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: `${open}.text`,
  ods: `${open}.spreadsheet`,
  odp: `${open}.presentation`,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** Extensions that are taken, for people: `.pdf`, `.docx`, … */
export const acceptedExtensions: readonly string[] = Object.keys(types).map((extension) => `.${extension}`);

const zipped = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'];

/**
 * The media type of a file, told by its name and by what is in it; both must agree.
 *
 * @param name as it will be kept
 */
export async function mediaTypeOf(
  name: string,
  content: Buffer,
): Promise<{ readonly type: string } | { readonly why: WhyNotTaken }> {
  if (name === '') return { why: 'unnamed' };
  if (content.length === 0) return { why: 'empty' };
  if (content.length > largestAttachment) return { why: 'tooLarge' };
  const extension = extensionOf(name);
  const type = types[extension];
  if (type === undefined) return { why: 'type' };
  if (extension === 'csv' || extension === 'txt') return isText(content) ? { type } : { why: 'content' };
  if (zipped.includes(extension) && unpacksTooFar(content)) return { why: 'unpacksTooFar' };
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  return found?.mime === type ? { type } : { why: 'content' };
}

/** Whether bytes are text in UTF-8, without the control characters that no text has. */
function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/[^\P{Cc}\t\n\r\f]/u.test(text);
  } catch {
    return false;
  }
}
