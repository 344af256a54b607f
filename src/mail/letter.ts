import type { LocalDate } from '../../workflows/kit/event.js';
import { phrase, type Audience, type Labels, type Language } from '../../workflows/kit/workflow.js';
import { shortDate } from '../platform/written-date.js';
import type { Because, MailKind } from './mail-kind.js';
import { mailWords } from './words/index.js';

/** Whom to ask: a person, or the hub by its address alone. */
export interface Contact {
  readonly name: string | null;
  readonly email: string;
  readonly phone: string | null;
}

/** Everything that a letter may mention. */
export interface LetterFacts {
  readonly kind: MailKind;
  readonly language: Language;
  readonly audience: Audience;
  readonly because: Because;
  readonly ref: string;
  /** Null where there is none, or it was erased. */
  readonly title: string | null;
  readonly stage: string;
  readonly startOn: LocalDate | null;
  /** Name of whoever made it happen; null where they have none. */
  readonly by: string | null;
  /** What is quoted, as it was written. */
  readonly quote: string | null;
  /** Whether the letter says that the next step is the reader's. */
  readonly yourStep: boolean;
  /** The reader's next required tasks, first due first. */
  readonly tasks: readonly { readonly key: string; readonly dueOn: LocalDate | null }[];
  readonly link: string;
  readonly contact: Contact;
  readonly labels: Labels;
}

/** Lines about one proposal, each with the page that it leads to. */
export interface LetterGroup {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly link: string }[];
}

/** A letter in words, before it is laid out. */
export interface ComposedLetter {
  readonly language: Language;
  readonly subject: string;
  readonly first: string;
  readonly quoteTitle: string;
  /** Somebody's words, line by line; empty where nothing is quoted. */
  readonly quote: readonly string[];
  readonly then: string;
  readonly tasksTitle: string;
  readonly tasks: readonly string[];
  readonly groups?: readonly LetterGroup[];
  readonly open: string;
  readonly link: string;
  readonly why: string;
  readonly contact: string;
  readonly sender: string;
}

/** Says a letter's facts in the reader's language, in words for their side. */
export function compose(facts: LetterFacts): ComposedLetter {
  const { language, audience, ref, labels, link } = facts;
  const words = mailWords[language];
  const letter = words.letters[facts.kind];
  const values = {
    ref,
    name: nameOf(facts.title, ref, language),
    by: oneLine(facts.by ?? '') || phrase(words.somebody, audience, {}),
    stage: phrase(labels.stages[facts.stage], audience, { key: facts.stage }),
    startOn: facts.startOn === null ? '' : shortDate(facts.startOn, language),
  };
  return {
    language,
    subject: phrase(letter.subject, audience, { ref, startOn: values.startOn }),
    first: phrase(letter.first, audience, values),
    quoteTitle: letter.quote ?? '',
    quote: linesOf(facts.quote),
    then: [phrase(letter.then, audience, values), ...(facts.yourStep ? [words.yourStep] : [])].join(' '),
    tasksTitle: words.tasks,
    tasks: facts.tasks.map(({ key, dueOn }) => taskLine(facts, key, dueOn)),
    open: words.open,
    link,
    why: phrase(words.because[facts.because], audience, values),
    contact: `${words.contact} ${contactLine(facts.contact)}`,
    sender: words.sender,
  };
}

/** How a proposal is named in the text: by title and reference, or by its reference alone where it has no title. */
export function nameOf(given: string | null, ref: string, language: Language): string {
  const words = mailWords[language];
  const title = oneLine(given ?? '');
  return title === ''
    ? phrase(words.untitled, 'partner', { ref })
    : phrase(words.quoted, 'partner', { ref, title });
}

/** Somebody's words line by line, without blank lines at either end. */
export function linesOf(text: string | null): readonly string[] {
  return text === null || text.trim() === ''
    ? []
    : text
        .trim()
        .split(/\r\n?|\n/)
        .map(oneLine);
}

/** Somebody's words without line breaks, and without characters that turn the direction of writing. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function taskLine({ language, audience, labels }: LetterFacts, key: string, dueOn: LocalDate | null): string {
  const task = phrase(labels.tasks[key], audience, { key });
  if (dueOn === null) return task;
  return phrase(mailWords[language].taskDue, audience, { task, due: shortDate(dueOn, language) });
}

/** Whom to ask, in one line. */
export function contactLine({ name, email, phone }: Contact): string {
  return [name, email, phone].flatMap((part) => (part === null ? [] : [oneLine(part)])).join(', ');
}
