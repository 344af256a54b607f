import { Body, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { instanceToPlain } from 'class-transformer';
import type { FastifyReply } from 'fastify';
import { checklistItem } from '../../../workflows/proposal/vocabulary.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { ProposalNotFoundError } from '../../proposals/errors.js';
import { readEvent } from '../../proposals/forms/read-form.js';
import { ProposalCommands } from '../../proposals/proposal-commands.js';
import { ProposalFinder, type FoundProposal } from '../../proposals/proposal-finder.js';
import { ProposalMoves, type Move } from '../../proposals/proposal-moves.js';
import { ProposalPreviews, type PreviewInWords } from '../../proposals/proposal-previews.js';
import { ProposalQueries, type ProposalView } from '../../proposals/proposal-queries.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { readerOf } from '../authentication/reader.js';
import { ApiProblems } from '../problem/problem-responses.js';
import { ETAG, entityTag } from '../requests/entity-tag.js';
import { RestController } from '../requests/rest-controller.js';
import { ApiEventBody } from './event-body.js';
import { ApiCommand, Press, type Pressed } from './press.js';
import { TaskRequest } from './requests.js';
import { MoveResponse, PreviewResponse } from './responses/move.js';
import { ProposalResponse } from './responses/proposal.js';

/** What can be done with a proposal, what it would do, and doing it. */
@RestController('proposals/:ref', 'proposals')
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
  @ApiExtraModels(MoveResponse)
  @ApiOkResponse({
    schema: { type: 'array', items: { $ref: getSchemaPath(MoveResponse) } },
    headers: ETAG,
  })
  @ApiProblems('not-found')
  async moves(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly Move[]> {
    const proposal = await this.finder.find(ref, actor);
    const { language, audience } = readerOf(actor);
    const { sequence, moves } = this.allMoves.of(actor, proposal, language, audience);
    reply.header('ETag', entityTag(sequence));
    return moves;
  }

  @Post('events')
  @HttpCode(200)
  @ApiCommand()
  @ApiEventBody()
  @ApiOperation({ summary: 'Send an event' })
  @ApiOkResponse({ type: ProposalResponse, headers: ETAG })
  async send(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Press() press: Pressed,
    @Body() body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    return this.press(actor, await this.finder.find(ref, actor), press, body, reply);
  }

  @Post('events/preview')
  @HttpCode(200)
  @ApiEventBody()
  @ApiOperation({ summary: 'What an event would do; nothing is written' })
  @ApiOkResponse({ type: PreviewResponse, headers: ETAG })
  @ApiProblems('malformed', 'not-found', 'too-large', 'unsupported-media-type')
  async preview(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Body() body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreviewInWords> {
    const proposal = await this.finder.find(ref, actor);
    const { language, audience } = readerOf(actor);
    const preview = await this.previews.of(actor, proposal, await readEvent(body), language, audience);
    reply.header('ETag', entityTag(preview.sequence));
    return preview;
  }

  @Patch('tasks/:key')
  @ApiCommand()
  @ApiOperation({ summary: 'Complete a task, or take that back' })
  @ApiOkResponse({ type: ProposalResponse, headers: ETAG })
  async change(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Param('key') task: string,
    @Press() press: Pressed,
    @Body() { done, evidence, reason }: TaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const proposal = await this.finder.find(ref, actor);
    if (!checklistItem(task)) throw new ProposalNotFoundError(`${ref} ${task}`);
    const type = done ? 'TASK_COMPLETED' : 'TASK_REOPENED';
    const said = {
      ...(evidence && { evidence: instanceToPlain(evidence, { exposeUnsetFields: false }) }),
      ...(reason !== undefined && { reason }),
    };
    return this.press(actor, proposal, press, { type, task, ...said }, reply);
  }

  private async press(
    actor: SignedInActor,
    proposal: FoundProposal,
    press: Pressed,
    body: object,
    reply: FastifyReply,
  ): Promise<ProposalView> {
    const committed = await this.commands.send(actor, proposal, await readEvent(body), press);
    if (committed.replayed) reply.header('Idempotent-Replayed', 'true');
    reply.header('ETag', entityTag(committed.sequence));
    return this.queries.committed(committed);
  }
}
