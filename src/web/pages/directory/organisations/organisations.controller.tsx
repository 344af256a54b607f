import { Get, Param, Query } from '@nestjs/common';
import { OrganisationDirectory } from '../../../../people/directory/organisation-directory.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../../../people/roles.js';
import { ProposalList } from '../../../../proposals/proposal-list.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { pageNumber, pageSize } from '../pager.js';
import { OrganisationView } from './organisation.view.js';
import { OrganisationsView } from './organisations.view.js';
import { organisationWords } from './words.js';

/** Proposals of an organisation that its page shows; the pipeline shows the rest. */
const shownProposals = 50;

/** Whom ECHOs are made with. */
@PageController('organisations', 'staff')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly proposals: ProposalList,
  ) {}

  @Get()
  async list(
    @CurrentVisit() { language }: SignedInVisit,
    @Query() { q = '', kind = '', region = '', page: number }: Readonly<Record<string, string | undefined>>,
  ): Promise<Answer> {
    const chosen = ORGANISATION_KINDS.find((one) => one === kind);
    const at = pageNumber(number);
    const filter = { q, ...(chosen && { kind: chosen }), ...(region !== '' && { region }) };
    const [found, regions] = await Promise.all([
      this.organisations.page(filter, { page: at, size: pageSize }),
      this.organisations.regions(),
    ]);
    const narrowed = { q, kind: (chosen ?? '') satisfies OrganisationKind | '', region };
    const view = <OrganisationsView found={found} narrowed={narrowed} regions={regions} page={at} />;
    return page(organisationWords[language].title, view, { current: 'organisations', wide: true });
  }

  @Get(':id')
  async one(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const organisation = await this.organisations.find(id);
    if (!organisation) throw new PageNotFoundError();
    const [members, proposals, changes] = await Promise.all([
      this.organisations.membersOf(id),
      this.proposals.page(actor, { organisation: id }, { order: 'updated', limit: shownProposals }),
      this.organisations.changesOf(id),
    ]);
    return page(
      organisation.name,
      <OrganisationView
        organisation={organisation}
        members={members}
        proposals={proposals}
        changes={changes}
      />,
      {
        current: 'organisations',
        wide: true,
        back: { href: '/organisations', text: organisationWords[language].back },
      },
    );
  }
}
