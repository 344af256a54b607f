import type { Audience, Language } from '../../workflows/kit/workflow.js';
import type { ComposedLetter } from '../mail/letter.js';
import type { Because, LetterKind, MailKind, NoteKind } from '../mail/mail-kind.js';
import { exampleWritten, type Written } from './example-facts.js';
import { noteExample, notePages } from './note-examples.js';
import { occasions, proposalExample } from './proposal-examples.js';
import { reminderExample } from './reminder-example.js';

/** A letter as it would be written, about a proposal and people that do not exist. */
export interface LetterExample {
  readonly kind: LetterKind;
  /** Why its reader gets it, or which side they are on; `reader` where there is one way only. */
  readonly reader: Because | Audience | 'reader';
  readonly letter: ComposedLetter;
}

type ExampleOf<K extends LetterKind> = (
  kind: K,
  language: Language,
  written: Written,
  address: string,
) => readonly LetterExample[];

const ofProposal: ExampleOf<MailKind> = (kind, language, written, address) =>
  occasions[kind].readers.map((reader) => ({
    kind,
    reader,
    letter: proposalExample(kind, reader, language, written, address),
  }));

const ofNote: ExampleOf<NoteKind> = (kind, language, written, address) => [
  { kind, reader: 'reader', letter: noteExample(kind, language, written, address) },
];

const ofReminder: ExampleOf<'reminder'> = (kind, language, written, address) =>
  (['partner', 'staff'] as const).map((reader) => ({
    kind,
    reader,
    letter: reminderExample(reader, language, written, address),
  }));

/** Every kind of letter there is: a kind without an example does not compile. */
export const letterKinds: readonly LetterKind[] = [
  ...(Object.keys(occasions) as MailKind[]),
  'reminder',
  ...(Object.keys(notePages) as NoteKind[]),
];

/**
 * A kind of letter in one language, once for each who may get it.
 *
 * @param address of the program, without a slash at its end
 * @param written what people wrote; examples, unless given
 */
export function examplesOf(
  kind: LetterKind,
  language: Language,
  address: string,
  written: Written = exampleWritten[language],
): readonly LetterExample[] {
  if (kind === 'reminder') return ofReminder(kind, language, written, address);
  return isNote(kind)
    ? ofNote(kind, language, written, address)
    : ofProposal(kind, language, written, address);
}

function isNote(kind: LetterKind): kind is NoteKind {
  return kind in notePages;
}
