import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { runAs, type OsUser } from './os-user.js';

/** The name of the embedded cluster's superuser, who owns every database in it. */
export const SUPERUSER = 'postgres';

/** What PostgreSQL's programs see of the environment. */
export const POSTGRES_ENV = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

function initdb(bin: string, args: readonly string[], user: OsUser | null): Promise<void> {
  const child = spawn(join(bin, 'initdb'), args, {
    ...runAs(user),
    env: POSTGRES_ENV,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new EmbeddedPostgresError(`initdb failed (${code ?? 'killed'}):\n${said}`));
    });
  });
}

/**
 * Creates an empty cluster in `postgresDir` unless there is one.
 *
 * Made under another name and renamed when whole, so an interrupted creation leaves nothing that looks like a cluster.
 */
export async function createCluster(
  postgresDir: string,
  { bin, user, password, durable }: { bin: string; user: OsUser | null; password: string; durable: boolean },
): Promise<void> {
  if (existsSync(join(postgresDir, 'PG_VERSION'))) return;
  const parent = dirname(postgresDir);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(postgresDir)}.half-`))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
  const half = `${postgresDir}.half-${process.pid}`;
  const passwordFile = `${half}.password`;
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) [half, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
  const args = [
    '-D',
    half,
    '-U',
    SUPERUSER,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
  ];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  try {
    await initdb(bin, [...args, ...locale, ...(durable ? [] : ['--no-sync'])], user);
    renameSync(half, postgresDir);
  } finally {
    rmSync(half, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}
