import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { MerkleTree } from './merkle-tree.js';

/** By the words of RFC 9162, 2.1.1: split at the largest power of two below the size. */
function rootByDefinition(leaves: readonly string[]): Buffer {
  const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), Buffer.from(leaves[0] ?? ''));
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.of(1), rootByDefinition(leaves.slice(0, half)), rootByDefinition(leaves.slice(half)));
}

describe('a Merkle tree', () => {
  it('has the root that the standard defines, at every size and after every change', () => {
    const changes = fc.array(fc.tuple(fc.nat(40), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(changes, (asked) => {
        const tree = new MerkleTree();
        const leaves: string[] = [];
        for (const [wish, text] of asked) {
          const place = Math.min(wish, leaves.length);
          leaves[place] = text;
          tree.set(place, text);
          expect(tree.root()).toEqual(rootByDefinition(leaves));
        }
        expect(tree.size).toBe(leaves.length);
      }),
    );
  });

  it('leaves no gaps', () => {
    expect(() => {
      new MerkleTree().set(1, 'too far');
    }).toThrow('no leaf before place 1');
  });
});
