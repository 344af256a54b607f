import type { DataSource } from 'typeorm';
import { selfTestNode, selfTestSql } from '../pacific-time.js';
import { degraded, failed, ok, type HealthCheck } from './health-check.js';

/** Whether the database takes writes: a replica, or one that was set read-only, does not. */
export function databaseCheck(database: DataSource): HealthCheck {
  return {
    name: 'database',
    run: async () => {
      // Takes a transaction id, which only a server that writes can give, and leaves one record in its log.
      await database.query("select pg_current_xact_id(), pg_logical_emit_message(true, 'echo', 'ready')");
      const [settings] = await database.query<{ on: string }[]>(
        "select current_setting('transaction_read_only') as on",
      );
      return settings?.on === 'off' ? ok('takes writes') : failed('is read-only');
    },
  };
}

/** Whether every migration this program was built with has run. */
export function migrationsCheck(database: DataSource): HealthCheck {
  return {
    name: 'migrations',
    run: async () => {
      const rows = await database.query<{ name: string }[]>('select name from schema_migration');
      const applied = new Set(rows.map(({ name }) => name));
      const known = database.migrations.map((migration) => migration.name ?? migration.constructor.name);
      const missing = known.filter((name) => !applied.has(name));
      return missing.length === 0
        ? ok(`${String(applied.size)} applied`)
        : failed(`not applied yet: ${missing.join(', ')}`);
    },
  };
}

/** Whether Node and the database know that British Columbia keeps UTC−7. Node's is worked around; neither stops anything. */
export function zoneCheck(database: DataSource): HealthCheck {
  return {
    name: 'pacificTime',
    run: async () => {
      const checks = { Node: selfTestNode(), PostgreSQL: await selfTestSql({ query: queryOf(database) }) };
      const stale = Object.entries(checks).filter(([, { current }]) => !current);
      if (stale.length === 0) return ok('zone data is current');
      const readings = stale.map(([name, { reads }]) => `${name} reads 2026-12-15T20:00Z as ${reads}`);
      return degraded(
        `${readings.join(' and ')} in America/Vancouver; right is 13:00. Dates shown are corrected.`,
      );
    },
  };
}

function queryOf(database: DataSource) {
  return async (text: string, values: unknown[]) => ({
    rows: await database.query<{ reads: string }[]>(text, values),
  });
}
