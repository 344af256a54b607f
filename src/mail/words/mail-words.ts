import type { Label } from '../../../workflows/kit/workflow.js';
import type { Because, MailKind } from '../mail-kind.js';

/**
 * What a mail says. Gaps are written `{name}`.
 *
 * Everywhere: `{ref}`, `{name}` (the reference with the title), `{stage}` and `{startOn}`.
 */
export interface LetterWords {
  /** Follows the reference in the subject; fixed, without gaps. */
  readonly subject: string;
  /** The first line: what to do, or that there is nothing to do. */
  readonly first: Label;
  readonly then: Label;
}

/** The words of mail in one language. */
export interface MailWords {
  readonly letters: Readonly<Record<MailKind, LetterWords>>;
  readonly because: Readonly<Record<Because, string>>;
  readonly tasks: string;
  /** `{task}`, `{due}`. */
  readonly taskDue: string;
  readonly open: string;
  readonly contact: string;
  readonly sender: string;
  /** Stands in the place of a text that was erased. */
  readonly untitled: string;
  /** `{title}`. */
  readonly quoted: string;
}
