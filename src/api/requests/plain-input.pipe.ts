import { Injectable, NotFoundException, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { InvalidRequestError } from '../problem/request-errors.js';

/** Deepest nesting of a body: no form of ours comes near it, and what validates forms recurses. */
const DEEPEST = 20;

// PostgreSQL's text holds no NUL, and half of a surrogate pair has no UTF-8 and no canonical JSON.
const LONE_SURROGATE = /\p{Surrogate}/u;
const NUL = String.fromCharCode(0);

const isUnstorable = (text: string): boolean => text.includes(NUL) || LONE_SURROGATE.test(text);

/** Refuses what no request of ours can mean: bodies that are no object or nest too deep, and text that can't be kept; in an address, such text names nothing. */
@Injectable()
export class PlainInputPipe implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (type === 'body' && !isObject(value)) throw refused('body', 'must be a JSON object');
    const field = data ?? type;
    if (depthOf(value) > DEEPEST) throw refused(field, `must not nest deeper than ${String(DEEPEST)} levels`);
    const unstorable = firstUnstorable(value, data ?? '');
    if (unstorable !== null && type === 'param') throw new NotFoundException();
    if (unstorable !== null)
      throw refused(unstorable, 'holds a character that is none: NUL, or half of a pair');
    return value;
  }
}

function refused(field: string, message: string): InvalidRequestError {
  return new InvalidRequestError([{ field, message }]);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Levels of objects and lists; walked level by level, so that depth costs no stack. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let level = [value].filter(isNested); level.length > 0 && depth <= DEEPEST; depth += 1)
    level = level.flatMap((nested): unknown[] => Object.values(nested)).filter(isNested);
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Dotted path of the first name or text that can't be kept; null when all can. */
function firstUnstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isUnstorable(value) ? path : null;
  if (!isNested(value)) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (isUnstorable(name)) return path || 'body';
    const found = firstUnstorable(inner, path ? `${path}.${name}` : name);
    if (found !== null) return found;
  }
  return null;
}
