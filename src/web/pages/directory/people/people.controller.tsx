import { Get, Param, Post, Query } from '@nestjs/common';
import { standingRoles } from '../../../../../workflows/proposal/vocabulary.js';
import { Bounces } from '../../../../mail/bounces.js';
import { MailService } from '../../../../mail/mail.service.js';
import { OrganisationDirectory } from '../../../../people/directory/organisation-directory.js';
import { PersonDirectory, type PersonFilter } from '../../../../people/directory/person-directory.js';
import { ProposalParts } from '../../../../proposals/proposal-parts.js';
import { SupportDirectory } from '../../../../resources/support-directory.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { pageNumber, pageSize } from '../pager.js';
import { PeopleView } from './people.view.js';
import { PersonView } from './person.view.js';
import { personWords } from './words.js';

/** Letters that a person's page shows. */
const shownLetters = 10;

/** Who people are, where they belong and what they have a part in. */
@PageController('people', 'staff')
export class PeopleController {
  constructor(
    private readonly people: PersonDirectory,
    private readonly organisations: OrganisationDirectory,
    private readonly parts: ProposalParts,
    private readonly support: SupportDirectory,
    private readonly mail: MailService,
    private readonly bounces: Bounces,
  ) {}

  @Get()
  async list(
    @CurrentVisit() { language }: SignedInVisit,
    @Query()
    { q = '', role = '', organisation = '', page: number }: Readonly<Record<string, string | undefined>>,
  ): Promise<Answer> {
    const chosen = roleFilter(role);
    const at = pageNumber(number);
    const filter = { q, ...(chosen && { role: chosen }), ...(organisation !== '' && { organisation }) };
    const [found, organisations] = await Promise.all([
      this.people.page(filter, { page: at, size: pageSize }),
      this.organisations.all(),
    ]);
    const narrowed = { q, role: chosen ?? '', organisation };
    const view = <PeopleView found={found} narrowed={narrowed} organisations={organisations} page={at} />;
    return page(personWords[language].title, view, { current: 'people', wide: true });
  }

  @Get(':id')
  async one(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const person = await this.people.find(id);
    if (!person) throw new PageNotFoundError();
    const [parts, offers, letters, changes, bounced] = await Promise.all([
      this.parts.ofPerson(actor, id),
      this.support.ofPerson(id),
      this.mail.all({ person: id, limit: shownLetters }),
      this.people.changesOf(id),
      this.bounces.of(id),
    ]);
    return page(
      person.name,
      <PersonView
        person={person}
        bounced={bounced}
        parts={parts}
        offers={offers}
        letters={letters}
        changes={changes}
      />,
      { current: 'people', wide: true, back: { href: '/people', text: personWords[language].back } },
    );
  }

  /** Says that somebody's address works again. */
  @Post(':id')
  async works(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    if (!(await this.people.find(id))) throw new PageNotFoundError();
    await this.people.addressWorks(actor, id);
    return redirect(`/people/${id}`, personWords[language].worksSaved);
  }
}

function roleFilter(given: string): PersonFilter['role'] {
  return ([...standingRoles, 'partner', 'lead'] as const).find((role) => role === given);
}
