import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

/**
 * What only this installation knows: codes, form tokens and cookies are derived from it, so none of them is stored.
 *
 * `ECHO_SECRET` in production; elsewhere a file in the data folder, made when it is first needed.
 */
@Injectable()
export class ServerSecret {
  private known: string | undefined;

  constructor(private readonly config: Config) {}

  /** HMAC-SHA256 of a text for one purpose: what is derived for one can't be used for another. */
  derive(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.secret()).update(`${purpose}\0${text}`).digest();
  }

  private secret(): string {
    return (this.known ??= this.config.secret ?? kept(this.config.dataDir));
  }
}

function kept(dataDir: string): string {
  const file = join(dataDir, 'server-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    // Fails where there is one: of two processes that start at once, the second reads what the first wrote.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
