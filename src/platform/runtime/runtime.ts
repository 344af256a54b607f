import type { Config } from '../config.js';
import {
  attachToCluster,
  DataFolderInUseError,
  openCluster,
  RUNTIME_LOGIN,
} from '../embedded-postgres/index.js';
import { prepareDatabase, reachable } from './prepare-database.js';

const DATABASE = 'echo';

/** The database this program works on, ready and migrated. */
export interface Runtime {
  /** Login that owns the tables: migrations, and whatever looks behind the scenes. */
  readonly ownerUrl: string;
  /** Login of the running program; its pools step into roles. */
  readonly runtimeUrl: string;
  /** Started by this process, run by another one on the same data folder, or named by `DATABASE_URL`. */
  readonly kind: 'embedded' | 'attached' | 'external';
  /** Sentences a person should read: files kept elsewhere, an orphan that was stopped. */
  readonly notes: readonly string[];
  /** Tells commands, and whoever starts a second time, where the web app listens. */
  announceWebUrl(url: string): void;
  /** Ends what this process started, and nothing else. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the database that `DATABASE_URL` names, or the one in the data folder.
 *
 * With `start` the data folder is this process's own. Without, a server that runs on it is joined, and when none
 * does PostgreSQL is started for as long as the command takes.
 *
 * @throws {DataFolderInUseError} `start`, and another process works on the data folder
 * @throws {DatabaseUnreachableError} the named database does not answer, or may not be migrated
 */
export async function openRuntime(config: Config, { start }: { start: boolean }): Promise<Runtime> {
  if (config.databaseUrl !== null)
    return external(config.databaseUrl, config.databaseOwnerUrl ?? config.databaseUrl);
  return (start ? null : await attached(config.dataDir)) ?? embedded(config.dataDir, start);
}

async function external(runtimeUrl: string, ownerUrl: string): Promise<Runtime> {
  await reachable(ownerUrl);
  const login = decodeURIComponent(new URL(runtimeUrl).username);
  await prepareDatabase(ownerUrl, login === '' ? undefined : { name: login });
  const nothing = () => undefined;
  return {
    ownerUrl,
    runtimeUrl,
    kind: 'external',
    notes: [],
    announceWebUrl: nothing,
    close: () => Promise.resolve(),
  };
}

async function attached(dataDir: string): Promise<Runtime | null> {
  const cluster = await attachToCluster(dataDir);
  if (!cluster) return null;
  const [ownerUrl, runtimeUrl] = [cluster.superuserUrl(DATABASE), cluster.runtimeUrl(DATABASE)];
  // Waits for a server that is still migrating.
  await prepareDatabase(
    ownerUrl,
    { name: RUNTIME_LOGIN, password: cluster.runtimePassword },
    cluster.superuserUrl(),
  );
  const nothing = () => undefined;
  return {
    ownerUrl,
    runtimeUrl,
    kind: 'attached',
    notes: [],
    announceWebUrl: nothing,
    close: () => Promise.resolve(),
  };
}

async function embedded(dataDir: string, start: boolean): Promise<Runtime> {
  const cluster = await openCluster({ dataDir }).catch(async (error: unknown) => {
    const startedMeanwhile = !start && error instanceof DataFolderInUseError ? await attached(dataDir) : null;
    if (startedMeanwhile) return startedMeanwhile;
    throw error;
  });
  if ('kind' in cluster) return cluster;
  const [ownerUrl, runtimeUrl] = [cluster.superuserUrl(DATABASE), cluster.runtimeUrl(DATABASE)];
  try {
    await prepareDatabase(
      ownerUrl,
      { name: RUNTIME_LOGIN, password: cluster.runtimePassword },
      cluster.superuserUrl(),
    );
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return {
    ownerUrl,
    runtimeUrl,
    kind: 'embedded',
    notes: cluster.notes,
    announceWebUrl: (url) => {
      cluster.announceWebUrl(url);
    },
    close: () => cluster.stop(),
  };
}
