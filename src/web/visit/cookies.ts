import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';

/** The cookies of the pages; all are for the server alone. */
export type CookieName = 'session' | 'signin' | 'notice' | 'taken' | 'language';

/**
 * The name a cookie goes by: with TLS it is bound to this host by its name.
 *
 * Source: security.md B2, row 20. Without TLS browsers refuse such names, and the program is being tried out.
 */
function nameOf(name: CookieName, { secure }: Pick<Config, 'secure'>): string {
  return secure ? `__Host-echo-${name}` : `echo-${name}`;
}

export function readCookie(request: FastifyRequest, name: CookieName, config: Config): string | null {
  return request.cookies[nameOf(name, config)] ?? null;
}

/** @param seconds how long it is kept; until the browser is closed, unless given */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  config: Config,
  seconds?: number,
): void {
  void reply.setCookie(nameOf(name, config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    ...(seconds !== undefined && { maxAge: seconds }),
  });
}

export function dropCookie(reply: FastifyReply, name: CookieName, config: Config): void {
  setCookie(reply, name, '', config, 0);
}
