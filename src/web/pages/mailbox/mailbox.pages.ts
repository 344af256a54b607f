import { Module } from '@nestjs/common';
import { MailModule } from '../../../mail/mail.module.js';
import { MailController } from './mail.controller.js';

/** The letters of the demo. */
@Module({ imports: [MailModule], controllers: [MailController] })
export class MailboxPages {}
