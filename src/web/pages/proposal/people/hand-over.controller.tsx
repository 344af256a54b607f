import { Get, Param, Post } from '@nestjs/common';
import { CommentService } from '../../../../comments/comment.service.js';
import type { Written } from '../../../../comments/comment.js';
import { PersonChoices } from '../../../../people/person-choices.js';
import { Drafts, formAt } from '../../../drafts/drafts.js';
import { keptForm, typedForm } from '../../../drafts/kept-form.js';
import type { FormState } from '../../../components/form-state.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { PatientCheck, withoutDenial } from '../../../patient-check/patient-check.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { commentProblems } from '../../comments/comment-problems.js';
import { moveAddress } from '../addresses.js';
import { HandOverView } from './hand-over.view.js';
import { maySend } from '../../../../proposals/standing/standing.js';
import { PeoplePages, type PeoplePage } from './people-page.js';
import { peopleWords } from './words.js';

/** Asking the hub to hand over the lead: a comment that both sides read, and that the hub is told of. */
@PageController('p/:ref/people/hand-over')
export class HandOverController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly comments: CommentService,
    private readonly choices: PersonChoices,
    private readonly patients: PatientCheck,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const people = await this.pages.of(visit, ref);
    if (maySend(people.standing, 'LEAD_CHANGED'))
      return redirect(moveAddress(people.found.ref, 'LEAD_CHANGED'));
    if (!people.mayAskHandOver) throw new PageNotFoundError();
    return shown(visit, people, await keptForm(this.drafts, visit.actor.id, formAt(visit.path)));
  }

  @Post()
  async ask(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const people = await this.pages.of(visit, ref);
    if (!people.mayAskHandOver) throw new PageNotFoundError();
    const typed = { ...form, fields: withoutDenial(form) };
    if (form.button === 'change') return shown(visit, people, typedForm(typed));
    const to = candidates(people).find(({ id }) => id === textOf(form, 'person'));
    const reason = textOf(form, 'reason').trim();
    const wrong = [
      ...(to ? [] : [{ field: 'person', message: 'must be one of them' }]),
      ...(reason === '' ? [{ field: 'reason', message: 'is required' }] : []),
    ];
    if (!to || wrong.length > 0) return shown(visit, people, typedForm(typed, inWords(visit, wrong)), 422);
    const asking = await this.patients.interruption(visit, form, ['reason']);
    if (asking) return asking;
    let written: Written;
    try {
      written = await this.write(visit, people, to.name, reason, form.key);
    } catch (error) {
      const problems = commentProblems(error, visit.language).map((one) => ({ ...one, field: 'reason' }));
      return shown(visit, people, typedForm(typed, problems), 422);
    }
    await this.drafts.drop(visit.actor.id, formAt(visit.path));
    return redirect(`/p/${people.found.ref}/people`, noticeOf(visit, to.name, written));
  }

  /** Whoever may hand it over is told, and the coordinator with them. */
  private async write(
    { actor, language }: SignedInVisit,
    { found, standing }: PeoplePage,
    to: string,
    reason: string,
    key: string,
  ): Promise<Written> {
    const words = peopleWords[language];
    const hubLeads = await this.choices.holdersOf('hubLead');
    const also = [
      ...hubLeads.map(({ id }) => id),
      ...(standing.coordinator ? [standing.coordinator.id] : []),
    ];
    const body = words.request(to, standing.lead?.name ?? words.former, reason);
    return this.comments.write(
      actor,
      found,
      { body, visibility: 'everyone', task: null, tell: null, also },
      key,
    );
  }
}

/** Everybody of the organisation who does not lead it now, and the co-lead, wherever they belong. */
function candidates({ colleagues, standing: { lead, coLead } }: PeoplePage): PeoplePage['colleagues'] {
  const known = colleagues.some(({ id }) => id === coLead?.id);
  const all = coLead && !known ? [...colleagues, coLead] : colleagues;
  return all.filter(({ id }) => id !== lead?.id);
}

function noticeOf({ language }: SignedInVisit, to: string, { told }: Written): string {
  const words = peopleWords[language];
  if (told.length === 0) return words.askedNobody(to);
  return words.asked(to, new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(told));
}

function inWords({ language }: SignedInVisit, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const words = peopleWords[language];
  return problemsInWords(problems, language, (field) =>
    field === 'person' ? words.handOverWho : words.reason,
  );
}

function shown({ language }: SignedInVisit, people: PeoplePage, state: FormState, status = 200): Answer {
  const words = peopleWords[language];
  const body = <HandOverView page={people} candidates={candidates(people)} state={state} />;
  const back = { href: `/p/${people.found.ref}/people`, text: words.back(people.found.ref) };
  return page(words.handOverTitle, body, { status, back, mistaken: state.problems.length > 0 });
}
