import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { canReach, type OsUser } from './os-user.js';
import { reachableHome } from './reachable-home.js';

/** Where PostgreSQL keeps its files, and whether that is outside the data folder that was asked for. */
export interface Place {
  readonly postgresDir: string;
  readonly elsewhere: boolean;
}

const POINTER = 'location.json';
const OWNER = 'belongs-to';

function openForTraversal(dataDir: string): void {
  const { mode, uid } = statSync(dataDir);
  if (uid === process.getuid?.() && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o011);
}

// A moved checkout brings its pointer along and keeps its database. A copied one does too, but its original still
// points there: following it would mean two servers on one cluster.
function belongsTo(dataDir: string, folder: string): boolean {
  const ownerFile = join(folder, OWNER);
  if (!existsSync(ownerFile)) return false;
  const owner = readFileSync(ownerFile, 'utf8');
  return owner === dataDir || !existsSync(join(owner, POINTER));
}

function readPointer(dataDir: string): string | null {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return null;
  const { postgresDir } = JSON.parse(readFileSync(pointer, 'utf8')) as { postgresDir: string };
  const folder = dirname(postgresDir);
  if (!belongsTo(dataDir, folder)) return null;
  writeFileSync(join(folder, OWNER), dataDir);
  return postgresDir;
}

// Never a folder that is there already: whoever emptied the data folder wants to start over, and may regret it.
function placeElsewhere(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = mkdtempSync(join(reachableHome(), `${hash}-`));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, OWNER), dataDir);
  const postgresDir = join(folder, 'postgres');
  writeFileSync(join(dataDir, POINTER), `${JSON.stringify({ postgresDir }, null, 2)}\n`);
  return postgresDir;
}

/**
 * Chooses the folder for PostgreSQL's files: inside `dataDir` where `user` can get there, else one outside.
 *
 * The choice is kept in `location.json` in the data folder, so that later starts and people find it.
 *
 * @throws {EmbeddedPostgresError} a cluster lies in the data folder already and can no longer be reached there
 */
export function placeFor(dataDir: string, user: OsUser | null): Place {
  const inside = join(dataDir, 'postgres');
  if (!user) return { postgresDir: inside, elsewhere: false };
  openForTraversal(dataDir);
  const cluster = existsSync(join(inside, 'PG_VERSION'));
  const known = cluster ? null : readPointer(dataDir);
  if (known) return { postgresDir: known, elsewhere: true };
  if (canReach(user, dataDir)) return { postgresDir: inside, elsewhere: false };
  if (!cluster) return { postgresDir: placeElsewhere(dataDir), elsewhere: true };
  throw new EmbeddedPostgresError(
    `The database in ${inside} lies below a folder that the account "${user.name}" may not enter. ` +
      'Move the data folder to where it can, and name it in ECHO_DATA_DIR.',
  );
}
