import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { JobsOptions } from '../../src/jobs/jobs-options.js';
import { Clock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';

/** A clock that stands still until it is set. */
export class SetClock implements Clock {
  private at: Date;

  constructor(at: string) {
    this.at = new Date(at);
  }

  now(): Date {
    return this.at;
  }

  set(at: string): void {
    this.at = new Date(at);
  }
}

/** Where the program finds its database, queue and relay, and keeps what is outside of them. */
export interface Where {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string;
  readonly dataDir: string;
}

/**
 * The whole program on a clock of the harness, looking for work often: a year has to pass in minutes.
 *
 * @param sweepAfterSeconds when it takes for lost what the queue was given
 */
export async function programOn(
  clock: SetClock,
  { databaseUrl, redisUrl, smtpUrl, dataDir }: Where,
  works: boolean,
  sweepAfterSeconds = 4,
): Promise<INestApplicationContext> {
  const config = readConfig({
    ...{
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      LOG_LEVEL: 'fatal',
      ECHO_DEMO: 'off',
      ECHO_DATA_DIR: dataDir,
    },
    ...{ PUBLIC_URL: 'https://echo.example.org', ECHO_SECRET: 'a secret that only this year knows' },
    ...(redisUrl !== null && { REDIS_URL: redisUrl }),
  });
  const jobs = new JobsOptions({
    ...{ databaseUrl, redisUrl, works, pollMilliseconds: 250, lockMilliseconds: 3000, sweepAfterSeconds },
  });
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot(config, { runtimeUrl: databaseUrl, works })],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(JobsOptions)
    .useValue(jobs)
    .setLogger(false as never)
    .compile();
  return module.init();
}
