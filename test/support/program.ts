import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngineModule } from '../../src/engine/engine.module.js';
import { readConfig } from '../../src/platform/config.js';
import { ConfigModule } from '../../src/platform/config.module.js';
import { APP_DATABASE } from '../../src/platform/database-names.js';
import type { DatabaseRole } from '../../src/platform/database/index.js';
import { useDatabase, type TestDatabase } from './database.js';

@Module({})
class Program {}

/** Some modules of the program, without its doors and without workers, on a database of the spec file's own. */
export interface RunningProgram {
  readonly database: TestDatabase;
  readonly get: <T>(service: Type<T>) => T;
  /** Rows of a query, as the owner of the tables sees them. */
  readonly rows: <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>;
}

/** Gives a spec file the program with these modules and what they stand on; it is there from `beforeAll` on. */
export function useProgram(...modules: readonly (Type | DynamicModule)[]): RunningProgram {
  const database = useDatabase();
  let app: INestApplicationContext | undefined;
  beforeAll(async () => {
    const config = readConfig({
      DATABASE_URL: database.runtimeUrl,
      ECHO_DATA_DIR: database.dataDir,
      LOG_LEVEL: 'silent',
    });
    const databases = [
      databaseAs('echo_engine', database.runtimeUrl),
      databaseAs('echo_app', database.runtimeUrl, APP_DATABASE),
    ];
    const imports = [ConfigModule.forRoot(config), ...databases, EngineModule, ...modules];
    app = await NestFactory.createApplicationContext(
      { module: Program, imports },
      { logger: false, abortOnError: false },
    );
  });
  afterAll(() => app?.close());
  return {
    database,
    get: (service) => {
      if (!app) throw new Error('The program runs from beforeAll on.');
      return app.get(service, { strict: false });
    },
    rows: async <T extends object>(sql: string, values: unknown[] = []) =>
      (await database.owner.query<T>(sql, values)).rows,
  };
}

function databaseAs(role: DatabaseRole, url: string, name?: string): DynamicModule {
  const extra = { options: `-c role=${role}`, max: 10 };
  return TypeOrmModule.forRoot(
    { type: 'postgres', url, extra, autoLoadEntities: true, retryAttempts: 0 },
    name,
  );
}
