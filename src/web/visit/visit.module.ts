import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleModule } from '../../people/people.module.js';
import { ErrorPages } from '../../platform/error-pages.js';
import { SignInModule } from '../../sign-in/sign-in.module.js';
import { DraftsController } from '../drafts/drafts.controller.js';
import { Drafts } from '../drafts/drafts.js';
import { ErrorNames } from '../errors/error-names.js';
import { PageErrors } from '../errors/page-errors.js';
import { StayController } from '../layout/stay.controller.js';
import { Notices } from './notice.js';
import { PageAnswers } from './page-answers.js';
import { SessionGuard } from './session.guard.js';
import { Visitors } from './visitors.js';

/** What every page stands on: who is here, what they typed, how an answer and an error are sent. */
@Global()
@Module({
  imports: [PeopleModule, SignInModule],
  controllers: [DraftsController, StayController],
  providers: [
    Drafts,
    ErrorNames,
    Notices,
    PageAnswers,
    Visitors,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: ErrorPages, useClass: PageErrors },
  ],
  exports: [Drafts, ErrorNames, ErrorPages, Notices, PageAnswers, Visitors],
})
export class VisitModule {}
