import { Get, Param, Post } from '@nestjs/common';
import { KeyReusedError } from '../../../../engine/errors.js';
import { DetailsChangedError } from '../../../../people/directory/errors.js';
import {
  OrganisationDirectory,
  type KnownOrganisation,
} from '../../../../people/directory/organisation-directory.js';
import type { OrganisationDetails } from '../../../../people/details.js';
import { isUuid } from '../../../../platform/ids.js';
import { Drafts } from '../../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { detailsProblems } from '../details-problems.js';
import { OrganisationFormView } from './organisation-form.view.js';
import { organisationWords } from './words.js';

const NEW = '/organisations/new';
const names = ['name', 'kind', 'region', 'zone'] as const;

/** Adding an organisation, and changing what one is. */
@PageController('organisations', 'staff')
export class OrganisationFormController {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly drafts: Drafts,
  ) {}

  @Get('new')
  async toAdd(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const state = await keptForm(this.drafts, actor.id, NEW, { zone: 'America/Vancouver' });
    return page(
      organisationWords[language].addTitle,
      <OrganisationFormView state={state} />,
      newFrame(language),
    );
  }

  @Post('new')
  async add(@CurrentVisit() { actor, language }: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const words = organisationWords[language];
    const details = detailsOf(form);
    // The key of the press is the new id: pressed twice, there is one organisation.
    if (!isUuid(form.key)) throw new PageNotFoundError();
    try {
      await this.organisations.add(actor, details, form.key);
    } catch (error) {
      if (error instanceof KeyReusedError) await this.drafts.keep(actor.id, NEW, form.fields);
      const state = typedForm(form, problemsOf(error, form, language));
      return mistakenPage(words.addTitle, <OrganisationFormView state={state} />, newFrame(language));
    }
    await this.drafts.drop(actor.id, NEW);
    return redirect(`/organisations/${form.key}`, words.added(details.name));
  }

  @Get(':id/edit')
  async toEdit(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const organisation = await this.found(id);
    const { name, kind, region, zone } = organisation;
    const beginning = { name, kind, region: region ?? '', zone };
    const state = await keptForm(this.drafts, actor.id, editAt(id), beginning);
    const view = <OrganisationFormView state={state} organisation={organisation} />;
    return page(organisationWords[language].editTitle, view, editFrame(organisation));
  }

  @Post(':id/edit')
  async edit(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const organisation = await this.found(id);
    const words = organisationWords[language];
    try {
      await this.organisations.change(actor, id, detailsOf(form), form.sequence ?? 0);
    } catch (error) {
      const stale = error instanceof DetailsChangedError ? error : null;
      if (stale) await this.drafts.keep(actor.id, editAt(id), form.fields);
      const state = typedForm(form, stale ? [] : problemsOf(error, form, language));
      const view = <OrganisationFormView state={state} organisation={organisation} stale={stale} />;
      const status = stale ? 412 : 422;
      return mistakenPage(words.editTitle, view, { ...editFrame(organisation), status });
    }
    await this.drafts.drop(actor.id, editAt(id));
    return redirect(`/organisations/${id}`, words.saved);
  }

  private async found(id: string): Promise<KnownOrganisation> {
    const organisation = await this.organisations.find(id);
    if (!organisation) throw new PageNotFoundError();
    return organisation;
  }
}

const editAt = (id: string): string => `/organisations/${id}/edit`;

function detailsOf(form: PostedForm): OrganisationDetails {
  const { region, kind, ...texts } = trimmedTexts(form, names);
  return { ...texts, kind: kind as OrganisationDetails['kind'], region: region === '' ? null : region };
}

function problemsOf(error: unknown, form: PostedForm, language: SignedInVisit['language']) {
  const { labels } = organisationWords[language];
  const asked = { texts: trimmedTexts(form, names), required: ['name', 'kind'] };
  return detailsProblems(error, asked, language, (field) => labels[field as keyof typeof labels]);
}

function newFrame(language: SignedInVisit['language']) {
  return {
    current: 'organisations',
    back: { href: '/organisations', text: organisationWords[language].back },
  } as const;
}

function editFrame({ id, name }: KnownOrganisation) {
  return { current: 'organisations', back: { href: `/organisations/${id}`, text: name } } as const;
}
