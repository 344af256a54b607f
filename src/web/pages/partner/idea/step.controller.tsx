import { Get, Param, Post, Query } from '@nestjs/common';
import { localDate } from '../../../../platform/pacific-time.js';
import { differences } from '../../../../proposals/given-answers.js';
import { ProposalAnswers } from '../../../../proposals/proposal-answers.js';
import { emptyForm } from '../../../components/form-state.js';
import { Drafts, type Draft } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { earliestStart } from './earliest-start.js';
import { IdeaReader, type Idea } from './idea-reader.js';
import { KnownAnswers } from './known-answers.js';
import { isIdeaStep, questionsOf, type IdeaStep, type QuestionKey } from './questions.js';
import { SaveStep, type Saved } from './save-step.js';
import type { Stale } from './stale-note.view.js';
import { backAddress, fromOf, nextAddress, stepAddress } from './step-addresses.js';
import { StepView, type StepViewProps } from './step.view.js';
import { textsOf, typedAnswers } from './typed-answers.js';
import { ideaWords } from './words.js';

type Shown = Pick<StepViewProps, 'state' | 'from'> & Partial<StepViewProps>;

/** The pages on which an idea is written, one thing a page. Each saves what changed and goes on. */
@PageController('p/:ref/idea/:step')
export class StepController {
  constructor(
    private readonly answers: ProposalAnswers,
    private readonly drafts: Drafts,
    private readonly known: KnownAnswers,
    private readonly reader: IdeaReader,
    private readonly saving: SaveStep,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('step') name: string,
    @Query('from') from: string | undefined,
  ): Promise<Answer> {
    const step = stepNamed(name);
    const idea = await this.reader.read(visit, ref);
    const draft = await this.drafts.find(visit.actor.id, stepAddress(idea.view.ref, step));
    if (draft) {
      const state = { ...emptyForm, values: draft.fields, keptAt: draft.savedAt };
      const stale = await this.staleness(idea, step, draft);
      return pageOf(visit, idea, step, { state, stale, from: fromOf(from ?? textOf(draft, 'from')) });
    }
    const known = idea.readOnly ? {} : await this.known.of(idea, step);
    const values = { ...known, ...textsOf(idea.answers, questionsOf(step)) };
    const filled = Object.keys(known) as QuestionKey[];
    const state = { ...emptyForm, values };
    return pageOf(visit, idea, step, { state, known: filled, from: fromOf(from ?? '') });
  }

  @Post()
  async save(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('step') name: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const step = stepNamed(name);
    const idea = await this.reader.read(visit, ref);
    const saved = await this.saving.save(visit, idea, step, form);
    const address = stepAddress(idea.view.ref, step);
    const words = ideaWords[visit.language];
    if (saved.kind === 'saved') await this.drafts.drop(visit.actor.id, address);
    else await this.drafts.keep(visit.actor.id, address, form.fields);
    if (form.button === 'later' && saved.kind !== 'refused') return redirect('/home', words.savedLater);
    const from = fromOf(textOf(form, 'from'));
    if (saved.kind === 'saved')
      return redirect(nextAddress(idea.view.ref, step, from), saved.changed && from ? words.saved : null);
    return again(visit, await this.reader.read(visit, ref), step, form, saved);
  }

  /** What others saved after something was typed and before it was sent. */
  private async staleness(idea: Idea, step: IdeaStep, draft: Draft): Promise<Stale | null> {
    const questions = questionsOf(step);
    const change = await this.answers.lastChange(idea.found, questions, 0);
    if (!change || change.at <= draft.savedAt) return null;
    const typed = await typedAnswers(questions, draft.fields).catch(() => ({}));
    const differing = differences(questions, idea.answers, typed);
    if (differing.length === 0) return null;
    const conflicts = differing.map((key) => ({ key, theirs: idea.answers[key] }));
    return { conflicts, by: change.by.name, at: change.at };
  }
}

function stepNamed(name: string): IdeaStep {
  if (!isIdeaStep(name)) throw new PageNotFoundError();
  return name;
}

/** The page once more, with what was typed and what is in its way. */
function again(
  visit: SignedInVisit,
  idea: Idea,
  step: IdeaStep,
  form: PostedForm,
  saved: Exclude<Saved, { kind: 'saved' }>,
): Answer {
  const shown = { from: fromOf(textOf(form, 'from')), state: { ...emptyForm, values: form.fields } };
  switch (saved.kind) {
    case 'stale':
      return pageOf(visit, idea, step, { ...shown, stale: saved.stale }, 412);
    case 'mistaken': {
      const state = { ...shown.state, problems: saved.problems };
      return pageOf(visit, idea, step, { ...shown, state, doubted: saved.doubted }, 422);
    }
    case 'refused': {
      const status = idea.readOnly?.isForOthers === true ? 403 : 409;
      return pageOf(
        visit,
        idea,
        step,
        { ...shown, state: { ...shown.state, keptAt: visit.now.toISOString() } },
        status,
      );
    }
  }
}

function pageOf(visit: SignedInVisit, idea: Idea, step: IdeaStep, shown: Shown, status = 200): Answer {
  const words = ideaWords[visit.language];
  const earliest = earliestStart(idea.answers, localDate(visit.now, idea.found.zone));
  const view = { idea, step, earliest, stale: null, known: [], doubted: false, ...shown };
  const back = {
    href: backAddress(idea.view.ref, step, shown.from),
    text: shown.from ? words.backToCheck : words.back,
  };
  const show = status === 422 ? mistakenPage : page;
  return show(words.steps[step], <StepView {...view} />, { back, status });
}
