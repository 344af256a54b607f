import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { ServerSecret } from '../platform/server-secret.js';

// Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: letters and figures that are taken for each other.
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 8;

/**
 * What a letter with a code carries, and what is checked against it: derived from the id of its row, so that neither
 * the database nor the queue holds a code.
 */
@Injectable()
export class SignInSecrets {
  constructor(private readonly secret: ServerSecret) {}

  /** The code of a row: 8 letters and figures out of 23, about 36 bits. */
  codeOf(id: string): string {
    // 256 bits over 36: what the remainders favour is far below anything that could be noticed.
    let number = BigInt(`0x${this.secret.derive('sign-in code', id).toString('hex')}`);
    let code = '';
    for (let place = 0; place < LENGTH; place++) {
      code += ALPHABET[Number(number % BigInt(ALPHABET.length))] ?? '';
      number /= BigInt(ALPHABET.length);
    }
    return code;
  }

  /** The link's token of a row: 256 bits. */
  tokenOf(id: string): string {
    return this.secret.derive('sign-in link', id).toString('base64url');
  }

  /** Whether somebody typed the code of a row: spaces, dashes and lower case do not matter. */
  isCodeOf(id: string, typed: string): boolean {
    return isSame(this.codeOf(id), normalised(typed));
  }

  isTokenOf(id: string, given: string): boolean {
    return isSame(this.tokenOf(id), given);
  }
}

/** A code as it is read out: `ABCD-EFGH`. */
export function shown(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** What was typed, as far as it could be a code. */
export function normalised(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function isSame(right: string, given: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
