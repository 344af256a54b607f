import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../platform/config.js';
import { readCookie, setCookie } from '../../visit/cookies.js';
import { localAddress } from '../../visit/local-address.js';

/** What a browser that begins to sign in keeps meanwhile: no other browser can finish what it began. */
export interface Asking {
  /** 256 random bits that only this browser knows. */
  readonly browser: string;
  /** Where the code was sent; empty for somebody who signs in at the provider. */
  readonly email: string;
  /** The page that was wanted. */
  readonly to: string;
}

// Longer than a code lasts, so that a new one can be sent to the same address, for the same page.
const SECONDS = 3600;

/** A sign-in of a browser that is about to begin one. */
export function newAsking(email: string, to: unknown): Asking {
  return { browser: randomBytes(32).toString('base64url'), email, to: localAddress(to) };
}

/** Lets the browser keep it. */
export function keepAsking(reply: FastifyReply, asking: Asking, config: Config): void {
  setCookie(reply, 'signin', Buffer.from(JSON.stringify(asking)).toString('base64url'), config, SECONDS);
}

/** The sign-in that this browser began; null where it began none. */
export function readAsking(request: FastifyRequest, config: Config): Asking | null {
  const cookie = readCookie(request, 'signin', config);
  if (cookie === null) return null;
  try {
    const { browser, email, to } = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Partial<Asking>;
    if (typeof browser !== 'string' || browser.length !== 43 || typeof email !== 'string') return null;
    return { browser, email, to: localAddress(to) };
  } catch {
    return null;
  }
}

/** An address as it may be shown to whoever looks over a shoulder: `j•••@example.org`. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
