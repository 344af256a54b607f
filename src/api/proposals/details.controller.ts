import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { ProposalHistory, type HistoryEntry } from '../../proposals/proposal-history.js';
import { ProposalTasks, type TaskView } from '../../proposals/proposal-tasks.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { decodeCursor, encodeCursor } from '../requests/cursor.js';
import { entityTag } from '../requests/entity-tag.js';
import { audienceOf } from './in-words.js';
import type { Page } from './proposals.controller.js';
import { HistoryRequest } from './requests.js';

@ApiTags('proposals')
@ApiBearerAuth()
@Controller('api/v1/proposals/:ref')
export class DetailsController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly allTasks: ProposalTasks,
    private readonly log: ProposalHistory,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'The checklist' })
  async tasks(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<TaskView>> {
    const proposal = await this.finder.find(ref, actor);
    const { sequence, tasks } = await this.allTasks.of(proposal, actor.language, audienceOf(actor));
    reply.header('ETag', entityTag(sequence));
    return { items: tasks, next: null };
  }

  @Get('history')
  @ApiOperation({ summary: 'What happened, oldest first' })
  async history(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Query() { cursor, limit }: HistoryRequest,
  ): Promise<Page<HistoryEntry>> {
    const proposal = await this.finder.find(ref, actor);
    const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, 'history', 1).after[0]);
    const entries = await this.log.page(proposal, { after, limit: limit + 1 }, actor.language, audienceOf(actor));
    const items = entries.slice(0, limit);
    const last = entries.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? encodeCursor({ sort: 'history', after: [last.sequence] }) : null };
  }
}
