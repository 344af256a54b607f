import { Get, Param } from '@nestjs/common';
import { PeopleService } from '../../../../people/people.service.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { ProposalQueries, type Named } from '../../../../proposals/proposal-queries.js';
import { ProposalSubmissions } from '../../../../proposals/proposal-submissions.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { SubmittedView, type Contact } from './submitted.view.js';
import { submittedWords } from './words.js';

/** Confirms what was handed in, for any stage; the same on every reload and from a bookmark. */
@PageController('p/:ref/submitted')
export class SubmittedController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly people: PeopleService,
    private readonly queries: ProposalQueries,
    private readonly submissions: ProposalSubmissions,
  ) {}

  @Get()
  async submitted(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const found = await this.finder.find(ref, visit.actor);
    const [latest, ...earlier] = await this.submissions.of(found);
    if (!latest) return redirect(`/p/${found.ref}`);
    const proposal = await this.queries.of(found.instance);
    const coordinator = await this.contact(proposal.coordinator);
    const title = submittedWords[visit.language].title[latest.part];
    return page(title, <SubmittedView {...{ proposal, latest, earlier, coordinator }} />);
  }

  private async contact(coordinator: Named | null): Promise<Contact | null> {
    if (!coordinator) return null;
    const person = await this.people.findById(coordinator.id);
    return { name: coordinator.name, email: person?.email ?? null, phone: person?.phone ?? null };
  }
}
