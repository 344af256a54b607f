import { Get, Param, Post } from '@nestjs/common';
import { DetailsChangedError } from '../../../../people/directory/errors.js';
import { PeopleService } from '../../../../people/people.service.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { roleName } from '../../../../resources/words.js';
import { SupportDirectory, type KnownOffer } from '../../../../resources/support-directory.js';
import { supportRoles } from '../../../../resources/support-rules.js';
import { Drafts } from '../../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { offerProblems, readOffer } from './offer-form.js';
import { NewOfferView, OfferView } from './offer.view.js';
import { resourceWords } from './words.js';

const LIST = '/resources/people';
const NEW = '/resources/people/new';

/** What people offer as support: adding somebody, and changing how much. */
@PageController('resources/people', 'staff')
export class OfferController {
  constructor(
    private readonly support: SupportDirectory,
    private readonly people: PeopleService,
    private readonly drafts: Drafts,
  ) {}

  @Get('new')
  async toAdd(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const state = await keptForm(this.drafts, actor.id, NEW, {
      capacity: '3',
      languages: 'en',
      active: 'yes',
    });
    return page(resourceWords[language].addTitle, <NewOfferView state={state} />, frame(language));
  }

  @Post('new')
  async add(@CurrentVisit() { actor, language }: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const words = resourceWords[language];
    const { person: address, role: named } = trimmedTexts(form, ['person', 'role']);
    const person = await this.people.findByIdOrEmail(address);
    const role = supportRoles.find((one) => one === named);
    const offer = readOffer(form);
    if (!person || !role || !offer) {
      const missing: FieldProblem[] = [
        ...(person
          ? []
          : [{ field: 'person', message: address === '' ? 'is required' : 'must be somebody known here' }]),
        ...(role ? [] : [{ field: 'role', message: 'must be one of them' }]),
      ];
      const labelOf = (field: string): string => words.offerLabels[field as 'person' | 'role'];
      const problems = [...problemsInWords(missing, language, labelOf), ...offerProblems(form, language)];
      return mistakenPage(
        words.addTitle,
        <NewOfferView state={typedForm(form, problems)} />,
        frame(language),
      );
    }
    const added = await this.support.add(actor, person.id, role, offer);
    await this.drafts.drop(actor.id, NEW);
    const said = added ? words.offerAdded : words.offerKnown;
    return redirect(added ? LIST : `${LIST}/${person.id}/${role}`, said(person.name ?? address));
  }

  @Get(':person/:role')
  async toChange(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('person') person: string,
    @Param('role') role: string,
  ): Promise<Answer> {
    const offer = await this.found(person, role);
    const { capacity, regions, languages, active } = offer;
    const beginning = { capacity: String(capacity), regions, languages, active: active ? 'yes' : 'no' };
    const state = await keptForm(this.drafts, actor.id, addressOf(offer), beginning);
    return page(titleOf(offer, language), <OfferView offer={offer} state={state} />, frame(language));
  }

  @Post(':person/:role')
  async change(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('person') person: string,
    @Param('role') role: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const offer = await this.found(person, role);
    const given = readOffer(form);
    const title = titleOf(offer, language);
    if (!given) {
      const state = typedForm(form, offerProblems(form, language));
      return mistakenPage(title, <OfferView offer={offer} state={state} />, frame(language));
    }
    try {
      await this.support.change(actor, person, offer.role, given, form.sequence ?? 0);
    } catch (error) {
      if (!(error instanceof DetailsChangedError)) throw error;
      await this.drafts.keep(actor.id, addressOf(offer), form.fields);
      const view = <OfferView offer={offer} state={typedForm(form)} stale={error} />;
      return mistakenPage(title, view, { ...frame(language), status: 412 });
    }
    await this.drafts.drop(actor.id, addressOf(offer));
    return redirect(LIST, resourceWords[language].offerSaved);
  }

  private async found(person: string, role: string): Promise<KnownOffer> {
    const offer = await this.support.find(person, role);
    if (!offer) throw new PageNotFoundError();
    return offer;
  }
}

const addressOf = ({ person, role }: KnownOffer): string => `${LIST}/${person}/${role}`;

function titleOf({ role, name }: KnownOffer, language: SignedInVisit['language']): string {
  return resourceWords[language].offerTitle(roleName(role, language), name);
}

function frame(language: SignedInVisit['language']) {
  return { current: 'resources', back: { href: LIST, text: resourceWords[language].people } } as const;
}
