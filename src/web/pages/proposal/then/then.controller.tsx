import { Get, Param, Query } from '@nestjs/common';
import { Diagrams } from '../../../../diagrams/diagrams.js';
import { WorkflowRegistry } from '../../../../engine/registry.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import {
  BeforeItsTimeError,
  PastProposals,
  type PastBounds,
  type PastMoment,
  type PastProposal,
} from '../../../../proposals/past/past-proposals.js';
import { ProposalFinder, type SeenProposal } from '../../../../proposals/proposal-finder.js';
import { ProposalHistory, type HistoryEntry } from '../../../../proposals/proposal-history.js';
import { ProposalQueries } from '../../../../proposals/proposal-queries.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { shortDate } from '../../../components/dates.js';
import { mistakenPage, page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { momentOf } from './asked-moment.js';
import { CompareMomentsView } from './compare-moments.view.js';
import { AskDayView, ThenView } from './then.view.js';
import { thenWords } from './words.js';

/** A proposal as it was on a day or after an entry, and what changed between two such moments. */
@PageController('p/:ref/then')
export class ThenController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly past: PastProposals,
    private readonly history: ProposalHistory,
    private readonly queries: ProposalQueries,
    private readonly registry: WorkflowRegistry,
    private readonly diagrams: Diagrams,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('at') asked: string | undefined,
  ): Promise<Answer> {
    const { actor, language } = visit;
    const found = await this.finder.find(ref, actor);
    const bounds = await this.past.boundsOf(found);
    const moment = asked === undefined ? { sequence: bounds.count } : momentOf(asked);
    const words = thenWords[language];
    if (!moment) return this.askedAgain(visit, found, asked, words.badDay);
    try {
      const then = await this.past.at(found, moment);
      return await this.shown(visit, found, { moment, then, bounds });
    } catch (error) {
      if (!(error instanceof BeforeItsTimeError)) throw error;
      return this.askedAgain(visit, found, asked, notBegun(visit, found, bounds));
    }
  }

  @Get('compare')
  async compare(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('from') from: string | undefined,
    @Query('to') to: string | undefined,
  ): Promise<Answer> {
    const { actor, language } = visit;
    const found = await this.finder.find(ref, actor);
    const bounds = await this.past.boundsOf(found);
    const words = thenWords[language];
    const moments = [
      momentOf(from ?? '1'),
      to === undefined ? { sequence: bounds.count } : momentOf(to),
    ] as const;
    const proposal = await this.queries.of(found.instance);
    const values = { from: dayIn(from), to: dayIn(to) };
    const problems: FieldProblem[] = moments.flatMap((moment, index) =>
      moment ? [] : [{ field: index === 0 ? 'from' : 'to', message: words.badDay }],
    );
    const read = async (moment: PastMoment | null, field: string): Promise<PastProposal | null> => {
      try {
        return moment && (await this.past.at(found, moment));
      } catch (error) {
        if (!(error instanceof BeforeItsTimeError)) throw error;
        problems.push({ field, message: notBegun(visit, found, bounds) });
        return null;
      }
    };
    const [before, after] = [await read(moments[0], 'from'), await read(moments[1], 'to')];
    const view = <CompareMomentsView {...{ proposal, before, after, moments, values, problems }} />;
    const back = { href: `/p/${found.ref}/history`, text: words.back };
    return problems.length > 0
      ? mistakenPage(words.compareTitle, view, { back })
      : page(words.compareTitle, view, { back });
  }

  private async shown(
    visit: SignedInVisit,
    found: SeenProposal,
    {
      moment,
      then,
      bounds,
    }: { readonly moment: PastMoment; readonly then: PastProposal; readonly bounds: PastBounds },
  ): Promise<Answer> {
    const { language, audience } = visit;
    const { instance } = then;
    const registered = this.registry.matching(instance);
    const marks = {
      ...{ said: new Map<string, string>(), here: new Set(then.view.states), been: new Set<string>() },
      isOpen: () => false,
    };
    const view = {
      proposal: await this.queries.of(found.instance),
      then,
      moment,
      entry: await this.entryOf(visit, found, instance.sequence),
      count: bounds.count,
      svg: await this.diagrams.part(registered, `open.${instance.stage}`, marks, { language, audience }),
      day: 'day' in moment ? moment.day : localDate(instance.updatedAt, found.zone),
    };
    const words = thenWords[language];
    const back = { href: `/p/${found.ref}/history`, text: words.back };
    return page(words.title, <ThenView {...view} />, { wide: true, back });
  }

  private async askedAgain(
    { language }: SignedInVisit,
    found: SeenProposal,
    asked: string | undefined,
    message: string,
  ): Promise<Answer> {
    const words = thenWords[language];
    const proposal = await this.queries.of(found.instance);
    const problems = [{ field: 'at', message }];
    const view = <AskDayView proposal={proposal} day={dayIn(asked)} problems={problems} />;
    return mistakenPage(words.title, view, { back: { href: `/p/${found.ref}/history`, text: words.back } });
  }

  private async entryOf(
    { language, audience }: SignedInVisit,
    found: SeenProposal,
    sequence: number,
  ): Promise<HistoryEntry | null> {
    const [entry] = await this.history.page(found, { after: sequence - 1, limit: 1 }, language, audience);
    return entry ?? null;
  }
}

function notBegun({ language }: SignedInVisit, { zone }: SeenProposal, { beganAt }: PastBounds): string {
  return thenWords[language].notBegun(shortDate(localDate(beganAt, zone), language));
}

/** What stands in the box for a day: a number of an entry is none. */
function dayIn(text: string | undefined): string {
  return text?.includes('-') === true ? text : '';
}
