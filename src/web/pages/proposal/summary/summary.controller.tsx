import { Get, Param } from '@nestjs/common';
import { ProposalStanding } from '../../../../proposals/standing/proposal-standing.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { IdeaReader } from '../../partner/idea/idea-reader.js';
import { SummaryView } from './summary.view.js';
import { summaryWords } from './words.js';

/** A proposal laid out for paper. */
@PageController('p/:ref/summary')
export class SummaryController {
  constructor(
    private readonly ideas: IdeaReader,
    private readonly standings: ProposalStanding,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const { actor, language, audience } = visit;
    const idea = await this.ideas.read(visit, ref);
    const standing = await this.standings.of(actor, idea.found, language, audience);
    const title = `${summaryWords[language].title} – ${standing.title ?? standing.ref}`;
    return page(title, <SummaryView standing={standing} idea={idea} />);
  }
}
