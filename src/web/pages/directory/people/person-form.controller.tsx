import { Get, Param, Post } from '@nestjs/common';
import { DetailsChangedError } from '../../../../people/directory/errors.js';
import {
  mayChangeAddress,
  PersonDirectory,
  type KnownPerson,
} from '../../../../people/directory/person-directory.js';
import type { PersonDetails } from '../../../../people/details.js';
import { Drafts } from '../../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { detailsProblems } from '../details-problems.js';
import { PersonFormView } from './person-form.view.js';
import { personWords } from './words.js';

const names = ['name', 'email', 'phone', 'language'] as const;

/** Changing who somebody is and how to reach them. */
@PageController('people/:id/edit', 'staff')
export class PersonFormController {
  constructor(
    private readonly people: PersonDirectory,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async toEdit(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const person = await this.found(id);
    const { name, email, phone } = person;
    const beginning = { name, email, phone: phone ?? '', language: person.language };
    const state = await keptForm(this.drafts, actor.id, editAt(id), beginning);
    const view = (
      <PersonFormView state={state} person={person} withAddress={mayChangeAddress(actor, person)} />
    );
    return page(personWords[language].editTitle(name), view, frame(person));
  }

  @Post()
  async edit(
    @CurrentVisit() { actor, session, language }: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const person = await this.found(id);
    const words = personWords[language];
    const withAddress = mayChangeAddress(actor, person);
    try {
      const details = detailsOf(form, withAddress ? null : person.email);
      await this.people.change(actor, id, details, form.sequence ?? 0, session.id);
    } catch (error) {
      const stale = error instanceof DetailsChangedError ? error : null;
      if (stale) await this.drafts.keep(actor.id, editAt(id), form.fields);
      const state = typedForm(form, stale ? [] : problemsOf(error, form, language));
      const view = <PersonFormView state={state} person={person} withAddress={withAddress} stale={stale} />;
      const status = stale ? 412 : 422;
      return mistakenPage(words.editTitle(person.name), view, { ...frame(person), status });
    }
    await this.drafts.drop(actor.id, editAt(id));
    return redirect(`/people/${id}`, words.saved);
  }

  private async found(id: string): Promise<KnownPerson> {
    const person = await this.people.find(id);
    if (!person) throw new PageNotFoundError();
    return person;
  }
}

const editAt = (id: string): string => `/people/${id}/edit`;

function detailsOf(form: PostedForm, keptAddress: string | null): PersonDetails {
  const { language, phone, email, name } = trimmedTexts(form, names);
  return {
    name,
    email: email === '' && keptAddress !== null ? keptAddress : email,
    phone: phone === '' ? null : phone,
    language: language === 'fr' ? 'fr' : 'en',
  };
}

function problemsOf(error: unknown, form: PostedForm, language: SignedInVisit['language']) {
  const { labels } = personWords[language];
  const asked = { texts: trimmedTexts(form, names), required: ['name'] };
  return detailsProblems(error, asked, language, (field) => labels[field as keyof typeof labels]);
}

function frame({ id, name }: KnownPerson) {
  return { current: 'people', back: { href: `/people/${id}`, text: name } } as const;
}
