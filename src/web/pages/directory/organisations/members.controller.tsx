import { Get, Param, Post } from '@nestjs/common';
import { Invitations, type Invited } from '../../../../people/directory/invitations.js';
import {
  OrganisationDirectory,
  type KnownOrganisation,
} from '../../../../people/directory/organisation-directory.js';
import type { InviteeDetails } from '../../../../people/details.js';
import { Drafts } from '../../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { detailsProblems } from '../details-problems.js';
import { InviteView } from './invite.view.js';
import { organisationWords } from './words.js';

const names = ['name', 'email', 'title', 'language'] as const;

/** Adding people to an organisation. */
@PageController('organisations/:id/people', 'staff')
export class MembersController {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly invitations: Invitations,
    private readonly drafts: Drafts,
  ) {}

  @Get('new')
  async toInvite(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
  ): Promise<Answer> {
    const organisation = await this.found(id);
    const state = await keptForm(this.drafts, actor.id, addressOf(id), { language: 'en' });
    return page(
      organisationWords[language].inviteTitle(organisation.name),
      <InviteView organisation={organisation} state={state} />,
      frame(organisation),
    );
  }

  @Post('new')
  async invite(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const organisation = await this.found(id);
    let invited: Invited;
    try {
      invited = await this.invitations.invite(actor, id, inviteeOf(form), form.key);
    } catch (error) {
      const state = typedForm(form, problemsOf(error, form, language));
      return mistakenPage(
        organisationWords[language].inviteTitle(organisation.name),
        <InviteView organisation={organisation} state={state} />,
        frame(organisation),
      );
    }
    await this.drafts.drop(actor.id, addressOf(id));
    return redirect(`/organisations/${id}`, noticeOf(invited, organisation, language));
  }

  private async found(id: string): Promise<KnownOrganisation> {
    const organisation = await this.organisations.find(id);
    if (!organisation) throw new PageNotFoundError();
    return organisation;
  }
}

const addressOf = (id: string): string => `/organisations/${id}/people/new`;

function inviteeOf(form: PostedForm): InviteeDetails {
  const { title, language, ...texts } = trimmedTexts(form, names);
  return { ...texts, title: title === '' ? null : title, language: language === 'fr' ? 'fr' : 'en' };
}

function problemsOf(error: unknown, form: PostedForm, language: SignedInVisit['language']) {
  const { inviteLabels } = organisationWords[language];
  const asked = { texts: trimmedTexts(form, names), required: ['name', 'email'] };
  return detailsProblems(error, asked, language, (field) => inviteLabels[field as keyof typeof inviteLabels]);
}

function noticeOf(
  { name, known, member }: Invited,
  organisation: KnownOrganisation,
  language: 'en' | 'fr',
): string {
  const words = organisationWords[language];
  const said = member ? words.alreadyMember : known ? words.joined : words.invited;
  return said(name, organisation.name);
}

function frame({ id, name }: KnownOrganisation) {
  return { current: 'organisations', back: { href: `/organisations/${id}`, text: name } } as const;
}
