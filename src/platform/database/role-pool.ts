import { Pool, type PoolConfig } from 'pg';
import type { DatabaseRole } from './roles.js';

/**
 * A pool whose every connection has stepped into `role` from its first statement on.
 *
 * The role comes with the start-up packet: it costs no round trip and survives `RESET ALL` and `DISCARD ALL`.
 */
export function rolePool(url: string, role: DatabaseRole, settings: PoolConfig = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: role,
    max: 10,
    ...settings,
    options: `-c role=${role}`,
  });
  // An idle connection that the server closes is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
