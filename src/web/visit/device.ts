import type { FastifyRequest } from 'fastify';

const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** Browser and system in words, for people to know their sessions by: "Firefox, Windows". */
export function deviceOf({ headers }: FastifyRequest): string {
  const agent = headers['user-agent'] ?? '';
  const named = [browsers, systems].flatMap((known) => {
    const found = known.find(([mark]) => agent.includes(mark));
    return found ? [found[1]] : [];
  });
  return named.join(', ') || 'Another device';
}
