import { runMigrations } from 'bullmq';
import type { ClientBase } from 'pg';

/** The schema in which BullMQ keeps its tables when the queue lives in PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

/** Brings BullMQ's own tables up to date and opens them to the worker role, which the queue's pools step into. */
export async function migrateQueue(client: ClientBase): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  await client.query(`
    grant usage on schema ${QUEUE_SCHEMA} to echo_worker;
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to echo_worker;
    grant usage, select on all sequences in schema ${QUEUE_SCHEMA} to echo_worker;
    grant execute on all routines in schema ${QUEUE_SCHEMA} to echo_worker;
  `);
}
