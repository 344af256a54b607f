import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';
import { BundleModule } from '../../../audit/bundle/bundle.module.js';
import { CheckpointsModule } from '../../../audit/checkpoints/checkpoints.module.js';
import { HistoryAuditModule } from '../../../audit/history/history-audit.module.js';
import { VerificationModule } from '../../../audit/verification/verification.module.js';
import { MailModule } from '../../../mail/mail.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { StaffModule } from '../../../people/staff/staff.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { SignInModule } from '../../../sign-in/sign-in.module.js';
import { AccessController } from './access/access.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { AdminHealthController } from './health/health.controller.js';
import { HistoryController } from './history/history.controller.js';
import { AdminHomeController } from './home/admin-home.controller.js';
import { Attention } from './home/attention.js';
import { JobsController } from './jobs/jobs.controller.js';
import { MailLogController } from './mail/mail-log.controller.js';
import { TemplatesController } from './mail/templates/templates.controller.js';
import { InviteController } from './people/invite.controller.js';
import { ProofController } from './proof/proof.controller.js';
import { RepairsController } from './repairs/repairs.controller.js';
import { RolesController } from './people/roles.controller.js';

/** Looking after the program and its records. */
@Module({
  imports: [
    AuditModule,
    BundleModule,
    CheckpointsModule,
    HistoryAuditModule,
    MailModule,
    PeopleModule,
    ProposalsModule,
    SignInModule,
    StaffModule,
    VerificationModule,
  ],
  providers: [Attention],
  controllers: [
    AccessController,
    AdminHealthController,
    AdminHomeController,
    CalendarController,
    HistoryController,
    InviteController,
    JobsController,
    MailLogController,
    ProofController,
    RepairsController,
    RolesController,
    TemplatesController,
  ],
})
export class AdminPages {}
