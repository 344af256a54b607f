import { Get, Post } from '@nestjs/common';
import { DetailsChangedError } from '../../../people/directory/errors.js';
import { PersonDirectory, type KnownPerson } from '../../../people/directory/person-directory.js';
import { Drafts } from '../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { detailsProblems } from '../directory/details-problems.js';
import { DetailsView } from './details.view.js';
import { settingsWords } from './words.js';

const names = ['name', 'phone', 'language'] as const;
const ADDRESS = '/me';
const frame = { current: 'me' } as const;

/** One's own details. The address that one signs in with is looked after by the hub. */
@PageController('me')
export class DetailsController {
  constructor(
    private readonly people: PersonDirectory,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async show(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const person = await this.self(actor.id);
    const beginning = { name: person.name, phone: person.phone ?? '', language: person.language };
    const state = await keptForm(this.drafts, actor.id, ADDRESS, beginning);
    return page(settingsWords[language].details.title, <DetailsView person={person} state={state} />, frame);
  }

  @Post()
  async save(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const person = await this.self(actor.id);
    const texts = trimmedTexts(form, names);
    const details = {
      name: texts.name,
      email: person.email,
      phone: texts.phone === '' ? null : texts.phone,
      language: texts.language === 'fr' ? 'fr' : 'en',
    } as const;
    try {
      await this.people.change(actor, actor.id, details, form.sequence ?? 0);
    } catch (error) {
      const stale = error instanceof DetailsChangedError ? error : null;
      if (stale) await this.drafts.keep(actor.id, ADDRESS, form.fields);
      const { title, labels } = settingsWords[language].details;
      const labelOf = (field: string): string => (labels as Readonly<Record<string, string>>)[field] ?? field;
      const problems = stale ? [] : detailsProblems(error, { texts, required: ['name'] }, language, labelOf);
      const view = <DetailsView person={person} state={typedForm(form, problems)} stale={stale} />;
      return mistakenPage(title, view, { ...frame, status: stale ? 412 : 422 });
    }
    await this.drafts.drop(actor.id, ADDRESS);
    return redirect(ADDRESS, settingsWords[details.language].details.saved);
  }

  private async self(id: string): Promise<KnownPerson> {
    const person = await this.people.find(id);
    if (!person) throw new PageNotFoundError();
    return person;
  }
}
