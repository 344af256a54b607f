/** Which page of a long list, and how long a page is. */
export interface PageOf {
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** One page of a list, and how many there are in all. */
export interface Listed<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** A page from rows that carry the number of all of them. */
export function listed<T extends object>(rows: readonly (T & { readonly total: number })[]): Listed<T> {
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Words that a text must contain, for `ilike`; null for any text. */
export function containing(words: string | undefined): string | null {
  const text = words?.trim() ?? '';
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
