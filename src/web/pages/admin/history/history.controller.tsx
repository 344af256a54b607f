import { Get, Param, Post, Query as QueryOf } from '@nestjs/common';
import { AccessLog } from '../../../../audit/access-log.js';
import { HistoryProof } from '../../../../audit/verification/history-proof.js';
import { EventReader } from '../../../../audit/history/event-details.js';
import type { HistoryFilter, HistoryPlace } from '../../../../audit/history/history-filter.js';
import { HistorySearch } from '../../../../audit/history/history-search.js';
import type { FoundEvent } from '../../../../audit/history/logged-event.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone, ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { file, mistakenPage, page, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { asCsv, asXlsx, xlsxType } from '../../staff/pipeline/spreadsheets.js';
import type { Query } from '../frame/asked.js';
import { askedHistory, marksOf } from './asked.js';
import { EventView } from './event.view.js';
import { historyColumns } from './export-columns.js';
import { HistoryView } from './history.view.js';
import { LifeView } from './life.view.js';
import { VerifiedView } from './verified.view.js';
import { historyWords } from './words.js';

const AT_ONCE = 50;
/** Entries that a file holds at most, and how many are read at a time. */
const MOST = 10_000;
const BATCH = 1000;

/** The histories of all proposals, as an auditor looks through them. What is looked at is noted first. */
@PageController('admin/history', 'administrators')
export class HistoryController {
  constructor(
    private readonly search: HistorySearch,
    private readonly reader: EventReader,
    private readonly finder: ProposalFinder,
    private readonly proof: HistoryProof,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const asked = askedHistory(query, language);
    const { values, filter, after, problems } = asked;
    const words = historyWords[language];
    const shown = { values, problems, later: after !== undefined, most: MOST };
    const actors = await this.search.actors();
    const options = { current: 'admin', wide: true } as const;
    if (problems.length > 0) {
      const nothing = { events: [], next: null };
      return mistakenPage(words.title, <HistoryView {...shown} actors={actors} found={nothing} />, options);
    }
    await this.log.note(actor, 'adminRead', marksOf(asked));
    const found = await this.search.page(actor, filter, { limit: AT_ONCE, after });
    return page(words.title, <HistoryView {...shown} actors={actors} found={found} />, options);
  }

  @Get('export.csv')
  async csv(@CurrentVisit() visit: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const events = await this.taken(visit, query, 'csv');
    return file(fileName(visit, 'csv'), 'text/csv; charset=utf-8', asCsv(historyColumns(visit), events));
  }

  @Get('export.xlsx')
  async xlsx(@CurrentVisit() visit: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const events = await this.taken(visit, query, 'xlsx');
    return file(fileName(visit, 'xlsx'), xlsxType, await asXlsx(historyColumns(visit), events));
  }

  @Get(':ref')
  async beforeVerifying(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('ref') given: string,
  ): Promise<Answer> {
    const { ref } = await this.finder.find(given, actor);
    return verifiedPage(historyWords[language], ref, null);
  }

  @Post(':ref')
  async verify(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('ref') given: string,
  ): Promise<Answer> {
    const { id: instanceId, ref } = await this.finder.find(given, actor);
    const outcome = await this.proof.ofInstance(instanceId);
    const found = { entries: outcome.events, findings: outcome.findings.length };
    await this.log.note(actor, 'historyVerified', { instanceId, ...found });
    return verifiedPage(historyWords[language], ref, outcome);
  }

  @Get(':ref/life')
  async life(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('ref') given: string,
  ): Promise<Answer> {
    const { id: instanceId, ref } = await this.finder.find(given, actor);
    await this.log.note(actor, 'adminRead', { instanceId, page: 'life' });
    const [outcome, newestFirst] = await Promise.all([
      this.proof.ofInstance(instanceId),
      this.all(actor, { ref }),
    ]);
    const words = historyWords[language];
    const view = <LifeView reference={ref} outcome={outcome} events={newestFirst.toReversed()} most={MOST} />;
    const back = { href: '/admin/history', text: words.back };
    return page(words.lifeTitle(ref), view, { current: 'admin', wide: true, back });
  }

  @Get(':ref/:sequence')
  async one(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('ref') given: string,
    @Param('sequence') sequence: string,
  ): Promise<Answer> {
    if (!/^[1-9]\d{0,8}$/.test(sequence)) throw new PageNotFoundError();
    const proposal = await this.finder.find(given, actor);
    const event = await this.reader.read(proposal, Number(sequence), language);
    await this.log.note(actor, 'adminRead', {
      instanceId: proposal.id,
      page: 'entry',
      entry: event.sequence,
    });
    const words = historyWords[language];
    const back = { href: '/admin/history', text: words.back };
    return page(words.eventTitle(sequence, proposal.ref), <EventView proposal={proposal} event={event} />, {
      current: 'admin',
      back,
    });
  }

  /** The entries that somebody takes along, once it is noted that they do. */
  private async taken(
    { actor, language }: SignedInVisit,
    query: Query,
    format: 'csv' | 'xlsx',
  ): Promise<readonly FoundEvent[]> {
    const asked = askedHistory(query, language);
    if (asked.problems.length > 0) throw new PageNotFoundError();
    const events = await this.all(actor, asked.filter, asked.after);
    await this.log.note(actor, 'export', { ...marksOf(asked), format, lines: events.length });
    return events;
  }

  /** Entries page after page, the newest first; at most as many as a file holds. */
  private async all(
    actor: SignedInVisit['actor'],
    filter: HistoryFilter,
    after?: HistoryPlace,
  ): Promise<readonly FoundEvent[]> {
    const events: FoundEvent[] = [];
    let place = after;
    do {
      const found = await this.search.page(actor, filter, { limit: BATCH, after: place });
      events.push(...found.events);
      place = found.next ?? undefined;
    } while (place && events.length < MOST);
    return events;
  }
}

function fileName({ language, now }: SignedInVisit, format: string): string {
  return `${historyWords[language].file}-${localDate(now, hubZone)}.${format}`;
}

function verifiedPage(
  words: (typeof historyWords)['en'],
  ref: string,
  outcome: Parameters<typeof VerifiedView>[0]['outcome'],
): Answer {
  const back = { href: '/admin/history', text: words.back };
  return page(words.verifyTitle(ref), <VerifiedView reference={ref} outcome={outcome} />, {
    current: 'admin',
    back,
  });
}
