import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How the application, the command line and the tests reach the database: one place, whatever the address. */
export function dataSourceOptions(url: string | undefined): PostgresOptions {
  return {
    type: 'postgres',
    ...(url === undefined ? {} : { url }),
    applicationName: 'echo-co-creation',
    entities: [],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    // Each in its own transaction, so that one may build an index concurrently.
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  };
}

/** For TypeORM's own command line: `npx typeorm migration:show -d dist/ormconfig.js`. */
export default new DataSource(dataSourceOptions(process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL));
