import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { LetterFile } from './letter-files.js';

/** A letter whose turn to leave has come. */
export interface LeavingLetter {
  /** Of its row in `mail_message`. */
  readonly id: string;
  /** Whom it is for. */
  readonly personId: string;
  /** What it is about: `reminder`. */
  readonly kind: string;
}

/**
 * What is to become of a letter: null lets it go as it was written; `why` skips it and is kept as the reason; `text`
 * and `html` take the place of what it said, under the same subject, `files` that of what went with it, and are kept.
 */
export type SendVerdict = null | { readonly why: string } | LetterAnew;

/** What a letter says instead of what it said. */
export interface LetterAnew {
  readonly text: string;
  readonly html: string;
  /** Left out where what went with it stays. */
  readonly files?: readonly LetterFile[];
}

/**
 * Looks once more just before a letter leaves, for time has passed since it was written.
 *
 * Runs in the transaction that sends it, as `echo_worker`, and again before each further try.
 */
export type SendCheck = (letter: LeavingLetter, tx: PoolClient) => Promise<SendVerdict>;

/** Who looks once more at which kind of letter. What holds for every letter (somebody is there to read it) is looked at anyway. */
@Injectable()
export class SendChecks {
  private readonly checks = new Map<string, SendCheck>();

  /** @throws {Error} the kind has a check already */
  register(kind: string, check: SendCheck): void {
    if (this.checks.has(kind)) throw new Error(`letters of kind "${kind}" have a check already`);
    this.checks.set(kind, check);
  }

  /** What the check of a letter's kind says; null where nobody registered one. */
  async verdictOn(letter: LeavingLetter, tx: PoolClient): Promise<SendVerdict> {
    return (await this.checks.get(letter.kind)?.(letter, tx)) ?? null;
  }
}
