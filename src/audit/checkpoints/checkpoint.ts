import { sign, verify, type KeyObject } from 'node:crypto';
import { canonical, sha256 } from '../../platform/canonical.js';
import { MerkleTree } from './merkle-tree.js';

/** What a checkpoint says; its canonical JSON is what is signed. */
export interface CheckpointRecord {
  /** Form of this record. */
  readonly v: 1;
  /** From 1, without gaps. */
  readonly number: number;
  /** Instant at which it was made. */
  readonly at: string;
  /** sha256 of the text of the checkpoint before it; null for the first. */
  readonly previous: string | null;
  readonly instances: number;
  readonly events: number;
  /** Root of the Merkle tree over all heads, in hexadecimal. */
  readonly root: string;
  /** Id of the key that signs it. */
  readonly key: string;
}

/** A checkpoint as it is kept, here and outside. */
export interface SignedCheckpoint {
  readonly text: string;
  /** Ed25519, 64 bytes. */
  readonly signature: Buffer;
}

/** Where the history of one instance stands. */
export interface Head {
  readonly instanceId: string;
  readonly sequence: number;
  readonly head: Buffer;
}

/** Signs a record. */
export function signed(record: CheckpointRecord, key: KeyObject): SignedCheckpoint {
  const text = canonical(record);
  return { text, signature: sign(null, Buffer.from(text), key) };
}

export function isSignedBy(text: string, signature: Buffer, key: KeyObject): boolean {
  return verify(null, Buffer.from(text), key, signature);
}

/** What the next checkpoint says of this one. */
export function linkTo({ text }: Pick<SignedCheckpoint, 'text'>): string {
  return sha256(text);
}

/** @throws {SyntaxError} it is not what this program writes */
export function readCheckpoint(text: string): CheckpointRecord {
  return JSON.parse(text) as CheckpointRecord;
}

/** The heads of all instances as checkpoints state them, one change after the other. */
export class StatedHeads {
  private readonly tree = new MerkleTree();
  private readonly places = new Map<string, number>();
  private readonly sequences: number[] = [];
  private total = 0;

  /** A head that is new or has changed; new ones stand in the order in which they came. */
  state({ instanceId, sequence, head }: Head): void {
    const place = this.places.get(instanceId) ?? this.tree.size;
    this.places.set(instanceId, place);
    this.total += sequence - (this.sequences[place] ?? 0);
    this.sequences[place] = sequence;
    this.tree.set(place, `${instanceId} ${String(sequence)} ${head.toString('hex')}`);
  }

  get instances(): number {
    return this.tree.size;
  }

  get events(): number {
    return this.total;
  }

  get root(): string {
    return this.tree.root().toString('hex');
  }
}
