import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { HomeController } from './home/home.controller.js';
import { ListedProposals } from './home/listed-proposals.js';
import { MailController } from './mail/mail.controller.js';
import { ProposalOverview } from './home/proposal-overview.js';

/** The pages. */
@Module({
  imports: [MailModule, ProposalsModule],
  controllers: [HomeController, MailController],
  providers: [{ provide: ProposalOverview, useClass: ListedProposals }],
})
export class WebModule {}
