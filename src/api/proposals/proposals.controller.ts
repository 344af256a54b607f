import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { addDays } from '../../../workflows/kit/local-date.js';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PeopleService } from '../../people/people.service.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { Clock } from '../../platform/clock.js';
import { uuidv7 } from '../../platform/ids.js';
import { localDate } from '../../platform/pacific-time.js';
import { InvalidFormError } from '../../proposals/errors.js';
import { ProposalCommands } from '../../proposals/proposal-commands.js';
import { hubZone, ProposalFinder } from '../../proposals/proposal-finder.js';
import { ProposalList, type ListedProposal } from '../../proposals/proposal-list.js';
import { ProposalQueries, type ProposalView } from '../../proposals/proposal-queries.js';
import { seesEverything } from '../../proposals/viewer.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { decodeCursor, encodeCursor } from '../requests/cursor.js';
import { entityTag } from '../requests/entity-tag.js';
import { idempotencyKey } from '../requests/idempotency-key.js';
import { MomentRequest, NewProposalRequest, ProposalListRequest } from './requests.js';

/** A page, and the cursor of the next one; null when this is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

@ApiTags('proposals')
@ApiBearerAuth()
@Controller('api/v1/proposals')
export class ProposalsController {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly finder: ProposalFinder,
    private readonly list: ProposalList,
    private readonly queries: ProposalQueries,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Start a draft' })
  async start(
    @CurrentActor() actor: SignedInActor,
    @Body() { answers, organisation, lead }: NewProposalRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const committed = await this.commands.start(
      actor,
      { answers, lead: await this.leadOf(actor, lead), organisation: await this.organisationOf(actor, organisation) },
      { key: key === undefined ? uuidv7() : idempotencyKey(key) },
    );
    const proposal = await this.finder.find(committed.instanceId, actor);
    reply.header('Location', `/api/v1/proposals/${proposal.ref}`).header('ETag', entityTag(committed.sequence));
    if (committed.replayed) reply.header('Idempotent-Replayed', 'true');
    return this.queries.view(proposal);
  }

  @Get()
  @ApiOperation({ summary: 'Proposals you may see, a page at a time' })
  async page(@CurrentActor() actor: SignedInActor, @Query() asked: ProposalListRequest): Promise<Page<ListedProposal>> {
    const { sort: order, limit, cursor, owner, due, ...rest } = asked;
    const after = cursor === undefined ? {} : { after: decodeCursor(cursor, order, 2).after as [string, string] };
    const today = localDate(this.clock.now(), hubZone);
    const filter = {
      ...rest,
      ...(owner && { owner: owner.toLowerCase() === 'me' ? actor.id : owner }),
      ...(due && { due: due === 'overdue' ? addDays(today, -1) : due }),
    };
    const lines = await this.list.page(actor, filter, { order, limit: limit + 1, ...after });
    const items = lines.slice(0, limit);
    const last = lines.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ sortKey: _sortKey, ...line }) => line),
      next: last ? encodeCursor({ sort: order, after: [last.sortKey, last.id] }) : null,
    };
  }

  @Get(':ref')
  @ApiOperation({ summary: 'One proposal, now or as of an event (?sequence=) or an instant (?at=)' })
  async one(
    @CurrentActor() actor: SignedInActor,
    @Param('ref') ref: string,
    @Query() { at, sequence }: MomentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalView> {
    const proposal = await this.finder.find(ref, actor);
    const view = await this.queries.view(
      proposal,
      sequence === undefined ? (at === undefined ? undefined : { at: new Date(at).toISOString() }) : { sequence },
    );
    reply.header('ETag', entityTag(view.sequence));
    return view;
  }

  /** Partners lead what they start; the hub may start a draft for somebody. */
  private async leadOf(actor: SignedInActor, lead: string | undefined): Promise<string | null> {
    if (!seesEverything(actor)) {
      if (lead !== undefined && lead !== actor.id)
        throw new InvalidFormError([{ field: 'lead', message: 'must be left out: you lead what you start' }]);
      return actor.id;
    }
    if (lead === undefined) return null;
    const person = lead.includes('@') ? await this.people.findByEmail(lead) : await this.people.findById(lead);
    if (!person) throw new InvalidFormError([{ field: 'lead', message: `must be somebody known here; nobody is ${lead}` }]);
    return person.id;
  }

  private async organisationOf(
    actor: SignedInActor,
    given: string | undefined,
  ): Promise<{ readonly id: string; readonly zone: string } | null> {
    const own = actor.organisations.length === 1 ? actor.organisations[0] : undefined;
    const id = given ?? own;
    if (id === undefined) return null;
    const found = seesEverything(actor) || actor.organisations.includes(id) ? await this.people.findOrganisation(id) : null;
    if (!found) throw new InvalidFormError([{ field: 'organisation', message: 'must be an organisation you belong to' }]);
    return found;
  }
}
