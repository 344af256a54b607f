import { Get, Param, Query } from '@nestjs/common';
import { KitDocuments } from '../../../../kit/kit-documents.js';
import { factsOf } from '../../../../kit/proposal-facts.js';
import { Clock } from '../../../../platform/clock.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { ProposalQueries } from '../../../../proposals/proposal-queries.js';
import { ResourcesService } from '../../../../resources/resources.service.js';
import { file, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';

/** Documents that a proposal was handed, filled in with what is known of it. */
@PageController('p/:ref/support/:key/file')
export class SupportFileController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly resources: ResourcesService,
    private readonly documents: KitDocuments,
    private readonly clock: Clock,
  ) {}

  @Get()
  async save(
    @CurrentVisit() { actor, language: own }: SignedInVisit,
    @Param('ref') ref: string,
    @Param('key') key: string,
    @Query('language') asked?: string,
  ): Promise<Answer> {
    const proposal = await this.finder.find(ref, actor);
    if (!(await this.resources.wasHanded(proposal.id, key))) throw new PageNotFoundError();
    const language = asked === 'en' || asked === 'fr' ? asked : own;
    const facts = factsOf(await this.queries.of(proposal.instance), proposal, this.clock.now(), language);
    const made = await this.documents.filledIn({ key, language, person: actor.id }, proposal.id, facts);
    if (!made) throw new PageNotFoundError();
    return file(made.name, made.mediaType, made.content);
  }
}
