import { Module } from '@nestjs/common';
import { AdminPages } from './pages/admin/admin.pages.js';
import { CalendarPages } from './pages/calendar/calendar.pages.js';
import { CommentsPages } from './pages/comments/comments.pages.js';
import { ComparePages } from './pages/compare/compare.pages.js';
import { DiagramPages } from './pages/diagram/diagram.pages.js';
import { DirectoryPages } from './pages/directory/directory.pages.js';
import { HelpPages } from './pages/help/help.pages.js';
import { MailboxPages } from './pages/mailbox/mailbox.pages.js';
import { MovesPages } from './pages/moves/moves.pages.js';
import { PartnerPages } from './pages/partner/partner.pages.js';
import { ProposalPages } from './pages/proposal/proposal.pages.js';
import { RemindersPages } from './pages/reminders/reminders.pages.js';
import { SupportPages } from './pages/support/support.pages.js';
import { SettingsPages } from './pages/settings/settings.pages.js';
import { SignInPages } from './pages/sign-in/sign-in.pages.js';
import { StaffPages } from './pages/staff/staff.pages.js';
import { UnsubscribePages } from './pages/unsubscribe/unsubscribe.pages.js';
import { VisitModule } from './visit/visit.module.js';

/** The pages, by what people come for. */
@Module({
  imports: [
    VisitModule,
    SignInPages,
    SettingsPages,
    PartnerPages,
    ProposalPages,
    MovesPages,
    StaffPages,
    CommentsPages,
    ComparePages,
    DirectoryPages,
    AdminPages,
    DiagramPages,
    HelpPages,
    MailboxPages,
    RemindersPages,
    SupportPages,
    CalendarPages,
    UnsubscribePages,
  ],
})
export class WebModule {}
