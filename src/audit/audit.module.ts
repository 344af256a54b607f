import { Module } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { AccessReport } from './access-report.js';

const services = [AccessLog, AccessReport];

/** What auditors ask for: who did what, over all proposals, and who looked at it. */
@Module({ providers: services, exports: services })
export class AuditModule {}
