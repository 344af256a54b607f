import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { commandLine, haveGone, postgresProcessesIn, processIdentity, signal } from './process-table.js';

function recordedPostmaster(postgresDir: string): number | null {
  const file = join(postgresDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, folder] = readFileSync(file, 'utf8').split('\n');
  const number = Number(pid);
  const ours =
    number > 1 && folder === postgresDir && `${commandLine(number)} `.includes(` -D ${postgresDir} `);
  return ours && processIdentity(number) !== null ? number : null;
}

/**
 * Clears away what a killed program left of its PostgreSQL: a living postmaster, backends that outlived theirs,
 * a stale pid file. Only processes that work in `postgresDir` are touched.
 *
 * The caller holds the claim on the data folder, so whatever runs there has lost its owner.
 *
 * @returns the postmaster that was stopped, or null
 * @throws {EmbeddedPostgresError} a process won't go
 */
export async function clearLeftovers(postgresDir: string): Promise<number | null> {
  const postmaster = recordedPostmaster(postgresDir);
  if (postmaster) {
    signal(postmaster, 'SIGINT'); // fast shutdown: disconnects clients and writes a checkpoint
    if (!(await haveGone([postmaster], 15_000))) signal(postmaster, 'SIGQUIT');
    await haveGone([postmaster], 5_000);
  }
  const survivors = postgresProcessesIn(postgresDir);
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    survivors.forEach((pid) => signal(pid, name));
    if (await haveGone(survivors, 3_000)) {
      rmSync(join(postgresDir, 'postmaster.pid'), { force: true });
      return postmaster;
    }
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL processes of an earlier start won't end: ${survivors.join(', ')} in ${postgresDir}.`,
  );
}
