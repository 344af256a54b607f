import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDatabase, migrateDatabase } from '../../src/platform/database/index.js';
import { openCluster, RUNTIME_LOGIN } from '../../src/platform/embedded-postgres/index.js';

/** A database of a campaign's own: as its owner, and as the program logs in. */
export interface Plot {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** Folder for what the program keeps outside its database. */
  readonly dataDir: string;
}

/** A PostgreSQL server on which campaigns get their databases, and a folder for their journals. */
export interface Ground {
  readonly folder: string;
  readonly server: string;
  plot(options?: { readonly migrated: boolean }): Promise<Plot>;
  close(): Promise<void>;
}

/** The server that an address names (as a superuser), or an embedded one of our own, crash-safe as in earnest. */
export async function openGround(address: string | undefined): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'echo-faults-'));
  chmodSync(folder, 0o755);
  const away = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (address !== undefined) {
    const login = {
      name: `echo_faults_${randomBytes(4).toString('hex')}`,
      password: randomBytes(16).toString('hex'),
    };
    const made: string[] = [];
    const plot: Ground['plot'] = async ({ migrated } = { migrated: true }) => {
      const name = `${login.name}_${made.length}`;
      made.push(name);
      await ensureDatabase(address, name);
      const ownerUrl = withPath(address, name);
      if (migrated) await migrateDatabase(ownerUrl, { runtimeLogin: login });
      return { ownerUrl, runtimeUrl: withPath(address, name, login), dataDir: join(folder, name) };
    };
    return {
      folder,
      server: 'the one DATABASE_URL names',
      plot,
      close: () => clear(address, made, login.name).finally(away),
    };
  }
  const cluster = await openCluster({ dataDir: join(folder, 'cluster') });
  const runtimeLogin = { name: RUNTIME_LOGIN, password: cluster.runtimePassword };
  let plots = 0;
  const plot: Ground['plot'] = async ({ migrated } = { migrated: true }) => {
    const name = `faults_${(plots += 1)}`;
    await ensureDatabase(cluster.superuserUrl(), name);
    if (migrated) await migrateDatabase(cluster.superuserUrl(name), { runtimeLogin });
    return {
      ownerUrl: cluster.superuserUrl(name),
      runtimeUrl: cluster.runtimeUrl(name),
      dataDir: join(folder, name),
    };
  };
  return { folder, server: 'an embedded one', plot, close: () => cluster.stop().finally(away) };
}

function withPath(address: string, database: string, login?: { name: string; password: string }): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  if (login) [url.username, url.password] = [login.name, login.password];
  return url.href;
}

async function clear(address: string, databases: readonly string[], login: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  for (const name of databases) await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`drop role if exists ${login}`);
  await client.end();
}
