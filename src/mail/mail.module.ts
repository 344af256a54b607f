import { Module, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { MailTransport } from './mail-transport.js';
import { MailWriter, SEND_MAIL } from './mail-writer.js';
import { MailService } from './mail.service.js';
import { MailSender } from './send-mail.js';

const services = [MailSender, MailService, MailTransport, MailWriter];

// Doubling waits from 2 seconds, at most an hour each: 72 hours, as mail servers do.
const TRIES = 83;

/** Letters: written in the transaction of what they are about, sent after, or kept where nothing is sent. */
@Module({ providers: services, exports: services })
export class MailModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly sender: MailSender,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SEND_MAIL, (row, tx) => this.sender.send(row, tx), TRIES);
  }
}
