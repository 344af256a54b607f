import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../../../attachments/attachments.module.js';
import { CommentsModule } from '../../../comments/comments.module.js';
import { KitModule } from '../../../kit/kit.module.js';
import { DiagramsModule } from '../../../diagrams/diagrams.module.js';
import { DirectoryModule } from '../../../people/directory/directory.module.js';
import { MailModule } from '../../../mail/mail.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { ProgrammesModule } from '../../../programmes/programmes.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { ResourcesModule } from '../../../resources/resources.module.js';
import { PatientCheckModule } from '../../patient-check/patient-check.module.js';
import { OverviewController } from './overview/overview.controller.js';
import { DelegateController } from './task/delegate.controller.js';
import { FilesController } from './task/files.controller.js';
import { TaskController } from './task/task.controller.js';
import { TaskPages } from './task/task-page.js';
import { SupportController } from './support/support.controller.js';
import { SupportFileController } from './support/support-file.controller.js';
import { ThenController } from './then/then.controller.js';
import { SummaryController } from './summary/summary.controller.js';
import { IdeaReader } from '../partner/idea/idea-reader.js';
import { HistoryController } from './history/history.controller.js';
import { HandOverController } from './people/hand-over.controller.js';
import { InviteController } from './people/invite.controller.js';
import { Invitees } from './people/invitees.js';
import { PeoplePages } from './people/people-page.js';
import { ProposalPeopleController } from './people/people.controller.js';

/** One proposal: where it stands, its tasks, its support, its people. */
@Module({
  imports: [
    AttachmentsModule,
    CommentsModule,
    DiagramsModule,
    DirectoryModule,
    KitModule,
    MailModule,
    PatientCheckModule,
    PeopleModule,
    ProgrammesModule,
    ProposalsModule,
    ResourcesModule,
  ],
  providers: [IdeaReader, Invitees, PeoplePages, TaskPages],
  exports: [TaskPages],
  controllers: [
    OverviewController,
    TaskController,
    DelegateController,
    FilesController,
    HistoryController,
    ProposalPeopleController,
    InviteController,
    HandOverController,
    SupportController,
    SupportFileController,
    SummaryController,
    ThenController,
  ],
})
export class ProposalPages {}
