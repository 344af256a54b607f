import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../../../attachments/attachments.module.js';
import { MailModule } from '../../../mail/mail.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { ResourcesModule } from '../../../resources/resources.module.js';
import { OverviewController } from './overview/overview.controller.js';
import { SupportController } from './support/support.controller.js';

/** One proposal: where it stands, its tasks, its support, its people. */
@Module({
  imports: [AttachmentsModule, MailModule, PeopleModule, ProposalsModule, ResourcesModule],
  controllers: [OverviewController, SupportController],
})
export class ProposalPages {}
