import { Get, Param, Post } from '@nestjs/common';
import { SupportEndings, type Supported } from '../../../resources/support-endings.js';
import type { FormState } from '../../components/form-state.js';
import { Drafts, formAt } from '../../drafts/drafts.js';
import { keptForm, typedForm } from '../../drafts/kept-form.js';
import { PatientCheck, withoutDenial } from '../../patient-check/patient-check.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { problemsInWords } from '../../words/problems.js';
import { DeclineView } from './decline.view.js';
import { MySupportView } from './my-support.view.js';
import { reasonIn, reasonProblems } from './reason.js';
import { supportingWords } from './words.js';

const LIST = '/me/support';
const frame = { current: 'me' } as const;

/** The proposals that one supports, and saying that one can't. */
@PageController('me/support')
export class MySupportController {
  constructor(
    private readonly endings: SupportEndings,
    private readonly patients: PatientCheck,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const supported = await this.endings.ofPerson(actor.id);
    return page(supportingWords[language].mine.title, <MySupportView supported={supported} />, frame);
  }

  @Get(':assignment')
  async toDecline(
    @CurrentVisit() visit: SignedInVisit,
    @Param('assignment') assignment: string,
  ): Promise<Answer> {
    const supported = await this.mine(visit, assignment);
    if (!supported) throw new PageNotFoundError();
    return shown(visit, supported, await keptForm(this.drafts, visit.actor.id, formAt(visit.path)));
  }

  @Post(':assignment')
  async decline(
    @CurrentVisit() visit: SignedInVisit,
    @Param('assignment') assignment: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const words = supportingWords[visit.language].decline;
    const supported = await this.mine(visit, assignment);
    if (!supported) return redirect(LIST, words.over);
    const typed = { ...form, fields: withoutDenial(form) };
    if (form.button === 'change') return shown(visit, supported, typedForm(typed));
    const reason = reasonIn(form);
    const problems = problemsInWords(reasonProblems(reason), visit.language, () => words.reason);
    if (problems.length > 0) return shown(visit, supported, typedForm(typed, problems), 422);
    const asking = await this.patients.interruption(visit, form, ['reason']);
    if (asking) return asking;
    const ended = await this.endings.end(assignment, { how: 'declined', by: visit.actor.id, reason });
    await this.drafts.drop(visit.actor.id, formAt(visit.path));
    return redirect(LIST, ended ? words.done(supported.ref) : words.over);
  }

  private async mine({ actor }: SignedInVisit, assignment: string): Promise<Supported | null> {
    const supported = await this.endings.find(assignment);
    return supported?.person === actor.id ? supported : null;
  }
}

function shown({ language }: SignedInVisit, supported: Supported, state: FormState, status = 200): Answer {
  const words = supportingWords[language].decline;
  const back = { href: LIST, text: words.back };
  const body = <DeclineView {...{ supported, state }} />;
  return page(words.title(supported.ref), body, {
    ...frame,
    status,
    back,
    mistaken: state.problems.length > 0,
  });
}
