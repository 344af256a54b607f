import { Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { ProposalHistory, type HistoryEntry } from '../../proposals/proposal-history.js';
import { ProposalTasks, type TaskView } from '../../proposals/proposal-tasks.js';
import { ResourcesService, type SupportOverview } from '../../resources/resources.service.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { readerOf } from '../authentication/reader.js';
import { ApiProblems } from '../problem/problem-responses.js';
import { decodeCursor, encodeCursor, foreignCursor } from '../requests/cursor.js';
import { entityTag } from '../requests/entity-tag.js';
import { ApiPage, type Page } from '../requests/page.js';
import { RestController } from '../requests/rest-controller.js';
import { HistoryRequest } from './requests.js';
import { HistoryEntryResponse, SupportResponse, TaskResponse } from './responses/details.js';

const LARGEST_SEQUENCE = 2 ** 31 - 1;

/** What belongs to a proposal: its checklist, its history, its support. */
@RestController('proposals/:ref', 'proposals')
export class DetailsController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly allTasks: ProposalTasks,
    private readonly log: ProposalHistory,
    private readonly resources: ResourcesService,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'The checklist' })
  @ApiPage(TaskResponse, { tagged: true })
  @ApiProblems('not-found')
  async tasks(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<TaskView>> {
    const proposal = await this.finder.find(ref, actor);
    const { language, audience } = readerOf(actor);
    const { sequence, tasks } = await this.allTasks.of(proposal, language, audience);
    reply.header('ETag', entityTag(sequence));
    return { items: tasks, next: null };
  }

  @Get('history')
  @ApiOperation({ summary: 'What happened, oldest first' })
  @ApiPage(HistoryEntryResponse)
  @ApiProblems('not-found')
  async history(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Query() { cursor, limit }: HistoryRequest,
  ): Promise<Page<HistoryEntry>> {
    const proposal = await this.finder.find(ref, actor);
    const { language, audience } = readerOf(actor);
    const page = { after: sequenceIn(cursor), limit: limit + 1 };
    const entries = await this.log.page(proposal, page, language, audience);
    const items = entries.slice(0, limit);
    const last = entries.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? encodeCursor({ sort: 'history', after: [last.sequence] }) : null };
  }

  @Get('support')
  @ApiOperation({ summary: 'People, templates, tools and documents it was given, each with why' })
  @ApiOkResponse({ type: SupportResponse })
  @ApiProblems('not-found')
  async support(@CurrentActor() actor: SignedInActor, @Param('ref') ref: string): Promise<SupportOverview> {
    const proposal = await this.finder.find(ref, actor);
    const { language, audience } = readerOf(actor);
    return this.resources.supportOf(proposal.id, language, audience);
  }
}

function sequenceIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [sequence] = decodeCursor(cursor, 'history', 1).after;
  if (!Number.isInteger(sequence) || Number(sequence) < 0 || Number(sequence) > LARGEST_SEQUENCE)
    throw foreignCursor();
  return Number(sequence);
}
