import type { Label } from '../../../workflows/kit/workflow.js';
import type { Because, MailKind } from '../mail-kind.js';

/**
 * What a mail says. Gaps are written `{name}`.
 *
 * Everywhere: `{ref}`, `{name}` (the title with the reference; never in a subject), `{stage}`,
 * `{startOn}` and `{by}` (whoever made the event happen).
 */
export interface LetterWords {
  /** Says by reference what it is about: subjects stand in lists and on locked screens, so nothing that somebody wrote is in them. */
  readonly subject: Label;
  /** The first line: the news, what to do, or that there is nothing to do. */
  readonly first: Label;
  readonly then: Label;
  /** Stands above what is quoted, in letters that quote something. */
  readonly quote?: string;
}

/** The words of mail in one language. */
export interface MailWords {
  readonly letters: Readonly<Record<MailKind, LetterWords>>;
  readonly because: Readonly<Record<Because, string>>;
  /** Said to leads whose step is next. */
  readonly yourStep: string;
  readonly tasks: string;
  /** `{task}`, `{due}`. */
  readonly taskDue: string;
  readonly open: string;
  readonly contact: string;
  readonly sender: string;
  /** Stands in the place of a text that was erased. */
  readonly untitled: string;
  /** `{title}`, `{ref}`. */
  readonly quoted: string;
  /** Stands for whoever made the event happen where they have no name, by who reads it. */
  readonly somebody: Label;
}
