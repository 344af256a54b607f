import { phrase, type Language } from '../../workflows/kit/workflow.js';
import { contactLine, linesOf, type ComposedLetter, type Contact } from './letter.js';
import type { NoteKind } from './mail-kind.js';
import { mailWords } from './words/index.js';
import { noteWords } from './words/notes.js';

/** Everything that a letter which follows from no event may mention. */
export interface NoteContent {
  readonly kind: NoteKind;
  readonly language: Language;
  /** What fills the gaps of its words. */
  readonly values: Readonly<Record<string, string>>;
  /** What is quoted, as it was written. */
  readonly quote: string | null;
  /** Address of the page it leads to. */
  readonly link: string;
  readonly contact: Contact;
}

/** Says a note in the reader's language. */
export function composeNote({ kind, language, values, quote, link, contact }: NoteContent): ComposedLetter {
  const [words, common] = [noteWords[language][kind], mailWords[language]];
  const filled = (text: string): string => phrase(text, 'partner', values);
  return {
    language,
    subject: phrase(words.subject, 'partner', { ref: values.ref ?? '' }),
    first: filled(words.first),
    quoteTitle: filled(words.quote ?? ''),
    quote: linesOf(quote),
    then: filled(words.then),
    tasksTitle: common.tasks,
    tasks: [],
    open: words.open,
    link,
    why: filled(words.why),
    contact: `${common.contact} ${contactLine(contact)}`,
    sender: common.sender,
  };
}
