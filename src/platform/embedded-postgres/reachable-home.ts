import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

const CANDIDATES = () => ['/var/lib/echo-co-creation', join(tmpdir(), 'echo-co-creation')];

function prepare(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    const { uid } = lstatSync(folder);
    // In a folder anybody may write to, somebody else could have made this one first.
    if (!lstatSync(folder).isDirectory() || uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder of root's that any account can enter, for what can't stay below a closed home.
 *
 * @throws {EmbeddedPostgresError} neither the system's data folder nor the temporary one will do
 */
export function reachableHome(): string {
  const home = CANDIDATES().find(prepare);
  if (home) return home;
  throw new EmbeddedPostgresError(
    `Found no folder that both root and an unprivileged account can use (tried ${CANDIDATES().join(', ')}). ` +
      'Set ECHO_DATA_DIR to a folder outside any closed home, or name a database in DATABASE_URL.',
  );
}
