import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';
import { MailModule } from '../../../mail/mail.module.js';
import { DirectoryModule } from '../../../people/directory/directory.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { SignInModule } from '../../../sign-in/sign-in.module.js';
import { DetailsController } from './details.controller.js';
import { LettersController } from './letters.controller.js';
import { OwnDataController } from './own-data.controller.js';
import { SessionsController } from './sessions.controller.js';
import { TokensController } from './tokens.controller.js';

/** What one looks after oneself: details, sessions, tokens, and the letters one got. */
@Module({
  imports: [AuditModule, DirectoryModule, MailModule, PeopleModule, SignInModule],
  controllers: [
    DetailsController,
    SessionsController,
    TokensController,
    LettersController,
    OwnDataController,
  ],
})
export class SettingsPages {}
