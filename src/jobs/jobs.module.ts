import { Module, type DynamicModule } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { CleanUpJob } from './clean-up-job.js';
import { JobsOptions } from './jobs-options.js';
import { Jobs } from './jobs.js';

/** Relays the outbox and works it off; cleans up every day. */
@Module({})
export class JobsModule {
  static forRoot(options: ConstructorParameters<typeof JobsOptions>[0]): DynamicModule {
    return {
      module: JobsModule,
      imports: [EngineModule, RetentionModule],
      providers: [{ provide: JobsOptions, useValue: new JobsOptions(options) }, Jobs, CleanUpJob],
      exports: [Jobs],
    };
  }
}
