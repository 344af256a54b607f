import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../../people/directory/directory.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { HomeController } from './home/home.controller.js';
import { AnswersController } from './idea/answers.controller.js';
import { CheckController } from './idea/check.controller.js';
import { IdeaReader } from './idea/idea-reader.js';
import { KnownAnswers } from './idea/known-answers.js';
import { NewIdeaController } from './idea/new.controller.js';
import { SaveStep } from './idea/save-step.js';
import { StepController } from './idea/step.controller.js';

/** A partner's first page, suggesting an idea, and the answers of a proposal. */
@Module({
  imports: [DirectoryModule, PeopleModule, ProposalsModule],
  controllers: [HomeController, NewIdeaController, CheckController, StepController, AnswersController],
  providers: [IdeaReader, KnownAnswers, SaveStep],
})
export class PartnerPages {}
