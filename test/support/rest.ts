import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule, httpAdditions } from '../../src/app.module.js';
import { JobsOptions } from '../../src/jobs/jobs-options.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { OrganisationKind, StandingRole } from '../../src/people/roles.js';
import { TokenService } from '../../src/people/token.service.js';
import { SessionService } from '../../src/sign-in/session.service.js';
import { Clock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { httpAdapter, withHttp } from '../../src/platform/http-application.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { Caller, type PersonOfTest } from './caller.js';
import { useDatabase, type TestDatabase } from './database.js';
import { forgetKeys } from './redis.js';
import { Visitor } from './visitor.js';

/** How a spec file wants its server. Without `works` nothing is done after the commit. */
export interface ServerOptions {
  readonly works?: boolean;
  readonly redisUrl?: string | null;
  /** Further settings; asked for as it starts. */
  readonly environment?: () => NodeJS.ProcessEnv;
}

/** Who somebody of a test is. */
export interface Introduction {
  readonly roles?: readonly StandingRole[];
  readonly organisation?: string;
  readonly language?: 'en' | 'fr';
}

/** The program as it listens on a port, on a database of the spec file's own and a clock that the test sets. */
export class RestServer {
  app!: NestFastifyApplication;
  address!: string;
  /** Every route as it was registered, `GET /api/v1/proposals/{ref}`; HEAD goes with GET. */
  readonly routes: string[] = [];
  now = new Date('2026-11-23T18:00:00.000Z');
  readonly clock: Clock = { now: () => this.now };

  constructor(readonly database: TestDatabase) {}

  get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }

  /** Somebody with a personal token; a partner unless given roles. */
  async somebody(
    name: string,
    { roles = [], organisation, language = 'en' }: Introduction = {},
  ): Promise<Caller> {
    const people = this.get(PeopleService);
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${uuidv7().slice(-6)}@example.org`;
    const { id } = await people.findOrCreateByEmail({ name, email, language });
    for (const role of roles) await people.grantRole(id, role);
    if (organisation !== undefined) await people.join(id, await this.organisation(organisation));
    return new Caller(
      this.address,
      { id, name, email },
      await this.get(TokenService).issueToken(email, 'test'),
    );
  }

  /** A browser in which nobody is signed in. */
  browser(): Visitor {
    return new Visitor(this.address);
  }

  /** Somebody's browser, signed in; a partner's unless given roles. */
  async visitor(name: string, introduction: Introduction = {}): Promise<Visitor> {
    return this.signedIn((await this.somebody(name, introduction)).person);
  }

  /** Another browser of somebody who is known here. */
  async signedIn(person: PersonOfTest): Promise<Visitor> {
    const cookie = await this.get(SessionService).start(person.id, 'code', 'Test browser');
    return new Visitor(this.address, person).take('echo-session', cookie);
  }

  /** Id of an organisation by name. */
  async organisation(name: string, kind: OrganisationKind = 'hospiceSociety'): Promise<string> {
    return (await this.get(PeopleService).findOrCreateOrganisation({ name, kind })).id;
  }

  /** Rows of a query, as the owner of the tables sees them. */
  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.owner.query<T>(sql, values)).rows;
  }

  /** Number of rows in every table that a request could write to, by name. */
  async rowCounts(): Promise<Record<string, number>> {
    const tables = await this.rows<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    );
    const sql = tables.map(
      ({ name }) => `select '${name}' as name, count(*)::integer as count from "${name}"`,
    );
    const counts = await this.rows<{ name: string; count: number }>(sql.join(' union all '));
    return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
  }
}

/** Gives the spec file, or the `describe` it is called in, a listening server from `beforeAll` on. */
export function useServer({
  works = false,
  redisUrl = null,
  environment = () => ({}),
}: ServerOptions = {}): RestServer {
  const server = new RestServer(useDatabase());
  // Keys of its own, for a Redis may be shared.
  const prefix = `echo-test-${uuidv7()}`;
  beforeAll(async () => {
    const databaseUrl = server.database.runtimeUrl;
    // Polled often, so that tests are quick.
    const jobs = new JobsOptions({ databaseUrl, redisUrl, works, prefix, pollMilliseconds: 100 });
    const app = await program(server, jobs, environment());
    noteRoutes(app, server.routes);
    server.app = await withHttp(app, httpAdditions);
    await app.listen(0, '127.0.0.1');
    server.address = await app.getUrl();
  });
  afterAll(async () => {
    await server.app.close();
    if (redisUrl !== null) await forgetKeys(redisUrl, prefix);
  });
  return server;
}

async function program(
  { clock, database: { runtimeUrl, dataDir } }: RestServer,
  jobs: JobsOptions,
  environment: NodeJS.ProcessEnv,
): Promise<NestFastifyApplication> {
  const { works, redisUrl } = jobs;
  const config = readConfig({
    DATABASE_URL: runtimeUrl,
    ECHO_DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ECHO_SECRET: 'a secret that only tests know, for tests alone',
    ...(redisUrl !== null && { REDIS_URL: redisUrl }),
    ...environment,
  });
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot(config, { runtimeUrl, works })],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(JobsOptions)
    .useValue(jobs)
    .compile();
  return module.createNestApplication<NestFastifyApplication>(httpAdapter(config), { logger: false });
}

function noteRoutes(app: NestFastifyApplication, routes: string[]): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (one !== 'HEAD') routes.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
  });
}
