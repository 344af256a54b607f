import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { binariesFor } from './binaries.js';
import { type ConnectionUrls, connectionUrls } from './connection-urls.js';
import { createCluster } from './create-cluster.js';
import { keptRunning } from './kept-running.js';
import { clearLeftovers } from './leftovers.js';
import { unprivilegedUser } from './os-user.js';
import { placeFor } from './place.js';
import { claimDataFolder, type DataFolderClaim } from './running-record.js';
import { obtainSecrets } from './secrets.js';

/** A PostgreSQL of our own, running as a child of this process. */
export interface Cluster extends ConnectionUrls {
  readonly port: number;
  /** Of the one that runs now: it is started anew, on the same port, should it end. */
  readonly postmasterPid: number;
  readonly dataDir: string;
  /** Sentences a person should read: files kept elsewhere, an orphan that was stopped. */
  readonly notes: readonly string[];
  /** Tells commands that attach, and whoever starts a second time, where the web app listens. */
  announceWebUrl(webUrl: string): void;
  /** Ends PostgreSQL cleanly and frees the data folder. May be called twice. */
  stop(): Promise<void>;
}

export interface OpenClusterOptions {
  /** Made when missing. */
  readonly dataDir: string;
  /** False gives up crash safety for speed: tests only. */
  readonly durable?: boolean;
}

async function start(dataDir: string, durable: boolean, claim: DataFolderClaim): Promise<Cluster> {
  const user = unprivilegedUser();
  const { bin, copied } = binariesFor(user);
  const { postgresDir, elsewhere } = placeFor(dataDir, user);
  const { superuserPassword, runtimePassword } = obtainSecrets(dataDir);
  const orphan = await clearLeftovers(postgresDir);
  await createCluster(postgresDir, { bin, user, password: superuserPassword, durable });
  const logFile = join(dataDir, 'postgres.log');
  const postmaster = await keptRunning({ bin, user, postgresDir, logFile, durable });
  claim.announce({ postgresPort: postmaster.port });
  const account = user?.name ?? '';
  return {
    ...connectionUrls(postmaster.port, { superuserPassword, runtimePassword }),
    port: postmaster.port,
    get postmasterPid() {
      return postmaster.pid;
    },
    dataDir,
    notes: [
      ...(elsewhere
        ? [`The database is kept in ${postgresDir}, since "${account}" may not enter ${dataDir}.`]
        : []),
      ...(copied
        ? [`PostgreSQL runs from a copy in ${bin}, since "${account}" may not enter this checkout.`]
        : []),
      ...(orphan ? [`Stopped a PostgreSQL that an earlier start left behind (process ${orphan}).`] : []),
    ],
    announceWebUrl: (webUrl) => claim.announce({ webUrl }),
    stop: async () => {
      await postmaster.stop();
      claim.release();
    },
  };
}

/**
 * Starts PostgreSQL on the data folder `dataDir`, which is made, and the cluster in it, when missing.
 *
 * Whoever opens it must call `stop` before the process ends: nothing is hooked to signals or exit. After a `kill -9`
 * the next start clears up.
 *
 * @throws {DataFolderInUseError} another process, or this one, has the folder open
 * @throws {EmbeddedPostgresError} PostgreSQL could not be set up or started
 */
export async function openCluster({ dataDir, durable = true }: OpenClusterOptions): Promise<Cluster> {
  mkdirSync(resolve(dataDir), { recursive: true });
  const folder = realpathSync(dataDir);
  const claim = claimDataFolder(folder);
  try {
    return await start(folder, durable, claim);
  } catch (error) {
    claim.release();
    throw error;
  }
}
