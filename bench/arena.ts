import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openCluster, RUNTIME_LOGIN } from '../src/platform/embedded-postgres/index.js';
import { ensureDatabase, migrateDatabase } from '../src/platform/database/index.js';

/** A durable PostgreSQL for one bench, with the program's tables. */
export interface Arena {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** Empties what grows, and settles the disk, so that each round starts alike. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const DATABASE = 'bench';

/** Starts a cluster in a folder of its own, which goes with it. */
export async function openArena(): Promise<Arena> {
  const dataDir = mkdtempSync(join(tmpdir(), 'echo-bench-'));
  const cluster = await openCluster({ dataDir });
  await ensureDatabase(cluster.superuserUrl(), DATABASE);
  const ownerUrl = cluster.superuserUrl(DATABASE);
  await migrateDatabase(ownerUrl, {
    runtimeLogin: { name: RUNTIME_LOGIN, password: cluster.runtimePassword },
  });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  return {
    ownerUrl,
    runtimeUrl: cluster.runtimeUrl(DATABASE),
    settle: async () => {
      await owner.query('truncate outbox');
      await owner.query('checkpoint');
    },
    close: async () => {
      await owner.end();
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
