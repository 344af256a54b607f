import { Get, Param, Query } from '@nestjs/common';
import { AnswerMoments, usualPair, type AnswerMoment } from '../../../proposals/answer-moments.js';
import { ProposalFinder } from '../../../proposals/proposal-finder.js';
import { ProposalQueries, type ProposalView } from '../../../proposals/proposal-queries.js';
import { seesEverything } from '../../../proposals/viewer.js';
import type { SignedInActor } from '../../../people/signed-in-actor.js';
import { page, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { CompareView } from './compare.view.js';
import { comparedAnswers } from './compared-answers.js';
import { compareWords } from './words.js';

/** Two versions of the answers, side by side: for the hub, and for those who lead the proposal. */
@PageController('p/:ref/answers/compare')
export class CompareController {
  constructor(
    private readonly proposals: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly moments: AnswerMoments,
  ) {}

  @Get()
  async compare(
    @CurrentVisit() { actor, language, audience }: SignedInVisit,
    @Param('ref') given: string,
    @Query('from') from?: string,
    @Query('to') to?: string,
  ): Promise<Answer> {
    const proposal = await this.proposals.find(given, actor);
    const now = await this.queries.of(proposal.instance);
    if (!mayCompare(actor, now)) throw new PageNotFoundError();
    const moments = await this.moments.of(proposal, language, audience);
    const [first, last] = chosenPair(moments, from, to);
    const [before, after] = await Promise.all(
      [first, last].map((sequence) => this.queries.at(proposal, { sequence })),
    );
    const compared = comparedAnswers(before ?? now, after ?? now);
    const words = compareWords[language];
    return page(
      `${words.title} – ${now.ref}`,
      <CompareView proposal={now} moments={moments} first={first} last={last} compared={compared} />,
      { back: { href: `/p/${now.ref}/answers`, text: words.back } },
    );
  }
}

function mayCompare(actor: SignedInActor, { lead, coLead }: ProposalView): boolean {
  return seesEverything(actor) || lead?.id === actor.id || coLead?.id === actor.id;
}

/** The two moments that were asked for, the earlier one first; what is no moment of this proposal is not heard. */
function chosenPair(
  moments: readonly AnswerMoment[],
  from: string | undefined,
  to: string | undefined,
): readonly [number, number] {
  const [usualFrom, usualTo] = usualPair(moments);
  const known = (given: string | undefined, otherwise: number): number =>
    moments.find(({ sequence }) => String(sequence) === given)?.sequence ?? otherwise;
  const pair = [known(from, usualFrom), known(to, usualTo)] as const;
  return pair[0] <= pair[1] ? pair : [pair[1], pair[0]];
}
