import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Attempts } from './attempts.js';
import { FirstAdministrator } from './first-administrator.js';
import { Identities } from './identities.js';
import { SessionService } from './session.service.js';
import { SignInCodes } from './sign-in-codes.js';
import { StaffSignIn } from './staff-sign-in.js';

const services = [FirstAdministrator, SessionService, SignInCodes, StaffSignIn];

/** How people show who they are, and how long they are believed. */
@Module({
  imports: [MailModule, PeopleModule],
  providers: [...services, Attempts, Identities],
  exports: services,
})
export class SignInModule {}
