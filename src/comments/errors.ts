/** Somebody named in a comment can't be told of it. */
export interface MentionProblem {
  /** The text, or the choice of somebody to tell. */
  readonly field: 'body' | 'tell';
  /** Not at the hub, though only the hub may read it; one of several with that name; nobody who may read it. */
  readonly reason: 'notStaff' | 'ambiguous' | 'unknown';
  readonly names: readonly string[];
}

/** A comment names people who can't be told of it. Nothing was written. */
export class MentionRefusedError extends Error {
  override readonly name = 'MentionRefusedError';
  constructor(readonly problems: readonly MentionProblem[]) {
    super(problems.map(({ reason, names }) => `${reason}: ${names.join(', ')}`).join('; '));
  }
}

/** There is no such comment for this person, or nothing that they may do with it. */
export class CommentNotFoundError extends Error {
  override readonly name = 'CommentNotFoundError';
  constructor() {
    super('There is no such comment that you may change.');
  }
}

/** The time in which its author may change a comment has run out, or it was removed. */
export class CommentClosedError extends Error {
  override readonly name = 'CommentClosedError';
  constructor(readonly reason: 'tooLate' | 'removed') {
    super('The comment can not be changed any more.');
  }
}
