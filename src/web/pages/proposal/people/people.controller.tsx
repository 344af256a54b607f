import { Get, Param } from '@nestjs/common';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { PeoplePages } from './people-page.js';
import { PeopleView } from './people.view.js';
import { peopleWords } from './words.js';

/** Who is who in a proposal. */
@PageController('p/:ref/people')
export class ProposalPeopleController {
  constructor(private readonly pages: PeoplePages) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const view = <PeopleView page={await this.pages.of(visit, ref)} />;
    return page(peopleWords[visit.language].title, view, { wide: true });
  }
}
