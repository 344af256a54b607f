import { Get, Param } from '@nestjs/common';
import { CommentService } from '../../../../comments/comment.service.js';
import { ProposalNotFoundError } from '../../../../proposals/errors.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { ProposalHistory } from '../../../../proposals/proposal-history.js';
import { ProposalRepairs } from '../../../../proposals/repairs/proposal-repairs.js';
import { ProposalStanding } from '../../../../proposals/standing/proposal-standing.js';
import type { Viewer } from '../../../../proposals/viewer.js';
import { ResourcesService } from '../../../../resources/resources.service.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import type { Relative } from './banners.view.js';
import { OverviewView } from './overview.view.js';
import { overviewOf } from './overview.js';

const LATEST = 3;

/** A proposal at a glance. */
@PageController('p/:ref')
export class OverviewController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly standings: ProposalStanding,
    private readonly history: ProposalHistory,
    private readonly resources: ResourcesService,
    private readonly comments: CommentService,
    private readonly repairs: ProposalRepairs,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const { actor, language, audience } = visit;
    const proposal = await this.finder.find(ref, actor);
    const standing = await this.standings.of(actor, proposal, language, audience);
    const view = {
      standing,
      overview: overviewOf(standing),
      support: await this.resources.supportOf(proposal.id, language, audience),
      latest: await this.history.latest(proposal, { before: null, limit: LATEST }, language, audience),
      comments: await this.comments.latest(actor, proposal.id, LATEST),
      commentCount: await this.comments.countFor(actor, proposal.id),
      successor: await this.relative(standing.outcome?.successor, actor),
      parent: await this.relative(standing.parent, actor),
      repairs: audience === 'staff' ? await this.repairs.countOf(proposal) : 0,
    };
    const title = standing.title === null ? standing.ref : `${standing.title} (${standing.ref})`;
    return page(title, <OverviewView {...view} />, { wide: true });
  }

  /** Another proposal, as far as whoever looks may see it; it may not have begun yet. */
  private async relative(id: string | null | undefined, viewer: Viewer): Promise<Relative | null> {
    if (!id) return null;
    return this.finder.find(id, viewer).catch((error: unknown) => {
      if (error instanceof ProposalNotFoundError) return null;
      throw error;
    });
  }
}
