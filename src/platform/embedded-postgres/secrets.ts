import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of one cluster, made at random when it is created and readable by its owner only. */
export interface ClusterSecrets {
  readonly superuserPassword: string;
  readonly runtimePassword: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'secrets.json');

/** The secrets of the cluster in `dataDir`, or null before there is one. */
export function readSecrets(dataDir: string): ClusterSecrets | null {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClusterSecrets) : null;
}

/** The secrets of the cluster in `dataDir`, made now when there are none. */
export function obtainSecrets(dataDir: string): ClusterSecrets {
  const known = readSecrets(dataDir);
  if (known) return known;
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { superuserPassword: password(), runtimePassword: password() };
  const half = `${fileIn(dataDir)}.${process.pid}.tmp`;
  writeFileSync(half, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, fileIn(dataDir));
  return secrets;
}
