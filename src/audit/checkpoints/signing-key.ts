import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { canonical } from '../../platform/canonical.js';
import { Config } from '../../platform/config.js';

/** The key that signs checkpoints, and the name that its public half has. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly publicKey: string;
}

/** A public key as it is kept, with what vouches for it. */
export interface KeptKey {
  readonly id: string;
  readonly publicKey: string;
  readonly madeAt: Date;
  readonly follows: string | null;
  readonly statement: string;
  readonly signedByNew: Buffer;
  readonly signedByOld: Buffer | null;
}

/** The file of the key can't be used. */
export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';
}

/** Where the key that signs checkpoints is: a file outside the database, so that whoever holds one lacks the other. */
@Injectable()
export class SigningKeyFile {
  private readonly path: string | null;
  private readonly mayBeMade: boolean;

  constructor({ checkpointKeyFile, production, dataDir }: Config) {
    this.path = checkpointKeyFile ?? (production ? null : join(dataDir, 'checkpoint-key.pem'));
    this.mayBeMade = checkpointKeyFile === null;
  }

  /** Whether this installation signs checkpoints: in production only with a key it was given. */
  get isUsed(): boolean {
    return this.path !== null;
  }

  /**
   * The key; made first where it may be and is not there yet.
   *
   * @throws {SigningKeyError} there is none, or the file holds no Ed25519 key
   */
  read(): SigningKey {
    const path = this.pathInUse();
    if (this.mayBeMade) makeOnce(path);
    const known = this.find();
    if (known) return known;
    throw new SigningKeyError(
      `There is no file ${path}. Make the key with: openssl genpkey -algorithm ed25519 -out ${path}.`,
    );
  }

  /** The key where the file is there; null where this machine has none, as one that only reads may. */
  find(): SigningKey | null {
    if (this.path === null) return null;
    try {
      return keyOf(createPrivateKey(readFileSync(this.path)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new SigningKeyError(`${this.path} holds no Ed25519 private key in PEM form: ${String(error)}`);
    }
  }

  /** Puts another key in the place of the one in the file, which is kept beside it under its name. */
  replace(old: SigningKey, next: SigningKey): void {
    const path = this.pathInUse();
    renameSync(path, `${path}.${old.id.slice(0, 16)}`);
    writeFileSync(path, pemOf(next.privateKey), { mode: 0o600, flag: 'wx' });
  }

  private pathInUse(): string {
    if (this.path !== null) return this.path;
    throw new SigningKeyError('No key signs checkpoints here. Set CHECKPOINT_KEY_FILE to the file of one.');
  }
}

/** A new Ed25519 key. */
export function newSigningKey(): SigningKey {
  return keyOf(generateKeyPairSync('ed25519').privateKey);
}

/** What is kept of a key: its public half, signed by itself and by the one it follows. */
export function succession(key: SigningKey, follows: SigningKey | null, madeAt: Date): KeptKey {
  const { id, publicKey } = key;
  const statement = canonical({
    v: 1,
    key: id,
    publicKey,
    follows: follows?.id ?? null,
    at: madeAt.toISOString(),
  });
  const bytes = Buffer.from(statement);
  return {
    ...{ id, publicKey, madeAt, statement },
    follows: follows?.id ?? null,
    signedByNew: sign(null, bytes, key.privateKey),
    signedByOld: follows ? sign(null, bytes, follows.privateKey) : null,
  };
}

/**
 * The keys that one vouches for: itself, and whatever follows it or was followed by it, signed by both.
 *
 * @param anchor id of the key that is believed; null believes the first one, for want of better
 */
export function trustedKeys(kept: readonly KeptKey[], anchor: string | null): ReadonlyMap<string, KeyObject> {
  const sound = new Map<string, KeyObject>();
  for (const key of kept) {
    const publicKey = publicKeyOf(key);
    if (publicKey && vouchesForItself(key, publicKey)) sound.set(key.id, publicKey);
  }
  const trusted = new Map<string, KeyObject>();
  const waiting = [anchor ?? kept.find(({ follows }) => follows === null)?.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const publicKey = sound.get(id);
    if (!publicKey || trusted.has(id)) continue;
    trusted.set(id, publicKey);
    for (const link of kept) {
      const old = link.follows === null ? undefined : sound.get(link.follows);
      if (link.follows === null || !old || !(link.id === id || link.follows === id)) continue;
      if (link.signedByOld && verify(null, Buffer.from(link.statement), old, link.signedByOld))
        waiting.push(link.id, link.follows);
    }
  }
  return trusted;
}

function vouchesForItself(key: KeptKey, publicKey: KeyObject): boolean {
  const stated = canonical({
    v: 1,
    key: key.id,
    publicKey: key.publicKey,
    follows: key.follows,
    at: key.madeAt.toISOString(),
  });
  return (
    idOf(publicKey) === key.id &&
    stated === key.statement &&
    verify(null, Buffer.from(key.statement), publicKey, key.signedByNew)
  );
}

function publicKeyOf({ publicKey }: KeptKey): KeyObject | null {
  try {
    const key = createPublicKey(publicKey);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function keyOf(privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new SigningKeyError('not an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  return {
    id: idOf(publicKey),
    privateKey,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function idOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function pemOf(privateKey: KeyObject): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function makeOnce(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    // Fails where there is one: of two programs that start at once, the second reads what the first wrote.
    writeFileSync(path, pemOf(newSigningKey().privateKey), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
