import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { dataSourceOptions } from '../ormconfig.js';
import { ApiModule } from './api/api.module.js';
import { serveDocumentation } from './api/documentation.js';
import { EngineModule } from './engine/engine.module.js';
import { jobsChecks, outboxSource } from './jobs/jobs-health.js';
import { JobsModule } from './jobs/jobs.module.js';
import { Jobs } from './jobs/jobs.js';
import { PeopleModule } from './people/people.module.js';
import { ClockModule } from './platform/clock.js';
import { ConfigModule } from './platform/config.module.js';
import type { Config } from './platform/config.js';
import { APP_DATABASE } from './platform/database-names.js';
import type { DatabaseRole } from './platform/database/index.js';
import { HealthModule } from './platform/health/health.module.js';
import type { Addition } from './platform/http-application.js';
import { LoggingModule } from './platform/logging.module.js';
import type { LogSink } from './platform/logging.js';
import { DemoModule } from './proposals/demo/demo.module.js';
import { ProposalEffectsModule } from './proposals/effects/proposal-effects.module.js';
import { serveAssets } from './web/assets.js';
import { acceptForms } from './web/visit/accept-forms.js';
import { WebModule } from './web/web.module.js';

/** What the doors add to a server beside their modules. */
export const httpAdditions: readonly Addition[] = [acceptForms, serveAssets, serveDocumentation];

export interface AppOptions {
  /** How the program logs in; each pool steps into a role of its own. */
  readonly runtimeUrl: string;
  /** Whether this process works jobs off; by the configured role, unless given. */
  readonly works?: boolean;
  readonly logTo?: LogSink;
}

/** The whole program, for the server, for commands and for tests alike. */
@Module({})
export class AppModule {
  static forRoot(
    config: Config,
    { runtimeUrl, works = config.role !== 'web', logTo }: AppOptions,
  ): DynamicModule {
    const jobs = JobsModule.forRoot({ databaseUrl: runtimeUrl, redisUrl: config.redisUrl, works });
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(config, logTo),
        ClockModule,
        databaseAs('echo_engine', runtimeUrl),
        databaseAs('echo_app', runtimeUrl, APP_DATABASE),
        EngineModule,
        jobs,
        PeopleModule,
        ProposalEffectsModule,
        DemoModule,
        ApiModule,
        WebModule,
        HealthModule.forRoot({
          imports: [jobs],
          checks: { useFactory: jobsChecks, inject: [Jobs] },
          outbox: { useFactory: outboxSource, inject: [Jobs] },
        }),
      ],
    };
  }
}

function databaseAs(role: DatabaseRole, url: string, name?: string): DynamicModule {
  const options: TypeOrmModuleOptions = {
    ...dataSourceOptions(url),
    applicationName: role,
    // Comes with the start-up packet: no connection of the pool ever runs as the login itself.
    extra: { options: `-c role=${role}`, max: 20, connectionTimeoutMillis: 5000 },
    autoLoadEntities: true,
    // Reachability is settled before the program starts; a database that goes away then is a fault to be told.
    retryAttempts: 0,
  };
  return TypeOrmModule.forRoot(options, name);
}
