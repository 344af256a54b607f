import { Get, Param } from '@nestjs/common';
import { Attachments } from '../../../../attachments/attachments.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { file, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';

/** Files of a proposal, for whoever may see it. */
@PageController('p/:ref/files/:id')
export class FilesController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly attachments: Attachments,
  ) {}

  @Get()
  async save(
    @CurrentVisit() { actor }: SignedInVisit,
    @Param('ref') ref: string,
    @Param('id') id: string,
  ): Promise<Answer> {
    const proposal = await this.finder.find(ref, actor);
    const found = await this.attachments.read(proposal.id, id);
    if (!found) throw new PageNotFoundError();
    return file(found.name, found.mediaType, found.content);
  }
}
