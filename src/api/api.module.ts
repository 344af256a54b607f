import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { DiagramsModule } from '../diagrams/diagrams.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BundleModule } from '../audit/bundle/bundle.module.js';
import { VerificationModule } from '../audit/verification/verification.module.js';
import { AuditController } from './audit/audit.controller.js';
import { TokenGuard } from './authentication/token.guard.js';
import { PROBLEM_LABELS, ProblemWords } from './problem/problem-words.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { DetailsController } from './proposals/details.controller.js';
import { EventsController } from './proposals/events.controller.js';
import { ListQuery } from './proposals/list-query.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { JsonOnlyGuard } from './requests/json-only.guard.js';
import { PlainInputPipe } from './requests/plain-input.pipe.js';
import { validationPipe } from './requests/validation.js';
import { WorkflowsController } from './workflows/workflows.controller.js';

/** What every call of the interface goes through: JSON only, a token, checked input, errors as problem details. */
@Module({
  imports: [
    AuditModule,
    BundleModule,
    DiagramsModule,
    VerificationModule,
    PeopleModule,
    ProposalsModule,
    ResourcesModule,
  ],
  controllers: [
    ProposalsController,
    EventsController,
    DetailsController,
    WorkflowsController,
    AuditController,
  ],
  providers: [
    ListQuery,
    ProblemWords,
    { provide: PROBLEM_LABELS, useValue: currentProposal.labels },
    TokenGuard,
    { provide: APP_GUARD, useClass: JsonOnlyGuard },
    { provide: APP_GUARD, useExisting: TokenGuard },
    { provide: APP_PIPE, useClass: PlainInputPipe },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [TokenGuard, ProblemWords],
})
export class ApiModule {}
