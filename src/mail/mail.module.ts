import { Module, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { Attempts } from '../sign-in/attempts.js';
import { SignInSecrets } from '../sign-in/sign-in-secrets.js';
import { Bounces } from './bounces.js';
import { MailNotes } from './mail-notes.js';
import { SEND_MAIL } from './mail-rows.js';
import { MailLog } from './mail-log.js';
import { MailTransport } from './mail-transport.js';
import { MailWriter } from './mail-writer.js';
import { MailService } from './mail.service.js';
import { NoteFacts } from './note-facts.js';
import { NoteWriter } from './note-writer.js';
import { WRITE_NOTE } from './note.js';
import { SEND_AGAIN, SendAgain } from './send-again.js';
import { SendChecks } from './send-checks.js';
import { MailSender } from './send-mail.js';
import { Unsubscribing } from './unsubscribing.js';

const services = [
  ...[Bounces, MailLog, MailNotes, MailSender, MailService, MailTransport, MailWriter],
  ...[NoteWriter, SendAgain, SendChecks, Unsubscribing],
];

// As mail servers do among themselves.
const PATIENCE_HOURS = 72;

/** Letters: written in the transaction of what they are about, sent after, or kept where nothing is sent. */
@Module({
  providers: [...services, Attempts, NoteFacts, SignInSecrets],
  exports: [...services, SignInSecrets],
})
export class MailModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly sender: MailSender,
    private readonly notes: NoteWriter,
    private readonly again: SendAgain,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SEND_MAIL, (row, tx) => this.sender.send(row, tx), {
      patienceHours: PATIENCE_HOURS,
    });
    this.handlers.register(SEND_AGAIN, (row, tx) => this.again.write(row, tx));
    this.handlers.register(WRITE_NOTE, (row, tx) => this.notes.write(row, tx));
  }
}
