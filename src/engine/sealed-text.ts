import { randomBytes } from 'node:crypto';
import type { TextRef } from '../../workflows/kit/event.js';
import { sha256 } from '../platform/canonical.js';
import { uuidv7 } from '../platform/ids.js';

/**
 * Free text kept apart from the event that mentions it, so that erasing it leaves the history verifiable.
 *
 * The salt keeps a short text from being guessed by its digest; it is erased together with the body.
 */
export interface SealedText {
  readonly id: string;
  readonly salt: Buffer;
  readonly body: string;
}

/** Seals a text: `ref` goes into the event, `text` into the command's `texts`. */
export function seal(body: string): { readonly ref: TextRef; readonly text: SealedText } {
  const text = { id: uuidv7(), salt: randomBytes(16), body };
  return { ref: { text: text.id, sha256: digestOf(text) }, text };
}

/** `sha256(salt ‖ body)` in hexadecimal. */
export function digestOf({ salt, body }: Pick<SealedText, 'salt' | 'body'>): string {
  return sha256(Buffer.concat([salt, Buffer.from(body)]));
}

/**
 * The event with each reference to one of these texts replaced by what the text says.
 *
 * A second press seals the same words under a new id and salt; fingerprints must see that it is the same press.
 *
 * @throws {Error} a text is given that the event doesn't mention, or mentions with another digest
 */
export function unsealed(event: unknown, texts: readonly SealedText[]): unknown {
  const left = new Map(texts.map((text) => [text.id, text]));
  const opened = open(event, new Map(left), left);
  if (left.size > 0)
    throw new Error(`a sealed text is not mentioned by the event: ${[...left.keys()].join(', ')}`);
  return opened;
}

function open(
  value: unknown,
  texts: ReadonlyMap<string, SealedText>,
  unseen: Map<string, SealedText>,
): unknown {
  if (Array.isArray(value)) return value.map((item) => open(item, texts, unseen));
  if (typeof value !== 'object' || value === null) return value;
  const { text: id, sha256: digest } = value as Partial<TextRef>;
  const text = typeof id === 'string' ? texts.get(id) : undefined;
  if (!text)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, open(item, texts, unseen)]));
  if (digest !== digestOf(text)) throw new Error(`the event gives another digest for sealed text ${text.id}`);
  unseen.delete(text.id);
  return { body: text.body };
}
