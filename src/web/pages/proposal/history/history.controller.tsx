import { Get, Param, Query } from '@nestjs/common';
import { PeopleService } from '../../../../people/people.service.js';
import { ProposalFinder, type FoundProposal } from '../../../../proposals/proposal-finder.js';
import { ProposalHistory, type HistoryEntry } from '../../../../proposals/proposal-history.js';
import { ProposalQueries } from '../../../../proposals/proposal-queries.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { HistoryView } from './history.view.js';
import { idsIn, timelineOf } from './timeline.js';
import { timelineWords } from './words.js';

const A_PAGE = 30;

/** What happened to a proposal, in the words of whoever looks. */
@PageController('p/:ref/history')
export class HistoryController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly history: ProposalHistory,
    private readonly people: PeopleService,
    private readonly queries: ProposalQueries,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('order') order: string | undefined,
    @Query('from') from: string | undefined,
  ): Promise<Answer> {
    const { actor, language, audience } = visit;
    const found = await this.finder.find(ref, actor);
    const oldestFirst = order === 'oldest';
    const start = /^\d{1,9}$/.test(from ?? '') ? Number(from) : null;
    const entries = await this.entries(visit, found, oldestFirst, start);
    const shown = entries.slice(0, A_PAGE);
    const names = await this.people.namesOf(shown.flatMap(({ payload }) => idsIn(payload)));
    const view = {
      proposal: await this.queries.of(found.instance),
      days: timelineOf(shown, { names, language, audience, zone: found.zone }),
      oldestFirst,
      next: entries.length > A_PAGE ? nextAddress(found.ref, oldestFirst, shown) : null,
    };
    return page(timelineWords[language].title, <HistoryView {...view} />);
  }

  private entries(
    { language, audience }: SignedInVisit,
    found: FoundProposal,
    oldestFirst: boolean,
    start: number | null,
  ): Promise<readonly HistoryEntry[]> {
    const limit = A_PAGE + 1;
    return oldestFirst
      ? this.history.page(found, { after: start ?? 0, limit }, language, audience)
      : this.history.latest(found, { before: start, limit }, language, audience);
  }
}

function nextAddress(ref: string, oldestFirst: boolean, shown: readonly HistoryEntry[]): string {
  const query = new URLSearchParams({
    ...(oldestFirst && { order: 'oldest' }),
    from: String(shown.at(-1)?.sequence ?? 0),
  });
  return `/p/${ref}/history?${query.toString()}`;
}
