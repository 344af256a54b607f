import { Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Pipeline } from '../../../../proposals/pipeline/pipeline.js';
import {
  SavedViews,
  ViewNameTakenError,
  type SavedView,
} from '../../../../proposals/pipeline/saved-views.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { filtersInWords } from '../pipeline/chips.js';
import { filterOptions } from '../pipeline/filter-options.js';
import { askedAt, keptQuery, viewAddress } from './view-address.js';
import { NewView, problemOfName, ViewsView, ViewView } from './views.view.js';
import { viewsWords } from './words.js';

const NEW = '/pipeline/views/new';
const options = { current: 'pipeline' } as const;

/** Views of the pipeline that people keep for themselves. */
@PageController('pipeline/views', 'staff')
export class ViewsController {
  constructor(
    private readonly savedViews: SavedViews,
    private readonly pipeline: Pipeline,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async views(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const words = viewsWords[language];
    const views = await this.savedViews.of(actor.id);
    const back = { href: '/pipeline', text: words.back };
    return page(words.title, <ViewsView views={views} />, { ...options, back });
  }

  @Get('new')
  async newView(
    @CurrentVisit() visit: SignedInVisit,
    @Req() { url }: FastifyRequest,
    @Query('layout') layout: string,
  ): Promise<Answer> {
    const draft = await this.drafts.find(visit.actor.id, NEW);
    const [, query = ''] = url.split('?');
    const kept = draft && query === '' ? draft.fields : { query, layout };
    const state = draft ? { ...emptyForm, values: draft.fields, keptAt: draft.savedAt } : emptyForm;
    return this.naming(visit, keptOf(kept), state);
  }

  @Post('new')
  async keep(@CurrentVisit() visit: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const { actor, language } = visit;
    const kept = keptOf({ query: textOf(form, 'query'), layout: textOf(form, 'layout') });
    const name = textOf(form, 'name').trim();
    const problem = await this.problem(name, visit, () => this.savedViews.keep(actor.id, { ...kept, name }));
    if (problem !== null) return this.naming(visit, kept, mistaken(form, problem));
    await this.drafts.drop(actor.id, NEW);
    return redirect(viewAddress(kept), viewsWords[language].kept(name));
  }

  @Get(':id')
  async view(@CurrentVisit() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const view = await this.found(visit, id);
    const draft = await this.drafts.find(visit.actor.id, addressOf(view));
    const state = draft
      ? { ...emptyForm, values: draft.fields, keptAt: draft.savedAt }
      : { ...emptyForm, values: { name: view.name } };
    return changing(visit, view, state);
  }

  @Post(':id')
  async change(
    @CurrentVisit() visit: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const words = viewsWords[visit.language];
    const view = await this.found(visit, id);
    const name = textOf(form, 'name').trim();
    if (form.button !== 'delete') {
      const rename = (): Promise<void> => this.savedViews.rename(visit.actor.id, id, name);
      const problem = await this.problem(name, visit, rename);
      if (problem !== null) return changing(visit, view, mistaken(form, problem));
    } else await this.savedViews.drop(visit.actor.id, id);
    await this.drafts.drop(visit.actor.id, addressOf(view));
    return redirect(
      '/pipeline/views',
      form.button === 'delete' ? words.removed(view.name) : words.renamed(name),
    );
  }

  private async found({ actor }: SignedInVisit, id: string): Promise<SavedView> {
    const view = await this.savedViews.find(actor.id, id);
    if (!view) throw new PageNotFoundError();
    return view;
  }

  /** What is wrong with a name; null once it was written. */
  private async problem(
    name: string,
    { language }: SignedInVisit,
    write: () => Promise<void>,
  ): Promise<string | null> {
    const words = viewsWords[language];
    const wrong = problemOfName(name, words);
    if (wrong !== null) return wrong;
    try {
      await write();
      return null;
    } catch (error) {
      if (error instanceof ViewNameTakenError) return words.taken(name);
      throw error;
    }
  }

  private async naming(
    { actor, language, audience }: SignedInVisit,
    kept: Pick<SavedView, 'layout' | 'query'>,
    state: FormState,
  ): Promise<Answer> {
    const words = viewsWords[language];
    const choices = filterOptions(await this.pipeline.choices(actor), language, audience);
    const filters = filtersInWords(askedAt(kept.query).filters, choices, language);
    const body = <NewView kept={kept} filters={filters} state={state} />;
    const back = { href: viewAddress(kept), text: words.back };
    const answer = state.problems.length > 0 ? mistakenPage : page;
    return answer(words.newTitle, body, { ...options, back });
  }
}

function changing({ language }: SignedInVisit, view: SavedView, state: FormState): Answer {
  const words = viewsWords[language];
  const answer = state.problems.length > 0 ? mistakenPage : page;
  const back = { href: '/pipeline/views', text: words.title };
  return answer(words.changeTitle(view.name), <ViewView view={view} state={state} />, { ...options, back });
}

function mistaken({ fields }: PostedForm, message: string): FormState {
  return { values: fields, problems: [{ field: 'name', message }], keptAt: null };
}

function addressOf({ id }: SavedView): string {
  return `/pipeline/views/${id}`;
}

function keptOf({ query, layout }: { readonly query?: unknown; readonly layout?: unknown }): {
  readonly layout: SavedView['layout'];
  readonly query: string;
} {
  return {
    layout: layout === 'board' ? 'board' : 'table',
    query: keptQuery(typeof query === 'string' ? query : ''),
  };
}
