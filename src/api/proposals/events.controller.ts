import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { readEvent } from '../../proposals/forms/read-form.js';
import { ProposalCommands } from '../../proposals/proposal-commands.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { ProposalMoves, type Move } from '../../proposals/proposal-moves.js';
import { ProposalPreviews, type PreviewInWords } from '../../proposals/proposal-previews.js';
import { ProposalQueries, type ProposalView } from '../../proposals/proposal-queries.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { entityTag, ExpectedSequence, NeedsIfMatch } from '../requests/entity-tag.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.js';
import { audienceOf } from './in-words.js';
import { TaskRequest } from './requests.js';
import { ApiEventBody } from './event-body.js';

@ApiTags('proposals')
@ApiBearerAuth()
@Controller('api/v1/proposals/:ref')
export class EventsController {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly finder: ProposalFinder,
    private readonly allMoves: ProposalMoves,
    private readonly previews: ProposalPreviews,
    private readonly queries: ProposalQueries,
  ) {}

  @Get('moves')
  @ApiOperation({ summary: 'What you can do here: allowed, or why not yet' })
  async moves(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly Move[]> {
    const proposal = await this.finder.find(ref, actor);
    const { sequence, moves } = await this.allMoves.of(actor, proposal, actor.language, audienceOf(actor));
    reply.header('ETag', entityTag(sequence));
    return moves;
  }

  @Post('events')
  @HttpCode(200)
  @NeedsIfMatch()
  @NeedsIdempotencyKey()
  @ApiEventBody()
  @ApiOperation({ summary: 'Send an event' })
  async send(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @ExpectedSequence() expectedSequence: number,
    @IdempotencyKey() key: string,
    @Body() body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const proposal = await this.finder.find(ref, actor);
    const event = await readEvent(body);
    const committed = await this.commands.send(actor, proposal, event, { key, expectedSequence });
    if (committed.replayed) reply.header('Idempotent-Replayed', 'true');
    const view = await this.queries.view(proposal, committed.replayed ? { sequence: committed.sequence } : undefined);
    reply.header('ETag', entityTag(view.sequence));
    return view;
  }

  @Post('events/preview')
  @HttpCode(200)
  @ApiEventBody()
  @ApiOperation({ summary: 'What an event would do; nothing is written' })
  async preview(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Body() body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreviewInWords> {
    const proposal = await this.finder.find(ref, actor);
    const preview = await this.previews.of(actor, proposal, await readEvent(body), actor.language, audienceOf(actor));
    reply.header('ETag', entityTag(preview.sequence));
    return preview;
  }

  @Patch('tasks/:key')
  @NeedsIfMatch()
  @NeedsIdempotencyKey()
  @ApiOperation({ summary: 'Complete a task, or take that back' })
  change(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Param('key') task: string,
    @ExpectedSequence() expectedSequence: number,
    @IdempotencyKey() key: string,
    @Body() { done, evidence, reason }: TaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const body = done
      ? { type: 'TASK_COMPLETED', task, ...(evidence && { evidence: { ...evidence } }), ...(reason && { reason }) }
      : { type: 'TASK_REOPENED', task, ...(reason && { reason }), ...(evidence && { evidence }) };
    return this.send(actor, ref, expectedSequence, key, body, reply);
  }
}
