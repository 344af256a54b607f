import { Module } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { BusinessCalendarModule } from '../platform/business-calendar.module.js';
import { AccessReport } from './access-report.js';
import { ClosingDays } from './closing-days.js';

const services = [AccessLog, AccessReport, ClosingDays];

/** What auditors ask for: who did what, over all proposals, and who looked at it. */
@Module({ imports: [BusinessCalendarModule], providers: services, exports: services })
export class AuditModule {}
