import { Get, Param, Post, Query } from '@nestjs/common';
import { PeopleService } from '../../../../people/people.service.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import { AnswersConflictError, ProposalAnswers } from '../../../../proposals/proposal-answers.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts, type Draft } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { differences } from '../../../../proposals/given-answers.js';
import { earliestStart } from './earliest-start.js';
import { IdeaReader, type Idea } from './idea-reader.js';
import {
  isIdeaStep,
  questionsOf,
  stepAfter,
  stepBefore,
  type IdeaStep,
  type QuestionKey,
} from './questions.js';
import { questionName, rankName } from './question-field.js';
import { questionWords } from './question-words.js';
import { StepView, type Stale, type StepViewProps } from './step.view.js';
import { textsOf, typedAnswers } from './typed-answers.js';
import { ideaWords } from './words.js';

type From = StepViewProps['from'];
type Shown = Pick<StepViewProps, 'state' | 'from' | 'stale'>;

/** The pages on which an idea is written, one thing a page. Each saves what changed and goes on. */
@PageController('p/:ref/idea/:step')
export class StepController {
  constructor(
    private readonly answers: ProposalAnswers,
    private readonly drafts: Drafts,
    private readonly people: PeopleService,
    private readonly reader: IdeaReader,
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
    const draft = idea.readOnly ? null : await this.drafts.find(visit.actor.id, addressOf(idea, step));
    const values = textsOf(idea.answers, questionsOf(step));
    const state = { ...emptyForm, values, ...(draft && { values: draft.fields, keptAt: draft.savedAt }) };
    const stale = draft ? await this.staleness(idea, step, draft) : null;
    return this.pageOf(visit, idea, step, {
      state,
      stale,
      from: fromOf(from ?? textOf(draft ?? emptyDraft, 'from')),
    });
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
    const questions = questionsOf(step);
    const { actor, language } = visit;
    const later = form.button === 'later';
    try {
      const typed = await typedAnswers(questions, form.fields);
      const press = { key: form.key, seen: form.sequence };
      const changed = await this.answers.change(actor, idea.found, questions, typed, press);
      await this.drafts.drop(actor.id, addressOf(idea, step));
      if (later) return redirect('/home', ideaWords[language].savedLater);
      const from = fromOf(textOf(form, 'from'));
      return redirect(nextAddress(idea, step, from), changed && from ? ideaWords[language].saved : null);
    } catch (error) {
      const failed = failureOf(error);
      if (!failed) throw error;
      await this.drafts.keep(actor.id, addressOf(idea, step), form.fields);
      if (later) return redirect('/home', ideaWords[language].savedLater);
      return this.again(visit, ref, step, form, failed);
    }
  }

  /** The page once more, with what was typed and what is in its way. */
  private async again(
    visit: SignedInVisit,
    ref: string,
    step: IdeaStep,
    form: PostedForm,
    failed: InvalidFormError | AnswersConflictError,
  ): Promise<Answer> {
    const idea = await this.reader.read(visit, ref);
    const shown = { from: fromOf(textOf(form, 'from')), state: { ...emptyForm, values: form.fields } };
    if (failed instanceof AnswersConflictError) {
      const stale: Stale = {
        conflicts: failed.conflicts,
        by: failed.change?.by ?? null,
        at: failed.change?.at ?? null,
      };
      return this.pageOf(visit, idea, step, { ...shown, stale }, 412);
    }
    const problems = problemsInWords(failed.problems, visit.language, (field) => labelOf(field, visit));
    return this.pageOf(
      visit,
      idea,
      step,
      { ...shown, stale: null, state: { ...shown.state, problems } },
      422,
    );
  }

  private async pageOf(
    visit: SignedInVisit,
    idea: Idea,
    step: IdeaStep,
    shown: Shown,
    status = 200,
  ): Promise<Answer> {
    const { language } = visit;
    const known = status === 200 && shown.state.keptAt === null ? await this.known(idea, step) : {};
    const state: FormState = { ...shown.state, values: { ...known, ...shown.state.values } };
    const view = {
      ...{ idea, step, known: Object.keys(known) as QuestionKey[], ...shown, state },
      earliest: earliestStart(idea.answers, localDate(visit.now, idea.found.zone)),
    };
    const words = ideaWords[language];
    const back = {
      href: backAddress(idea, step, shown.from),
      text: shown.from ? words.backToCheck : words.back,
    };
    const answer = status === 422 ? mistakenPage : page;
    return answer(words.steps[step], <StepView {...view} />, { back, status });
  }

  /** Answers that need not be typed, because they are known from elsewhere. They are saved with the page. */
  private async known(idea: Idea, step: IdeaStep): Promise<Readonly<Record<string, string>>> {
    const open = questionsOf(step).filter((key) => idea.answers[key] === undefined && !(key in idea.unread));
    const { leadId, organisationId } = idea.found;
    if (idea.readOnly || leadId === null || !open.some((key) => key === 'leadRole' || key === 'regions'))
      return {};
    const own = (await this.people.organisationsOf(leadId)).find(({ id }) => id === organisationId);
    const known = { leadRole: own?.roleTitle, regions: own?.region };
    return Object.fromEntries(
      Object.entries(known).flatMap(([key, text]) =>
        text && open.includes(key as QuestionKey) ? [[key, text]] : [],
      ),
    );
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

const emptyDraft: Pick<Draft, 'fields'> = { fields: {} };

function stepNamed(name: string): IdeaStep {
  if (!isIdeaStep(name)) throw new PageNotFoundError();
  return name;
}

function fromOf(text: string): From {
  return text === 'check' || text === 'answers' ? text : null;
}

function failureOf(error: unknown): InvalidFormError | AnswersConflictError | null {
  return error instanceof InvalidFormError || error instanceof AnswersConflictError ? error : null;
}

function addressOf({ view: { ref } }: Idea, step: IdeaStep): string {
  return `/p/${ref}/idea/${step}`;
}

function nextAddress(idea: Idea, step: IdeaStep, from: From): string {
  if (from === 'answers') return `/p/${idea.view.ref}/answers`;
  const next = from === 'check' ? null : stepAfter(step);
  return next ? addressOf(idea, next) : `/p/${idea.view.ref}/idea/check`;
}

function backAddress(idea: Idea, step: IdeaStep, from: From): string {
  if (from === 'answers') return `/p/${idea.view.ref}/answers`;
  const before = from === 'check' ? null : stepBefore(step);
  return before ? addressOf(idea, before) : `/p/${idea.view.ref}/idea/check`;
}

/** What a field is called: a place in the ranking, or a question. */
function labelOf(field: string, { language, audience }: SignedInVisit): string {
  const [question = '', place] = field.split('.');
  return place === undefined
    ? questionName(question, language, audience)
    : rankName(Number(place) - 1, questionWords[language].rank);
}
