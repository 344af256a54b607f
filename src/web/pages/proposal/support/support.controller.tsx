import { Get, Param } from '@nestjs/common';
import { KitLibrary } from '../../../../kit/kit-library.js';
import { Programmes } from '../../../../programmes/programmes.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { ProposalQueries } from '../../../../proposals/proposal-queries.js';
import { ResourcesService } from '../../../../resources/resources.service.js';
import { SupportEndings } from '../../../../resources/support-endings.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { SupportView } from './support.view.js';
import { supportPageWords } from './words.js';

/** What a proposal was given to work with. */
@PageController('p/:ref/support')
export class SupportController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly resources: ResourcesService,
    private readonly endings: SupportEndings,
    private readonly programmes: Programmes,
    private readonly library: KitLibrary,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const { actor, language, audience } = visit;
    const found = await this.finder.find(ref, actor);
    const view = {
      proposal: await this.queries.of(found.instance),
      support: await this.resources.supportOf(found.id, language, audience),
      programme: await this.programmes.ofProposal(found.id),
      changes: audience === 'staff' ? await this.endings.ofProposal(found.id) : [],
      mayChange: actor.roles.some((role) => role !== 'administrator'),
      formatOf: (key: string) => this.library.formatOf(key),
    };
    return page(supportPageWords[language].title, <SupportView {...view} />);
  }
}
