import { Get, Query } from '@nestjs/common';
import { Pipeline } from '../../../../proposals/pipeline/pipeline.js';
import { SavedViews } from '../../../../proposals/pipeline/saved-views.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { viewAddress } from '../views/view-address.js';
import { askedIn } from './address.js';
import { BoardMoves } from './board-moves.js';
import { BoardView } from './board.view.js';
import { filterOptions } from './filter-options.js';
import { listFilterOf, type Query as PipelineQuery } from './filters.js';
import { actsOnSeveral } from './acts-on-several.js';
import { PipelineView } from './pipeline.view.js';
import { pipelineWords } from './words.js';

const LINES = 50;
const CARDS = 200;

/** Every proposal there is, as a table or as a board; what is shown is in the address. */
@PageController('pipeline', 'staff')
export class PipelineController {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly savedViews: SavedViews,
    private readonly boardMoves: BoardMoves,
  ) {}

  @Get()
  async table(@CurrentVisit() visit: SignedInVisit, @Query() query: PipelineQuery): Promise<Answer> {
    const { actor, language, audience } = visit;
    const asked = askedIn(query);
    const today = localDate(visit.now, hubZone);
    const filter = listFilterOf(asked.filters, today);
    const { sorting, after, before } = asked;
    const [found, counts, choices, views] = await Promise.all([
      this.pipeline.page(actor, filter, today, { ...sorting, after, before, limit: LINES }),
      this.pipeline.counts(actor, filter),
      this.pipeline.choices(actor),
      this.savedViews.of(actor.id),
    ]);
    const shown = {
      asked,
      found,
      today,
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      options: filterOptions(choices, language, audience),
      views: views.map((view) => ({ ...view, href: viewAddress(view) })),
      mayTick: actsOnSeveral(actor),
    };
    const options = { current: 'pipeline', wide: true } as const;
    return page(pipelineWords[language].title, <PipelineView {...shown} />, options);
  }

  @Get('board')
  async board(@CurrentVisit() visit: SignedInVisit, @Query() query: PipelineQuery): Promise<Answer> {
    const { actor, language, audience } = visit;
    const asked = askedIn(query);
    const today = localDate(visit.now, hubZone);
    const filter = listFilterOf(asked.filters, today);
    const [{ lines }, counts, choices] = await Promise.all([
      this.pipeline.page(actor, filter, today, { ...asked.sorting, limit: CARDS }),
      this.pipeline.counts(actor, filter),
      this.pipeline.choices(actor),
    ]);
    const moves = this.boardMoves.of(actor, lines, language, audience);
    const options = filterOptions(choices, language, audience);
    const body = <BoardView {...{ asked, lines, counts, options, moves, today }} />;
    return page(pipelineWords[language].boardTitle, body, { current: 'pipeline', wide: true });
  }
}
