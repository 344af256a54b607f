import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../ormconfig.js';
import { migrateQueue } from './queue-schema.js';
import { ensureRoles, type RuntimeLogin } from './roles.js';

const MIGRATION_LOCK = 4_327_001; // any number that nothing else in this database uses

export interface MigrateOptions {
  /** The login that the running program connects as; omit when it is the owner itself. */
  readonly runtimeLogin?: RuntimeLogin;
}

async function runOwnMigrations(ownerUrl: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(ownerUrl)).initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/**
 * Brings a database up to date: the cluster's roles, our tables, BullMQ's tables.
 *
 * Programs that start together wait for each other. `ownerUrl` must be allowed to create tables, and roles unless an
 * administrator made them.
 *
 * @returns the names of the migrations that ran, oldest first
 */
export async function migrateDatabase(
  ownerUrl: string,
  { runtimeLogin }: MigrateOptions = {},
): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'echo-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRoles(client, runtimeLogin);
    const applied = await runOwnMigrations(ownerUrl);
    await migrateQueue(client);
    // Readiness compares it with the migrations of the program that runs.
    await client.query('grant select on schema_migration to echo_app, echo_engine, echo_worker');
    return applied;
  } finally {
    await client.end(); // ends the session, and the lock with it
  }
}
