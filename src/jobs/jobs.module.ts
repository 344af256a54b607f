import { Module, type DynamicModule } from '@nestjs/common';
import { CheckpointsModule } from '../audit/checkpoints/checkpoints.module.js';
import { VerificationModule } from '../audit/verification/verification.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { JobsOptions } from './jobs-options.js';
import { Jobs } from './jobs.js';
import { Scheduler } from './scheduler.js';

/** Relays the outbox and works it off, with what comes by itself. */
@Module({})
export class JobsModule {
  static forRoot(options: ConstructorParameters<typeof JobsOptions>[0]): DynamicModule {
    return {
      module: JobsModule,
      imports: [CheckpointsModule, EngineModule, RemindersModule, RetentionModule, VerificationModule],
      providers: [{ provide: JobsOptions, useValue: new JobsOptions(options) }, Jobs, Scheduler],
      exports: [Jobs],
    };
  }
}
