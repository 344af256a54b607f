import { execFileSync, spawnSync } from 'node:child_process';
import { EmbeddedPostgresError } from './errors.js';

/** The operating system account PostgreSQL runs as. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function numberOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

/**
 * The account to step down to when this process is root, since PostgreSQL refuses to run as root; else null.
 *
 * `postgres` where a distribution's package made it, otherwise `nobody`: no account is ever created.
 *
 * @throws {EmbeddedPostgresError} root, and neither account exists
 */
export function unprivilegedUser(): OsUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid && gid !== null) return { name, uid, gid };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and neither the account "postgres" nor "nobody" exists to run it as. ' +
      'Start this program as another user, or name a database in DATABASE_URL.',
  );
}

/** Options for `spawn` that make the child that user. */
export function runAs(user: OsUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Whether `user` may enter (or run) `path`, as the kernel sees it: modes, access lists and mounts together. */
export function canReach(user: OsUser | null, path: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], {
    ...runAs(user),
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}
