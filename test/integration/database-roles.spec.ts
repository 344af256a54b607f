import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../ormconfig.js';
import { migrations } from '../../migrations/index.js';
import { migrateDatabase } from '../../src/platform/database/index.js';
import { useDatabase } from '../support/database.js';

describe('the database', () => {
  const database = useDatabase();

  it.each(['echo_engine', 'echo_app', 'echo_worker'] as const)(
    'is entered as %s from the first statement on',
    async (role) => {
      const { rows } = await database.poolAs(role).query('select current_user as who');
      expect(rows).toEqual([{ who: role }]);
    },
  );

  it('lets the application write people, and the engine only read them', async () => {
    const id = randomUUID();
    const insert = 'insert into person (id, name, email) values ($1, $2, $3)';
    await database.poolAs('echo_app').query(insert, [id, 'Maya Chen', 'maya@example.org']);
    await expect(database.pool.query(insert, [randomUUID(), 'Nobody', null])).rejects.toThrow(
      'permission denied',
    );
    const { rows } = await database.pool.query('select name from person where id = $1', [id]);
    expect(rows).toEqual([{ name: 'Maya Chen' }]);
  });

  it('knows an address whatever its capitals', async () => {
    const insert = 'insert into person (id, email) values ($1, $2)';
    await database.owner.query(insert, [randomUUID(), 'sam@example.org']);
    await expect(database.owner.query(insert, [randomUUID(), 'Sam@Example.org'])).rejects.toThrow(
      'person_email',
    );
  });

  it('opens the queue to the worker alone', async () => {
    await expect(
      database.poolAs('echo_worker').query('select count(*) from bullmq.job'),
    ).resolves.toBeDefined();
    await expect(database.pool.query('select count(*) from bullmq.job')).rejects.toThrow('permission denied');
  });

  it('has nothing left to migrate, even when four programs ask at once', async () => {
    const asked = await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(database.ownerUrl)));
    expect(asked.flat()).toEqual([]);
  });
});

describe('migrations', () => {
  const database = useDatabase();

  it('are all listed, in order', () => {
    const files = readdirSync(join(import.meta.dirname, '../../migrations')).filter((name) =>
      /^\d{13}-.*\.ts$/.test(name),
    );
    const numbers = files.sort().map((name) => name.slice(0, 13));
    expect(migrations.map(({ name }) => name.slice(-13))).toEqual(numbers);
  });

  it('can each be undone and done again', async () => {
    const source = await new DataSource(dataSourceOptions(database.ownerUrl)).initialize();
    try {
      for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
      await client.end();
      expect(rows).toEqual([{ tablename: 'schema_migration' }]);
      expect(await source.runMigrations()).toHaveLength(migrations.length);
    } finally {
      await source.destroy();
    }
  });
});
