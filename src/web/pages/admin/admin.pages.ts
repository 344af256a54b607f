import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';
import { HistoryAuditModule } from '../../../audit/history/history-audit.module.js';
import { MailModule } from '../../../mail/mail.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { StaffModule } from '../../../people/staff/staff.module.js';
import { BusinessCalendarModule } from '../../../platform/business-calendar.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { SignInModule } from '../../../sign-in/sign-in.module.js';
import { AccessController } from './access/access.controller.js';
import { AdminHealthController } from './health/health.controller.js';
import { HistoryController } from './history/history.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { MailLogController } from './mail/mail-log.controller.js';

/** Looking after the program and its records. */
@Module({
  imports: [
    AuditModule,
    BusinessCalendarModule,
    HistoryAuditModule,
    MailModule,
    PeopleModule,
    ProposalsModule,
    SignInModule,
    StaffModule,
  ],
  controllers: [
    AccessController,
    AdminHealthController,
    HistoryController,
    JobsController,
    MailLogController,
  ],
})
export class AdminPages {}
