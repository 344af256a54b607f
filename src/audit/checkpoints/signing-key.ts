import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { canonical } from '../../platform/canonical.js';

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

/** A new Ed25519 key. */
export function newSigningKey(): SigningKey {
  return keyOf(generateKeyPairSync('ed25519').privateKey);
}

/** What is kept of a key: its public half, signed by itself and by the one it follows. */
export function succession(key: SigningKey, follows: SigningKey | null, madeAt: Date): KeptKey {
  const { id, publicKey } = key;
  const about = { id, publicKey, madeAt, follows: follows?.id ?? null };
  const statement = statementOf(about);
  const bytes = Buffer.from(statement);
  return {
    ...about,
    statement,
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

/** What both keys sign. */
function statementOf({
  id,
  publicKey,
  follows,
  madeAt,
}: Omit<KeptKey, 'statement' | 'signedByNew' | 'signedByOld'>): string {
  return canonical({ v: 1, key: id, publicKey, follows, at: madeAt.toISOString() });
}

function vouchesForItself(key: KeptKey, publicKey: KeyObject): boolean {
  return (
    idOf(publicKey) === key.id &&
    statementOf(key) === key.statement &&
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

/**
 * A private key with its public half.
 *
 * @throws {Error} it is no Ed25519 key
 */
export function keyOf(privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('it is no Ed25519 key');
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
