import { Module } from '@nestjs/common';
import { EngineModule } from '../../engine/engine.module.js';
import { CheckpointsModule } from '../checkpoints/checkpoints.module.js';
import { AuditorsBundle } from './auditors-bundle.js';

/** What an auditor takes along. */
@Module({
  imports: [EngineModule, CheckpointsModule],
  providers: [AuditorsBundle],
  exports: [AuditorsBundle],
})
export class BundleModule {}
