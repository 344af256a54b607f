import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config.js';
import { useDatabase, type TestDatabase } from './database.js';

@Module({})
class Program {}

/** The whole program without its server and without workers, on a database of the spec file's own. */
export interface RunningProgram {
  readonly database: TestDatabase;
  readonly app: INestApplicationContext;
  get<T>(service: Type<T>): T;
  /** Rows of a query, as the owner of the tables sees them. */
  rows<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
}

/** Gives a spec file the program, with further modules; it is there from `beforeAll` on. */
export function useProgram(...modules: readonly (Type | DynamicModule)[]): RunningProgram {
  const database = useDatabase();
  let app: INestApplicationContext | undefined;
  beforeAll(async () => {
    const { runtimeUrl } = database;
    const config = readConfig({ DATABASE_URL: runtimeUrl, LOG_LEVEL: 'silent' });
    const imports = [AppModule.forRoot(config, { runtimeUrl, works: false }), ...modules];
    app = await NestFactory.createApplicationContext({ module: Program, imports }, { logger: false, abortOnError: false });
  });
  afterAll(() => app?.close());
  const running = (): INestApplicationContext => {
    if (!app) throw new Error('The program runs from beforeAll on.');
    return app;
  };
  return {
    database,
    get app() {
      return running();
    },
    get: (service) => running().get(service, { strict: false }),
    rows: async <T extends object>(sql: string, values: unknown[] = []) => (await database.owner.query<T>(sql, values)).rows,
  };
}
