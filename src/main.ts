import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { AppModule, httpAdditions } from './app.module.js';
import { ConfigError } from './platform/config-error.js';
import { readConfig, type Config } from './platform/config.js';
import { DataFolderInUseError, EmbeddedPostgresError } from './platform/embedded-postgres/index.js';
import { createHttpApplication } from './platform/http-application.js';
import { DemoData, type DemoPerson } from './platform/runtime/demo.js';
import { freePort } from './platform/runtime/free-port.js';
import { greeting } from './platform/runtime/greeting.js';
import { DatabaseUnreachableError } from './platform/runtime/prepare-database.js';
import { openRuntime, type Runtime } from './platform/runtime/runtime.js';
import { stopOnSignal } from './platform/runtime/stop-on-signal.js';
import { FirstAdministrator } from './sign-in/first-administrator.js';

const EXPECTED = [ConfigError, DataFolderInUseError, EmbeddedPostgresError, DatabaseUnreachableError];

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  stopOnSignal(stop);
  try {
    const runtime = await openRuntime(config, { start: true });
    closers.push(() => runtime.close());
    const { app, listen } = await application(await placed(config), runtime);
    closers.push(() => app.close());
    await app.init();
    const people = await demoPeople(app, config);
    const link = await firstAdministratorLink(app, config);
    const address = await listen();
    if (address !== null) runtime.announceWebUrl(address);
    const firstAdministrator = link && (config.publicUrl ?? address ?? '').replace(/\/+$/, '') + link;
    console.log(greeting(config, runtime, { address, people, firstAdministrator }));
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The configuration with a port that is free: links in letters lead to where the server listens. */
async function placed(config: Config): Promise<Config> {
  if (config.role === 'worker') return config;
  return config.on(await freePort(config.host, config.port));
}

interface Application {
  readonly app: INestApplicationContext;
  /** The address it answers at from then on; null for a worker. */
  readonly listen: () => Promise<string | null>;
}

async function application(config: Config, { runtimeUrl }: Runtime): Promise<Application> {
  const module = AppModule.forRoot(config, { runtimeUrl });
  if (config.role === 'worker') {
    const app = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
    app.useLogger(app.get(Logger));
    return { app, listen: () => Promise.resolve(null) };
  }
  const app = await createHttpApplication(module, httpAdditions, config);
  const listen = async (): Promise<string> => {
    await app.listen(config.port, config.host);
    return app.getUrl();
  };
  return { app, listen };
}

async function demoPeople(
  app: INestApplicationContext,
  { demo, role }: Config,
): Promise<readonly DemoPerson[]> {
  if (!demo || role === 'worker') return [];
  return app.get(DemoData).load();
}

/** Where nobody could let anybody in yet, whoever starts the program is shown the way. */
async function firstAdministratorLink(
  app: INestApplicationContext,
  { demo, role }: Config,
): Promise<string | null> {
  if (demo || role === 'worker') return null;
  return app.get(FirstAdministrator, { strict: false }).link();
}

start().catch((error: unknown) => {
  const expected = EXPECTED.some((kind) => error instanceof kind);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exit(1);
});
