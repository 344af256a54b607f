import { InvalidRequestError } from '../problem/request-errors.js';
import { decodeCursor, encodeCursor } from './cursor.js';

describe('cursor', () => {
  const cursor = { sort: 'updated', after: ['2026-11-23T00:00:00Z', '018f', null, 7] };

  it('comes back as it went, and is safe in an address', () => {
    const text = encodeCursor(cursor);
    expect(text).toMatch(/^[\w-]+$/);
    expect(decodeCursor(text, 'updated', 4)).toEqual(cursor);
  });

  it.each([
    ['nonsense', 'updated', 4],
    ['', 'updated', 4],
    [encodeCursor(cursor), 'ref', 4],
    [encodeCursor(cursor), 'updated', 2],
    [Buffer.from('{"sort":"updated"}').toString('base64url'), 'updated', 0],
    [Buffer.from('["updated",{"a":1}]').toString('base64url'), 'updated', 1],
  ])('is refused when it is not one of ours: %s', (text, sort, width) => {
    expect(() => decodeCursor(text, sort, width)).toThrow(InvalidRequestError);
  });
});
