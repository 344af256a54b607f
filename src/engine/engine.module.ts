import { Global, Module } from '@nestjs/common';
import { ClockModule } from '../platform/clock.js';
import { Engine } from './engine.js';
import { OutboxHandlers } from './outbox-handlers.js';
import { OutboxLimits } from './outbox-limits.js';
import { OutboxQueue } from './outbox-queue.js';
import { OutboxReport } from './outbox-report.js';
import { OutboxRunner } from './outbox-runner.js';
import { WorkflowRegistry } from './registry.js';
import { Repairs } from './repairs.js';
import { Verifier } from './verify.js';
import { VersionChanges } from './version-changes.js';

const services = [
  Engine,
  WorkflowRegistry,
  OutboxHandlers,
  OutboxLimits,
  OutboxQueue,
  OutboxReport,
  OutboxRunner,
  Repairs,
  Verifier,
  VersionChanges,
];

/**
 * Runs workflows durably, on the DataSource of the application, whose connections must be in role `echo_engine`.
 *
 * A workflow's module registers its definitions and its outbox handlers as it starts (`onModuleInit`).
 */
@Global()
@Module({ imports: [ClockModule], providers: services, exports: services })
export class EngineModule {}
