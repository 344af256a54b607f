import { Module, type OnModuleInit } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { CleanUp } from './clean-up.js';

/** How long things are kept that are no part of a proposal's history. */
@Module({ imports: [EngineModule], providers: [CleanUp], exports: [CleanUp] })
export class RetentionModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly cleanUp: CleanUp,
  ) {}

  onModuleInit(): void {
    this.handlers.register('retention.cleanUp', async () => {
      await this.cleanUp.run();
    });
  }
}
