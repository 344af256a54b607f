import { Get, Param, Post } from '@nestjs/common';
import { ProposalFinder } from '../../../proposals/proposal-finder.js';
import { ProposalQueries } from '../../../proposals/proposal-queries.js';
import { fairest } from '../../../resources/fairest.js';
import { SupportEndings } from '../../../resources/support-endings.js';
import type { FieldProblem } from '../../../proposals/forms/field-problems.js';
import type { FormState } from '../../components/form-state.js';
import { Drafts, formAt } from '../../drafts/drafts.js';
import { keptForm, typedForm } from '../../drafts/kept-form.js';
import { PatientCheck, withoutDenial } from '../../patient-check/patient-check.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { problemsInWords } from '../../words/problems.js';
import { ChangeView, type Changing } from './change.view.js';
import { reasonIn, reasonProblems } from './reason.js';
import { supportingWords } from './words.js';

/** What is chosen where whoever fits best is to follow. */
const BEST = 'best';

/** Asking somebody else to support a proposal from now on. */
@PageController('p/:ref/support/:assignment/change', 'staff')
export class ChangeSupportController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly endings: SupportEndings,
    private readonly patients: PatientCheck,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('assignment') assignment: string,
  ): Promise<Answer> {
    const changing = await this.asked(visit, ref, assignment);
    if (!changing) throw new PageNotFoundError();
    const state = await keptForm(this.drafts, visit.actor.id, formAt(visit.path), { to: BEST });
    return shown(visit, changing, state);
  }

  @Post()
  async change(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('assignment') assignment: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const words = supportingWords[visit.language].change;
    const changing = await this.asked(visit, ref, assignment);
    const back = `/p/${ref}/support`;
    if (!changing) return redirect(back, words.over);
    const typed = { ...form, fields: withoutDenial(form) };
    if (form.button === 'change') return shown(visit, changing, typedForm(typed));
    const [reason, to] = [reasonIn(form), textOf(form, 'to')];
    const wrong = [...choiceProblems(changing, to), ...reasonProblems(reason)];
    if (wrong.length > 0) {
      const labelOf = (field: string): string => (field === 'to' ? words.who : words.reason);
      const problems = problemsInWords(wrong, visit.language, labelOf);
      return shown(visit, changing, typedForm(typed, problems), 422);
    }
    const asking = await this.patients.interruption(visit, form, ['reason']);
    if (asking) return asking;
    const ending = { how: 'reassigned', by: visit.actor.id, to: to === BEST ? null : to, reason } as const;
    const ended = await this.endings.end(assignment, ending);
    await this.drafts.drop(visit.actor.id, formAt(visit.path));
    return redirect(back, ended ? words.done(changing.supported.name ?? words.somebody) : words.over);
  }

  /** Null where the support has ended, or is another proposal's; administrators look, and change nothing. */
  private async asked(visit: SignedInVisit, ref: string, assignment: string): Promise<Changing | null> {
    if (visit.actor.roles.every((role) => role === 'administrator')) throw new PageNotFoundError();
    const found = await this.finder.find(ref, visit.actor);
    const supported = await this.endings.find(assignment);
    if (supported?.instanceId !== found.id) return null;
    const candidates = await this.endings.successors(supported);
    const free = candidates.filter(({ load, capacity }) => load < capacity);
    return {
      proposal: await this.queries.of(found.instance),
      supported,
      free,
      full: candidates.filter((one) => !free.includes(one)),
      best: fairest(free),
    };
  }
}

function choiceProblems({ free }: Changing, to: string): readonly FieldProblem[] {
  const known = to === BEST || free.some(({ person }) => person === to);
  return known ? [] : [{ field: 'to', message: 'must be one of them' }];
}

function shown({ language }: SignedInVisit, changing: Changing, state: FormState, status = 200): Answer {
  const words = supportingWords[language].change;
  const { supported, proposal } = changing;
  const title = words.title(supported.name ?? words.somebody);
  const back = { href: `/p/${proposal.ref}/support`, text: words.back };
  const mistaken = state.problems.length > 0;
  return page(title, <ChangeView {...{ changing, state, title }} />, { status, back, mistaken });
}
