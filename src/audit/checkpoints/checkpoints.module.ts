import { Module, type OnModuleInit } from '@nestjs/common';
import { EngineModule } from '../../engine/engine.module.js';
import { OutboxHandlers } from '../../engine/outbox-handlers.js';
import { enqueue } from '../../engine/outbox.js';
import { MailModule } from '../../mail/mail.module.js';
import { CheckpointCheck } from './checkpoint-check.js';
import { CheckpointMail } from './checkpoint-mail.js';
import { CheckpointMaker } from './checkpoint-maker.js';
import { OutsideCopy } from './outside-copy.js';
import { SigningKeyFile } from './signing-key-file.js';

const services = [CheckpointCheck, CheckpointMail, CheckpointMaker, OutsideCopy, SigningKeyFile];

/** Signed statements of where every history stands, each hour, here and outside. */
@Module({ imports: [EngineModule, MailModule], providers: services, exports: services })
export class CheckpointsModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly maker: CheckpointMaker,
    private readonly keyFile: SigningKeyFile,
    private readonly mail: CheckpointMail,
  ) {}

  onModuleInit(): void {
    this.handlers.register('audit.checkpoint', async (row, tx) => {
      if (!this.keyFile.isUsed) return;
      await this.maker.makeIn(tx);
      // A job of its own, for a copy of what is not committed yet would be ahead.
      await enqueue(tx, { kind: 'audit.copyOutside', payload: {}, dedupeKey: `audit.copyOutside:${row.id}` });
      if (!this.mail.isUsed) return;
      // One a day: an hourly letter would be read by nobody.
      const day = row.createdAt.toISOString().slice(0, 10);
      await enqueue(tx, {
        ...{ kind: 'audit.mailCheckpoint', payload: {} },
        dedupeKey: `audit.mailCheckpoint:${day}`,
      });
    });
    this.handlers.register('audit.mailCheckpoint', () => this.mail.send());
    this.handlers.register('audit.copyOutside', () => this.maker.copyOutside());
  }
}
