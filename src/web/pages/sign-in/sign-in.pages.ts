import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { SignInModule } from '../../../sign-in/sign-in.module.js';
import { Arrivals } from './arrivals.js';
import { CodeController } from './code.controller.js';
import { FirstAdministratorController } from './first-administrator.controller.js';
import { LinkController } from './link.controller.js';
import { SignInController } from './sign-in.controller.js';
import { StaffController } from './staff.controller.js';

/** Coming in, going out, and in which language. */
@Module({
  imports: [AuditModule, PeopleModule, SignInModule],
  controllers: [
    SignInController,
    CodeController,
    LinkController,
    StaffController,
    FirstAdministratorController,
  ],
  providers: [Arrivals],
})
export class SignInPages {}
