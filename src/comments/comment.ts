import type { Instant } from '../../workflows/kit/event.js';

/** Who reads a comment: everybody who may see the proposal, or the hub alone. */
export const visibilities = ['everyone', 'staff'] as const;
export type Visibility = (typeof visibilities)[number];

/** Side that somebody wrote from. */
export type Side = 'hub' | 'partner';

/** A comment as its reader sees it. */
export interface CommentView {
  readonly id: string;
  /** Key of the task it is about; null for the whole proposal. */
  readonly task: string | null;
  /** The name is null once the person was erased. */
  readonly author: { readonly id: string; readonly name: string | null };
  readonly side: Side;
  /** Of an author who is a partner, where they belong to one. */
  readonly organisation: string | null;
  readonly visibility: Visibility;
  /** Null once it was removed. */
  readonly body: string | null;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
  /** Who was told. */
  readonly told: readonly string[];
  readonly removed: {
    readonly at: Instant;
    readonly byAuthor: boolean;
    readonly name: string | null;
  } | null;
  /** Until when the reader may still change it; null where they may not. */
  readonly editableUntil: Instant | null;
  /** Whether the reader may remove it. */
  readonly removable: boolean;
}

/** What is written. */
export interface NewComment {
  readonly body: string;
  readonly visibility: Visibility;
  readonly task: string | null;
  /** Somebody to be told beside those who are named in the text. */
  readonly tell: string | null;
  /** People whom the page itself tells; who may not read it is left out. */
  readonly also?: readonly string[];
}

/** What came of writing. */
export interface Written {
  readonly id: string;
  /** Names of those who get a letter. */
  readonly told: readonly string[];
  /** Names in the text that nobody has. */
  readonly unknown: readonly string[];
}

/** Longest comment, in characters. */
export const longestComment = 5000;

/** How long the author may change a comment: until then it may count as unread. */
export const editMinutes = 15;
