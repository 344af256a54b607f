import { randomBytes } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/**
 * A new UUID, version 7: ids made later in this process sort later, so indexes grow at their right edge.
 *
 * Made here and not in SQL because PostgreSQL has `uuidv7()` only from version 18. Layout: RFC 9562, 5.7, with
 * `rand_a` as a counter within the millisecond (method 1 of 6.2).
 */
export function uuidv7(): string {
  const bytes = randomBytes(16);
  const now = Date.now();
  if (now > lastMillisecond) [lastMillisecond, counter] = [now, bytes.readUInt16BE(6) & 0x7ff];
  else counter += 1;
  // More than 2,048 ids in one millisecond borrow the next one.
  if (counter > 0xfff) [lastMillisecond, counter] = [lastMillisecond + 1, 0];
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Before every id: where a walk through ids in their order begins. */
export const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

/** Whether a text is a UUID, of any version and in any case: the database refuses to look for anything else. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
