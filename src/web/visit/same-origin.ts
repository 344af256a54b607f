import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that changes something comes from a page of ours.
 *
 * Browsers say so in `Sec-Fetch-Site`; older ones in `Origin`. One that says neither is let through to the form's
 * token, which a foreign page can't know.
 */
export function isFromHere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
