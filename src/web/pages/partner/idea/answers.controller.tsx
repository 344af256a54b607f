import { Get, Param } from '@nestjs/common';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { AnswersView } from './answers.view.js';
import { IdeaReader } from './idea-reader.js';
import { questionsOf, stepAsking } from './questions.js';
import { ideaWords } from './words.js';

/** The answers of a proposal, for everybody who may see it. */
@PageController('p/:ref/answers')
export class AnswersController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly reader: IdeaReader,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const idea = await this.reader.read(visit, ref);
    const title = `${ideaWords[visit.language].answersTitle} – ${idea.view.title ?? idea.view.ref}`;
    return page(title, <AnswersView idea={idea} />);
  }

  /** Where an answer is asked: what stands in the way of something links to it by its name. */
  @Get(':answer')
  async asked(
    @CurrentVisit() { actor }: SignedInVisit,
    @Param('ref') given: string,
    @Param('answer') answer: string,
  ): Promise<Answer> {
    const { ref } = await this.finder.find(given, actor);
    const step = stepAsking(answer);
    if (!step) throw new PageNotFoundError();
    const field = answer === 'benefits' ? 'benefits-1' : answer;
    const from = questionsOf(step).length > 0 ? 'check' : 'answers';
    return redirect(`/p/${ref}/idea/${step}?from=${from}#field-${field}`);
  }
}
