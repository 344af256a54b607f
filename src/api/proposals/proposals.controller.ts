import { Body, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { activeLeaves } from '../../../workflows/kit/snapshot.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { uuidv7 } from '../../platform/ids.js';
import { ProposalCommands } from '../../proposals/proposal-commands.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { ProposalList } from '../../proposals/proposal-list.js';
import { ProposalQueries, type ProposalView, type Moment } from '../../proposals/proposal-queries.js';
import { ProposalStarters } from '../../proposals/proposal-starters.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { ApiProblems } from '../problem/problem-responses.js';
import { InvalidRequestError } from '../problem/request-errors.js';
import { ETAG, entityTag } from '../requests/entity-tag.js';
import { idempotencyKey } from '../requests/idempotency-key.js';
import { ApiPage, type Page } from '../requests/page.js';
import { RestController } from '../requests/rest-controller.js';
import { ListQuery } from './list-query.js';
import { MomentRequest, NewProposalRequest, ProposalListRequest } from './requests.js';
import { ListedProposalResponse, ProposalResponse } from './responses/proposal.js';

const LOCATION = { Location: { description: 'Path of the proposal.', schema: { type: 'string' } } };

/** Proposals themselves: begun, listed, read. */
@RestController('proposals', 'proposals')
export class ProposalsController {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly finder: ProposalFinder,
    private readonly list: ProposalList,
    private readonly queries: ProposalQueries,
    private readonly starters: ProposalStarters,
    private readonly listQuery: ListQuery,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Start a draft' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeating a request with the same key answers with the draft it started.',
    schema: { type: 'string', maxLength: 200 },
  })
  @ApiCreatedResponse({ type: ProposalResponse, headers: { ...LOCATION, ...ETAG } })
  @ApiProblems('malformed', 'too-large', 'unsupported-media-type', 'key-reused')
  async start(
    @CurrentActor() actor: SignedInActor,
    @Body() { answers, organisation, lead }: NewProposalRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const starter = await this.starters.of(actor, { lead, organisation });
    const committed = await this.commands.start(
      actor,
      { answers, ...starter },
      { key: key === undefined ? uuidv7() : idempotencyKey(key) },
    );
    const view = await this.queries.committed(committed);
    reply.header('Location', `/api/v1/proposals/${view.ref}`).header('ETag', entityTag(view.sequence));
    if (committed.replayed) reply.header('Idempotent-Replayed', 'true');
    return view;
  }

  @Get()
  @ApiOperation({ summary: 'Proposals you may see, a page at a time' })
  @ApiPage(ListedProposalResponse)
  async page(
    @CurrentActor() actor: SignedInActor,
    @Query() asked: ProposalListRequest,
  ): Promise<Page<ListedProposalResponse>> {
    const { filter, page } = this.listQuery.of(actor, asked);
    const lines = await this.list.page(actor, filter, { ...page, limit: asked.limit + 1 });
    const items = lines.slice(0, asked.limit);
    const last = lines.length > asked.limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ sortKey: _, state, ...line }) => ({
        ...line,
        states: activeLeaves(state as never),
      })),
      next: last ? this.listQuery.cursorAfter(last, asked.sort) : null,
    };
  }

  @Get(':ref')
  @ApiOperation({ summary: 'One proposal, now or as of an event (?sequence=) or an instant (?at=)' })
  @ApiOkResponse({ type: ProposalResponse, headers: ETAG })
  @ApiProblems('not-found')
  async one(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Query() moment: MomentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const proposal = await this.finder.find(ref, actor);
    const asked = when(moment);
    const view = await (asked ? this.queries.at(proposal, asked) : this.queries.of(proposal.instance));
    reply.header('ETag', entityTag(view.sequence));
    return view;
  }
}

function when({ at, sequence }: MomentRequest): Moment | undefined {
  if (at !== undefined && sequence !== undefined)
    throw new InvalidRequestError([{ field: 'at', message: 'can not be combined with sequence' }]);
  if (at !== undefined) return { at: new Date(at).toISOString() };
  return sequence === undefined ? undefined : { sequence };
}
