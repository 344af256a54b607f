import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { keyOf, newSigningKey, type SigningKey } from './signing-key.js';

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
