import { Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Diagrams } from '../../diagrams/diagrams.js';
import { WorkflowRegistry, type Registered } from '../../engine/registry.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { readerOf } from '../authentication/reader.js';
import { ApiProblems } from '../problem/problem-responses.js';
import { ApiPage, type Page } from '../requests/page.js';
import { RestController } from '../requests/rest-controller.js';
import { describedFor, summaryOf } from './description.js';
import { WorkflowResponse, WorkflowSummary } from './responses.js';

const ApiVersion = (): MethodDecorator =>
  ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 } });

/** The definitions that proposals run by. */
@RestController('workflows', 'workflows')
export class WorkflowsController {
  constructor(
    private readonly registry: WorkflowRegistry,
    private readonly diagrams: Diagrams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every version of every workflow' })
  @ApiPage(WorkflowSummary)
  all(): Page<WorkflowSummary> {
    return { items: this.registry.versions().map((one) => summaryOf(one, this.registry)), next: null };
  }

  @Get(':name/:version')
  @ApiOperation({
    summary: 'A definition: stages, states, transitions, checklists, permissions, in your language',
  })
  @ApiVersion()
  @ApiOkResponse({ type: WorkflowResponse })
  @ApiProblems('not-found')
  one(
    @CurrentActor() actor: SignedInActor,
    @Param('name') name: string,
    @Param('version') version: string,
  ): WorkflowResponse {
    return describedFor(readerOf(actor), this.find(name, version), this.registry);
  }

  @Get(':name/:version/diagram.svg')
  @ApiOperation({ summary: 'Its picture' })
  @ApiVersion()
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ content: { 'image/svg+xml': { schema: { type: 'string' } } } })
  @ApiProblems('not-found')
  async diagram(
    @CurrentActor() actor: SignedInActor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const found = this.find(name, version);
    const { language, audience } = readerOf(actor);
    const tag = `"${found.hash.slice(0, 16)}-${language}-${audience}"`;
    reply.header('etag', tag).header('cache-control', 'private, max-age=300').header('vary', 'Authorization');
    if (known === tag) {
      reply.status(304);
      return undefined;
    }
    reply.type('image/svg+xml; charset=utf-8');
    return this.diagrams.svg(found, language, audience);
  }

  private find(name: string, version: string): Registered {
    const found = this.registry
      .versions()
      .find(({ definition }) => definition.name === name && String(definition.version) === version);
    if (!found) throw new NotFoundException();
    return found;
  }
}
