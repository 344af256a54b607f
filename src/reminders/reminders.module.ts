import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { MailModule } from '../mail/mail.module.js';
import { SendChecks } from '../mail/send-checks.js';
import { BusinessCalendarModule } from '../platform/business-calendar.module.js';
import { DigestLetters } from './digest-letters.js';
import { DigestWriter } from './digest-writer.js';
import { ESCALATE, Escalations } from './escalations.js';
import { LastLook } from './last-look.js';
import { NudgeCalendar } from './nudge-calendar.js';
import { PendingNudges } from './pending-nudges.js';
import { ReminderChoices } from './reminder-choices.js';
import { DIGEST, REMIND, ReminderRun } from './reminder-run.js';
import { SEND_NOW, SendNow, type AskedNow } from './send-now.js';

const services = [
  Escalations,
  LastLook,
  DigestLetters,
  DigestWriter,
  NudgeCalendar,
  PendingNudges,
  ReminderChoices,
  ReminderRun,
  SendNow,
];

/** Says to people what waits for them before it is late, and to those who look after it when it is. */
@Module({
  imports: [BusinessCalendarModule, CalendarModule, EngineModule, MailModule],
  providers: services,
  exports: services,
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly run: ReminderRun,
    private readonly digests: DigestWriter,
    private readonly now: SendNow,
    private readonly escalations: Escalations,
    private readonly checks: SendChecks,
    private readonly lastLook: LastLook,
  ) {}

  onModuleInit(): void {
    this.handlers.register(REMIND, (row, tx) => this.run.run(row, tx));
    this.handlers.register(DIGEST, ({ payload }, tx) => this.digests.write(String(payload.person), tx));
    this.handlers.register(ESCALATE, (row) => this.escalations.record(row));
    this.checks.register('reminder', (letter, tx) => this.lastLook.at(letter, tx));
    this.handlers.register(SEND_NOW, ({ payload }, tx) =>
      this.now.write(payload as unknown as AskedNow & { key: string }, tx),
    );
  }
}
