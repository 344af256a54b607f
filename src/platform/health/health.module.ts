import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { APP_DATABASE } from '../database-names.js';
import { databaseCheck, migrationsCheck, zoneCheck } from './database-checks.js';
import { HEALTH_CHECKS, type HealthCheck } from './health-check.js';
import { HealthController } from './health.controller.js';
import { Metrics, OUTBOX_SOURCE, type OutboxSource } from './metrics.js';
import { Readiness } from './readiness.js';
import { ProgramReport } from './running-program.js';

/** What only other parts of the program know of their health. */
export interface HealthOptions {
  readonly imports?: ModuleMetadata['imports'];
  /** Checks beside those of the database. */
  readonly checks?: Omit<FactoryProvider<HealthCheck[]>, 'provide'>;
  readonly outbox?: Omit<FactoryProvider<OutboxSource>, 'provide'>;
}

const FURTHER_CHECKS = Symbol('FURTHER_CHECKS');

/** `/healthz`, `/readyz` and `/metrics`. */
@Module({})
export class HealthModule {
  static forRoot({ imports = [], checks, outbox }: HealthOptions = {}): DynamicModule {
    return {
      module: HealthModule,
      // Pages tell of it too.
      global: true,
      exports: [ProgramReport, Readiness],
      imports,
      controllers: [HealthController],
      providers: [
        ProgramReport,
        Readiness,
        Metrics,
        { provide: FURTHER_CHECKS, ...(checks ?? { useFactory: () => [] }) },
        { provide: OUTBOX_SOURCE, ...(outbox ?? { useFactory: () => undefined }) },
        {
          provide: HEALTH_CHECKS,
          useFactory: allChecks,
          inject: [getDataSourceToken(APP_DATABASE), FURTHER_CHECKS],
        },
      ],
    };
  }
}

function allChecks(database: DataSource, further: readonly HealthCheck[]): HealthCheck[] {
  return [databaseCheck(database), migrationsCheck(database), zoneCheck(database), ...further];
}
