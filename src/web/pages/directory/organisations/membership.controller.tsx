import { Get, Param, Post } from '@nestjs/common';
import { StillLeadsError } from '../../../../people/directory/errors.js';
import { Memberships, type KnownMember } from '../../../../people/directory/memberships.js';
import {
  OrganisationDirectory,
  type KnownOrganisation,
} from '../../../../people/directory/organisation-directory.js';
import { PeopleService } from '../../../../people/people.service.js';
import { Drafts } from '../../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer, type PageAnswer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { detailsProblems } from '../details-problems.js';
import { MembershipTitleView, RemoveMemberView } from './membership.view.js';
import { organisationWords } from './words.js';

interface Found {
  readonly organisation: KnownOrganisation;
  readonly member: KnownMember;
}

/** One person in one organisation: what they are there, and leaving it. */
@PageController('organisations/:id/people/:person', 'staff')
export class MembershipController {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly memberships: Memberships,
    private readonly people: PeopleService,
    private readonly drafts: Drafts,
  ) {}

  @Get('title')
  async toEntitle(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Param('person') person: string,
  ): Promise<Answer> {
    const found = await this.found(id, person);
    const address = titleAt(id, person);
    const state = await keptForm(this.drafts, actor.id, address, { title: found.member.title ?? '' });
    const view = <MembershipTitleView {...found} state={state} />;
    return page(organisationWords[language].entitleTitle(found.member.name), view, frame(found));
  }

  @Post('title')
  async entitle(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Param('person') person: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const found = await this.found(id, person);
    const words = organisationWords[language];
    const { title } = trimmedTexts(form, ['title']);
    try {
      await this.memberships.entitle(actor, id, person, { title });
    } catch (error) {
      const asked = { texts: { title }, required: [] };
      const problems = detailsProblems(error, asked, language, () => words.inviteLabels.title);
      const view = <MembershipTitleView {...found} state={typedForm(form, problems)} />;
      return mistakenPage(words.entitleTitle(found.member.name), view, frame(found));
    }
    await this.drafts.drop(actor.id, titleAt(id, person));
    return redirect(`/organisations/${id}`, words.entitled);
  }

  @Get('remove')
  async toRemove(
    @CurrentVisit() { language }: SignedInVisit,
    @Param('id') id: string,
    @Param('person') person: string,
  ): Promise<Answer> {
    return this.removal(await this.found(id, person), language);
  }

  @Post('remove')
  async remove(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Param('person') person: string,
  ): Promise<Answer> {
    const organisation = await this.organisations.find(id);
    const member = await this.memberships.find(id, person);
    if (!organisation) throw new PageNotFoundError();
    // A second click: it is done already.
    if (!member) return redirect(`/organisations/${id}`);
    try {
      await this.memberships.remove(actor, id, person);
    } catch (error) {
      if (!(error instanceof StillLeadsError)) throw error;
      return { ...(await this.removal({ organisation, member }, language)), status: 409 };
    }
    return redirect(
      `/organisations/${id}`,
      organisationWords[language].removed(member.name, organisation.name),
    );
  }

  private async removal(found: Found, language: SignedInVisit['language']): Promise<PageAnswer> {
    const { organisation, member } = found;
    const [leaving, roles] = await Promise.all([
      this.memberships.leaving(organisation.id, member.id),
      this.people.rolesOf(member.id),
    ]);
    const view = <RemoveMemberView {...found} leaving={leaving} ofStaff={roles.length > 0} />;
    return page(organisationWords[language].removeTitle(member.name, organisation.name), view, frame(found));
  }

  private async found(id: string, person: string): Promise<Found> {
    const organisation = await this.organisations.find(id);
    const member = await this.memberships.find(id, person);
    if (!organisation || !member) throw new PageNotFoundError();
    return { organisation, member };
  }
}

const titleAt = (id: string, person: string): string => `/organisations/${id}/people/${person}/title`;

function frame({ organisation: { id, name } }: Found) {
  return { current: 'organisations', back: { href: `/organisations/${id}`, text: name } } as const;
}
