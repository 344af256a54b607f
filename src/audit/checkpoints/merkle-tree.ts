import { hash } from 'node:crypto';

/**
 * A Merkle tree over texts in the order in which they came, as RFC 9162 (section 2.1) defines it with SHA-256.
 *
 * A leaf may be replaced; that costs as many hashes as the tree is high.
 */
export class MerkleTree {
  private readonly levels: Buffer[][] = [[]];

  /** Number of leaves. */
  get size(): number {
    return this.level(0).length;
  }

  /** Sets the leaf at a place, or adds one behind the last. */
  set(place: number, text: string): void {
    if (place > this.size) throw new RangeError(`no leaf before place ${String(place)}`);
    this.level(0)[place] = leafHash(text);
    for (let height = 0, at = place; this.level(height).length > 1; height += 1) {
      at >>= 1;
      const below = this.level(height);
      const left = below[at * 2];
      const right = below[at * 2 + 1];
      // Without a sibling a node moves up as it is.
      if (left) this.level(height + 1)[at] = right ? nodeHash(left, right) : left;
    }
  }

  /** The root, 32 bytes; that of no leaves is the hash of nothing. */
  root(): Buffer {
    return this.levels.at(-1)?.[0] ?? hash('sha256', '', 'buffer');
  }

  private level(height: number): Buffer[] {
    return (this.levels[height] ??= []);
  }
}

function leafHash(text: string): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(text)]), 'buffer');
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer');
}
