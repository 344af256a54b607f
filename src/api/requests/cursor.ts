import { InvalidRequestError } from '../problem/request-errors.js';

/** What one column of a sort order holds in the last row of a page. */
export type CursorPart = string | number | null;

/** Where a page ended: the order it was in, and the sort columns of its last row. */
export interface Cursor {
  readonly sort: string;
  readonly after: readonly CursorPart[];
}

/** A cursor as callers see it: opaque, and safe in an address. */
export function encodeCursor({ sort, after }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, ...after])).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param sort the order asked for now, with `width` columns; a cursor of another order is refused
 * @throws {InvalidRequestError} it is not one that {@link encodeCursor} made for this order
 */
export function decodeCursor(text: string, sort: string, width: number): Cursor {
  const parts = parsed(text);
  const [madeFor, ...after] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (madeFor !== sort || after.length !== width || !after.every(isPart)) throw foreignCursor();
  return { sort, after };
}

/** A cursor that is none of ours, or of another order. */
export function foreignCursor(): InvalidRequestError {
  const message = 'is not the cursor of a page in this order; start without one';
  return new InvalidRequestError([{ field: 'cursor', message }]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isPart(value: unknown): value is CursorPart {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
