import { Get, Param, Query } from '@nestjs/common';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { PeopleService } from '../../../../people/people.service.js';
import { BesideHistory } from '../../../../proposals/beside-history.js';
import { ProposalFinder, type FoundProposal } from '../../../../proposals/proposal-finder.js';
import { ProposalHistory, type HistoryEntry } from '../../../../proposals/proposal-history.js';
import { ProposalQueries } from '../../../../proposals/proposal-queries.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { groupOf, typesIn, type EntryGroup } from './groups.js';
import { HistoryView } from './history.view.js';
import { idsIn, timelineOf } from './timeline.js';
import { timelineWords } from './words.js';

const A_PAGE = 30;
const READINGS_SHOWN = 20;

/** What happened to a proposal, in the words of whoever looks. */
@PageController('p/:ref/history')
export class HistoryController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly history: ProposalHistory,
    private readonly people: PeopleService,
    private readonly queries: ProposalQueries,
    private readonly beside: BesideHistory,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('order') order: string | undefined,
    @Query('from') from: string | undefined,
    @Query('what') what: string | undefined,
  ): Promise<Answer> {
    const { actor, language, audience } = visit;
    const found = await this.finder.find(ref, actor);
    const oldestFirst = order === 'oldest';
    const start = /^\d{1,9}$/.test(from ?? '') ? Number(from) : null;
    const group = groupOf(what);
    const entries = await this.entries(visit, found, { oldestFirst, start, group });
    const shown = entries.slice(0, A_PAGE);
    const names = await this.people.namesOf(shown.flatMap(({ payload }) => idsIn(payload)));
    const sequences = shown.map(({ sequence }) => sequence);
    const mine = audience === 'staff' ? null : actor.id;
    const view = {
      proposal: await this.queries.of(found.instance),
      days: timelineOf(shown, { names, language, audience, zone: found.zone }),
      ...{ oldestFirst, group },
      letters: await this.beside.letters(found, sequences, mine),
      readings: audience === 'staff' ? await this.beside.readings(found, READINGS_SHOWN) : [],
      next: entries.length > A_PAGE ? nextAddress(found.ref, { oldestFirst, group }, shown) : null,
    };
    return page(timelineWords[language].title, <HistoryView {...view} />);
  }

  private entries(
    { language, audience }: SignedInVisit,
    found: FoundProposal,
    {
      oldestFirst,
      start,
      group,
    }: { readonly oldestFirst: boolean; readonly start: number | null; readonly group: EntryGroup },
  ): Promise<readonly HistoryEntry[]> {
    const limit = A_PAGE + 1;
    const types = typesIn(group, Object.keys(currentProposal.labels[language].events));
    return oldestFirst
      ? this.history.page(found, { after: start ?? 0, limit, types }, language, audience)
      : this.history.latest(found, { before: start, limit, types }, language, audience);
  }
}

function nextAddress(
  ref: string,
  { oldestFirst, group }: { readonly oldestFirst: boolean; readonly group: EntryGroup },
  shown: readonly HistoryEntry[],
): string {
  const query = new URLSearchParams({
    ...(oldestFirst && { order: 'oldest' }),
    ...(group !== 'everything' && { what: group }),
    from: String(shown.at(-1)?.sequence ?? 0),
  });
  return `/p/${ref}/history?${query.toString()}`;
}
