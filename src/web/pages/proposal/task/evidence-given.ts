import { evidenceOf } from '../../../../attachments/evidence.js';
import type { Attachment } from '../../../../attachments/attachments.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { taskWords } from './words.js';

/** What somebody gives to show that a task is done. */
export interface GivenEvidence {
  readonly done: string;
  readonly link: string;
  readonly value: string;
  readonly files: readonly Attachment[];
}

interface EvidenceFields {
  readonly kind: 'tick' | 'file' | 'link' | 'number';
  readonly text?: string;
  readonly value?: number;
}

/** Either the evidence of a completion, or what is still wrong with it; null for a task that goes on. */
export function evidenceGiven(
  asked: EvidenceFields['kind'],
  { done, link, value, files }: GivenEvidence,
  words: (typeof taskWords)['en'],
): { readonly problems: readonly FieldProblem[] } | { readonly evidence: EvidenceFields } | null {
  const address = link.trim();
  if (address !== '' && !isAddress(address)) return wrong('link', words.needLink);
  if (done !== 'yes' && done !== 'no') return wrong('done', words.needAnswer);
  if (done === 'no') return null;
  if (asked === 'number') {
    const number = Number(value.trim().replace(/\s/g, '').replace(',', '.'));
    const isNumber = value.trim() !== '' && Number.isFinite(number);
    return isNumber ? { evidence: { kind: 'number', value: number } } : wrong('value', words.needNumber);
  }
  if (asked === 'link' && address === '') return wrong('link', words.needLink);
  if (asked === 'file' && files.length === 0 && address === '') return wrong('files', words.needFile);
  if (asked !== 'link' && files.length > 0) return { evidence: { kind: 'file', text: evidenceOf(files) } };
  return { evidence: address === '' ? { kind: 'tick' } : { kind: 'link', text: address } };
}

function wrong(field: string, message: string): { readonly problems: readonly FieldProblem[] } {
  return { problems: [{ field, message }] };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S{3,490}$/i.test(text) && URL.canParse(text);
}
