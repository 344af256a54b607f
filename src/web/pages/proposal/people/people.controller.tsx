import { Get, Param } from '@nestjs/common';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { PeopleService } from '../../../../people/people.service.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { ProposalMoves } from '../../../../proposals/proposal-moves.js';
import { ProposalQueries, type ProposalView } from '../../../../proposals/proposal-queries.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { PeopleView, type HeldRole } from './people.view.js';
import { peopleWords } from './words.js';

const aboutPeople = ['LEAD_CHANGED', 'CO_LEAD_NAMED', 'COORDINATOR_ASSIGNED', 'ROLE_GIVEN', 'ROLE_ENDED'];

/** Who is who in a proposal. */
@PageController('p/:ref/people')
export class ProposalPeopleController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly moves: ProposalMoves,
    private readonly people: PeopleService,
    private readonly queries: ProposalQueries,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const { actor, language, audience } = visit;
    const found = await this.finder.find(ref, actor);
    const proposal = await this.queries.view(found);
    const { moves } = await this.moves.of(actor, found, language, audience);
    const view = {
      proposal,
      roles: await this.rolesOf(proposal, visit),
      moves: moves.filter(({ type }) => aboutPeople.includes(type)),
    };
    return page(peopleWords[language].title, <PeopleView {...view} />);
  }

  private async rolesOf(
    { people }: ProposalView,
    { language, audience }: SignedInVisit,
  ): Promise<readonly HeldRole[]> {
    const held = Object.entries(people as Readonly<Record<string, readonly string[]>>);
    const names = await this.people.namesOf(held.flatMap(([, ids]) => ids));
    const { roles } = currentProposal.labels[language];
    return held
      .filter(([, ids]) => ids.length > 0)
      .map(([role, ids]) => ({
        role,
        label: phrase(roles[role], audience, { key: role }),
        names: ids.map((id) => names.get(id) ?? ''),
      }));
  }
}
