import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785): one text for one value, whatever the order of its keys.
 *
 * @throws {Error} the value has no JSON form
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without a JSON form has no canonical text');
  return text;
}

/** sha256 in hexadecimal of a text (UTF-8) or bytes. */
export function sha256(input: string | Buffer): string {
  return hash('sha256', input);
}

/** sha256 in hexadecimal of a value's canonical JSON. */
export function fingerprintOf(value: unknown): string {
  return sha256(canonical(value));
}

/** The same JSON value with the keys of every object in canonical order. */
export function inCanonicalOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inCanonicalOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort()) sorted[key] = inCanonicalOrder(source[key]);
  return sorted as T;
}
