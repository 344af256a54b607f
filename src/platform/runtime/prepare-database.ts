import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { isDatabaseUnavailable } from '../database-unavailable.js';
import { ensureDatabase, migrateDatabase, type RuntimeLogin } from '../database/index.js';

const PATIENCE_MS = 30_000;
const NOT_ALLOWED = '42501';

/** The named database can't be used; the message says why and what to do, and holds no password. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
}

/**
 * Waits until a database answers, for half a minute at most: it may be starting together with this program.
 *
 * @throws {DatabaseUnreachableError} it does not, or it refuses this login
 */
export async function reachable(url: string, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const error = await refusalOf(url);
    if (error === null) return;
    if (!isDatabaseUnavailable(error) || performance.now() > deadline)
      throw new DatabaseUnreachableError(
        `DATABASE_URL names ${placeOf(url)}, which does not answer as it should: ${sayingOf(error)}. Check the address, and that PostgreSQL runs there.`,
        { cause: error },
      );
    await pause(500);
  }
}

/**
 * Brings a database up to date, making it when `siblingUrl` names another one of its cluster.
 *
 * @throws {DatabaseUnreachableError} the login may not change tables
 */
export async function prepareDatabase(
  ownerUrl: string,
  login?: RuntimeLogin,
  siblingUrl?: string,
): Promise<void> {
  if (siblingUrl !== undefined) await ensureDatabase(siblingUrl, new URL(ownerUrl).pathname.slice(1));
  try {
    await migrateDatabase(ownerUrl, login ? { runtimeLogin: login } : {});
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== NOT_ALLOWED) throw error;
    throw new DatabaseUnreachableError(
      `The login of ${placeOf(ownerUrl)} may not bring the tables up to date (${error.message}). Set DATABASE_OWNER_URL to one that owns them.`,
      { cause: error },
    );
  }
}

async function refusalOf(url: string): Promise<Error | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sayingOf(error: Error): string {
  const told =
    error instanceof AggregateError ? (error.errors as unknown[]).map(String).join(', ') : error.message;
  return told || error.name;
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `database "${pathname.slice(1)}" at ${hostname}${port ? `:${port}` : ''}`;
}
