import { Module } from '@nestjs/common';
import { MailModule } from '../../../mail/mail.module.js';
import { OneClickController } from './one-click.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** Stopping reminders from a letter. */
@Module({ imports: [MailModule], controllers: [UnsubscribeController, OneClickController] })
export class UnsubscribePages {}
