import { Module, type OnModuleInit } from '@nestjs/common';
import { EngineModule } from '../../engine/engine.module.js';
import { OutboxHandlers } from '../../engine/outbox-handlers.js';
import { enqueue } from '../../engine/outbox.js';
import { CheckpointCheck } from './checkpoint-check.js';
import { CheckpointMaker } from './checkpoint-maker.js';
import { OutsideCopy } from './outside-copy.js';
import { SigningKeyFile } from './signing-key-file.js';

const services = [CheckpointCheck, CheckpointMaker, OutsideCopy, SigningKeyFile];

/** Signed statements of where every history stands, each hour, here and outside. */
@Module({ imports: [EngineModule], providers: services, exports: services })
export class CheckpointsModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly maker: CheckpointMaker,
    private readonly keyFile: SigningKeyFile,
  ) {}

  onModuleInit(): void {
    this.handlers.register('audit.checkpoint', async (row, tx) => {
      if (!this.keyFile.isUsed) return;
      await this.maker.makeIn(tx);
      // A job of its own, for a copy of what is not committed yet would be ahead.
      await enqueue(tx, { kind: 'audit.copyOutside', payload: {}, dedupeKey: `audit.copyOutside:${row.id}` });
    });
    this.handlers.register('audit.copyOutside', () => this.maker.copyOutside());
  }
}
