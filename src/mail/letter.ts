import type { LocalDate } from '../../workflows/kit/event.js';
import { phrase, type Audience, type Labels, type Language } from '../../workflows/kit/workflow.js';
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
  /** The reader's next required tasks, first due first. */
  readonly tasks: readonly { readonly key: string; readonly dueOn: LocalDate | null }[];
  readonly link: string;
  readonly contact: Contact;
  readonly labels: Labels;
}

/** A letter in words, before it is laid out. */
export interface ComposedLetter {
  readonly language: Language;
  readonly subject: string;
  readonly first: string;
  readonly then: string;
  readonly tasksTitle: string;
  readonly tasks: readonly string[];
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
  const title = facts.title === null ? '' : oneLine(facts.title);
  const values = {
    ref,
    name: phrase(title === '' ? words.untitled : words.quoted, audience, { ref, title }),
    stage: phrase(labels.stages[facts.stage], audience, { key: facts.stage }),
    startOn: facts.startOn === null ? '' : longDate(facts.startOn, language),
  };
  return {
    language,
    // The reference and a fixed phrase: what partners write never gets into a header.
    subject: `[ECHO] ${ref}: ${letter.subject}`,
    first: phrase(letter.first, audience, values),
    then: phrase(letter.then, audience, values),
    tasksTitle: words.tasks,
    tasks: facts.tasks.map(({ key, dueOn }) => taskLine(facts, key, dueOn)),
    open: words.open,
    link,
    why: phrase(words.because[facts.because], audience, values),
    contact: `${words.contact} ${contactLine(facts.contact)}`,
    sender: words.sender,
  };
}

/** A date as people say it, with its weekday. */
export function longDate(date: LocalDate, language: Language): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  // A date has no zone: it is read and written in the same one, so that it stays the same day.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
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
  return phrase(mailWords[language].taskDue, audience, { task, due: longDate(dueOn, language) });
}

/** Whom to ask, in one line. */
export function contactLine({ name, email, phone }: Contact): string {
  return [name, email, phone].flatMap((part) => (part === null ? [] : [oneLine(part)])).join(', ');
}
