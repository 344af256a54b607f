import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { rolePool, type DatabaseRole } from '../../src/platform/database/index.js';
import { testServer, withDatabase } from './test-server.js';

/** A migrated, empty database of a spec file's own. */
export interface TestDatabase {
  /** As the superuser that owns the tables: for arranging and for looking behind the scenes. */
  readonly ownerUrl: string;
  /** As the running program logs in, before it steps into a role. */
  readonly runtimeUrl: string;
  readonly owner: Pool;
  /** As `echo_engine`, the write path. */
  readonly pool: Pool;
  poolAs(role: DatabaseRole): Pool;
  /** Changes what no program may change, as someone with the keys to the database could. */
  tamper(sql: string, values?: readonly unknown[]): Promise<void>;
  /** Folder for what the program keeps outside its database. */
  readonly dataDir: string;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testServer().superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Gives the spec file (or the `describe` it is called in) a database, made before its tests and dropped after.
 *
 * Its members are there from `beforeAll` on, not while tests are being declared. Tests of one file share it.
 */
export function useDatabase(): TestDatabase {
  const name = `echo_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const pools = new Map<string, Pool>();
  const pool = (key: string, open: () => Pool): Pool => {
    const known = pools.get(key) ?? open();
    pools.set(key, known);
    return known;
  };
  const database: TestDatabase = {
    get ownerUrl() {
      return withDatabase(testServer().superuserUrl, name);
    },
    get runtimeUrl() {
      return withDatabase(testServer().runtimeUrl, name);
    },
    get owner() {
      return pool('owner', () => {
        const owner = new Pool({ connectionString: database.ownerUrl, max: 4 });
        // A test may end an idle connection of it; the pool makes a new one.
        owner.on('error', () => undefined);
        return owner;
      });
    },
    get pool() {
      return database.poolAs('echo_engine');
    },
    dataDir: join(tmpdir(), name),
    tamper: async (sql, values = []) => {
      const client = await database.owner.connect();
      try {
        await client.query("set session_replication_role = 'replica'");
        await client.query(sql, [...values]);
      } finally {
        await client.query('reset session_replication_role');
        client.release();
      }
    },
    poolAs: (role) => pool(role, () => rolePool(database.runtimeUrl, role, { max: 8 })),
  };
  beforeAll(() => onServer(`create database ${name} template ${testServer().template}`));
  afterAll(async () => {
    await Promise.all([...pools.values()].map((open) => open.end()));
    await onServer(`drop database if exists ${name} with (force)`);
    rmSync(database.dataDir, { recursive: true, force: true });
  });
  return database;
}
