import { existsSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectionUrls, connectionUrls } from './connection-urls.js';
import { livingRecord } from './running-record.js';
import { readSecrets } from './secrets.js';

/** A cluster that another process runs. */
export interface RunningCluster extends ConnectionUrls {
  readonly port: number;
  readonly pid: number;
  readonly webUrl: string | null;
}

/**
 * The cluster that a living process runs on `dataDir`, or null when nobody does.
 *
 * Waits while that process is still starting it, for as long as it lives and at most `waitMs` milliseconds.
 */
export async function attachToCluster(
  dataDir: string,
  { waitMs = 30_000 }: { waitMs?: number } = {},
): Promise<RunningCluster | null> {
  if (!existsSync(dataDir)) return null;
  const folder = realpathSync(dataDir);
  const deadline = performance.now() + waitMs;
  for (;;) {
    const record = livingRecord(folder);
    if (!record) return null;
    const secrets = readSecrets(folder);
    if (record.postgresPort && secrets) {
      const { postgresPort: port, pid, webUrl } = record;
      return { ...connectionUrls(port, secrets), port, pid, webUrl };
    }
    if (performance.now() > deadline) return null;
    await pause(50);
  }
}
