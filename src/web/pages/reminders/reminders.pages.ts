import { Module } from '@nestjs/common';
import { BusinessCalendarModule } from '../../../platform/business-calendar.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { RemindersModule } from '../../../reminders/reminders.module.js';
import { ProposalPages } from '../proposal/proposal.pages.js';
import { MyRemindersController } from './my-reminders.controller.js';
import { ProposalRemindersController } from './proposal-reminders.controller.js';
import { PutOffController } from './put-off.controller.js';
import { SendNowController } from './send-now.controller.js';

/** What people are reminded of: choosing how often, putting off, what is to come and what came, and sending one now. */
@Module({
  imports: [BusinessCalendarModule, ProposalPages, ProposalsModule, RemindersModule],
  controllers: [MyRemindersController, ProposalRemindersController, PutOffController, SendNowController],
})
export class RemindersPages {}
