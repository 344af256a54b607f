import { Get, Param, Post } from '@nestjs/common';
import { Programmes, type Programme } from '../../../../programmes/programmes.js';
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
import { ProgrammeFormView } from './programme-form.view.js';
import { programmeWords } from './words.js';

const NEW = '/programmes/new';

/** Making a programme, and calling it something else. */
@PageController('programmes', 'staff')
export class ProgrammeFormController {
  constructor(
    private readonly programmes: Programmes,
    private readonly drafts: Drafts,
  ) {}

  @Get('new')
  async toAdd(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const state = await keptForm(this.drafts, actor.id, NEW);
    return page(programmeWords[language].addTitle, <ProgrammeFormView state={state} />, frame(language));
  }

  @Post('new')
  async add(@CurrentVisit() { actor, language }: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const words = programmeWords[language];
    // The key of the press is the new id: pressed twice, there is one programme.
    if (!isUuid(form.key)) throw new PageNotFoundError();
    const details = trimmedTexts(form, ['name']);
    try {
      await this.programmes.add(actor, details, form.key);
    } catch (error) {
      const state = typedForm(form, problemsOf(error, details, language));
      return mistakenPage(words.addTitle, <ProgrammeFormView state={state} />, frame(language));
    }
    await this.drafts.drop(actor.id, NEW);
    return redirect(`/programmes/${form.key}`, words.added(details.name));
  }

  @Get(':id/edit')
  async toRename(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
  ): Promise<Answer> {
    const programme = await this.found(id);
    const state = await keptForm(this.drafts, actor.id, editAt(id), { name: programme.name });
    const view = <ProgrammeFormView state={state} programme={programme} />;
    return page(programmeWords[language].editTitle, view, frame(language, programme));
  }

  @Post(':id/edit')
  async rename(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const programme = await this.found(id);
    const details = trimmedTexts(form, ['name']);
    try {
      await this.programmes.rename(id, details);
    } catch (error) {
      const state = typedForm(form, problemsOf(error, details, language));
      const view = <ProgrammeFormView state={state} programme={programme} />;
      return mistakenPage(programmeWords[language].editTitle, view, frame(language, programme));
    }
    await this.drafts.drop(actor.id, editAt(id));
    return redirect(`/programmes/${id}`, programmeWords[language].saved);
  }

  private async found(id: string): Promise<Programme> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new PageNotFoundError();
    return programme;
  }
}

const editAt = (id: string): string => `/programmes/${id}/edit`;

function problemsOf(error: unknown, texts: { readonly name: string }, language: SignedInVisit['language']) {
  const { labels } = programmeWords[language];
  return detailsProblems(error, { texts, required: ['name'] }, language, () => labels.name);
}

function frame(language: SignedInVisit['language'], programme?: Programme) {
  const back = programme
    ? { href: `/programmes/${programme.id}`, text: programme.name }
    : { href: '/programmes', text: programmeWords[language].back };
  return { current: 'resources', back } as const;
}
