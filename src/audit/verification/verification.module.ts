import { Module, type OnModuleInit } from '@nestjs/common';
import { EngineModule } from '../../engine/engine.module.js';
import { OutboxHandlers } from '../../engine/outbox-handlers.js';
import { CheckpointsModule } from '../checkpoints/checkpoints.module.js';
import { HistoryProof } from './history-proof.js';
import { VerificationRuns } from './verification-runs.js';

/** Verifications of everything: asked for by administrators, and by the clock each week. */
@Module({
  imports: [EngineModule, CheckpointsModule],
  providers: [HistoryProof, VerificationRuns],
  exports: [HistoryProof, VerificationRuns],
})
export class VerificationModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly runs: VerificationRuns,
  ) {}

  onModuleInit(): void {
    this.handlers.register('audit.verify', (_row, tx) => this.runs.startIn(tx, null));
    this.handlers.register('audit.verifyPart', ({ payload }, tx) =>
      this.runs.verifyPart(tx, String(payload.verification), Number(payload.part)),
    );
  }
}
