import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * The connection pool that TypeORM owns, for the few statements that must be prepared.
 *
 * TypeORM names no statements; on the write path that costs half the throughput.
 */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { readonly master: Pool }).master;
}

/**
 * Does something on a connection of its own.
 *
 * When it fails the connection is dropped, and its locks and its transaction with it.
 */
export async function onConnection<T>(
  dataSource: DataSource,
  work: (connection: PoolClient) => Promise<T>,
): Promise<T> {
  const connection = await poolOf(dataSource).connect();
  let failure: Error | undefined;
  // A connection that the server ends while no statement runs says so by an event; unheard, it would end the process.
  const ended = (error: Error): void => {
    failure = error;
  };
  connection.on('error', ended);
  try {
    return await work(connection);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    connection.removeListener('error', ended);
    connection.release(failure);
  }
}

/** Does something in a transaction of its own. */
export function inTransaction<T>(
  dataSource: DataSource,
  work: (tx: PoolClient) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  return onConnection(dataSource, async (tx) => {
    await tx.query(begin);
    const done = await work(tx);
    await tx.query('commit');
    return done;
  });
}

/** Begins a transaction that reads, and sees nothing of what happens meanwhile. */
export const BEGIN_ONE_MOMENT = 'begin isolation level repeatable read read only';

/** Reads everything as it stands at one moment. */
export function inOneMoment<T>(dataSource: DataSource, work: (db: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, work, BEGIN_ONE_MOMENT);
}
