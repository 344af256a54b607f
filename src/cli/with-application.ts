import type { Type } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import type { Runtime } from '../platform/runtime/runtime.js';

/** The program without its server, on the database that `DATABASE_URL` or the data folder names. */
export interface Application {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly get: <T>(service: Type<T>) => T;
}

/** Opens the program for as long as some work takes. Effects of the work wait in the outbox for the server. */
export type WithApplication = <T>(work: (application: Application) => Promise<T>) => Promise<T>;
