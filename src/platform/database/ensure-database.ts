import { Client, DatabaseError } from 'pg';

const DUPLICATE_DATABASE = '42P04';

/** Creates the database `name` unless it is there, connecting to any other one of the same cluster. */
export async function ensureDatabase(otherDatabaseUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: otherDatabaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const madeMeanwhile =
      error instanceof DatabaseError && ['23505', DUPLICATE_DATABASE].includes(error.code ?? '');
    if (!madeMeanwhile) throw error;
  } finally {
    await client.end();
  }
}
