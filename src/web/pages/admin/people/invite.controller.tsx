import { Get, Post } from '@nestjs/common';
import { standingRoles } from '../../../../../workflows/proposal/vocabulary.js';
import { checked, PersonDetails } from '../../../../people/details.js';
import { InvalidDetailsError } from '../../../../people/errors.js';
import { OwnRolesError } from '../../../../people/staff/errors.js';
import { StaffRoles } from '../../../../people/staff/staff-roles.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { InviteView } from './invite.view.js';
import { rolePageWords } from './words.js';

const ADDRESS = '/admin/people/invite';

/** Makes somebody one of the hub's team, and writes to them. */
@PageController('admin/people/invite', 'administrators')
export class InviteController {
  constructor(
    private readonly staff: StaffRoles,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async form(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const draft = await this.drafts.find(actor.id, ADDRESS);
    const state = draft
      ? { ...emptyForm, values: draft.fields, keptAt: draft.savedAt }
      : { ...emptyForm, values: { language: 'en' } };
    return shown(language, state);
  }

  @Post()
  async invite(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const words = rolePageWords[language];
    const roles = standingRoles.filter((role) => [form.fields.roles ?? []].flat().includes(role));
    const given = {
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
      language: textOf(form, 'language') === 'fr' ? ('fr' as const) : ('en' as const),
    };
    const problems = [
      ...problemsOf(given),
      ...(roles.length === 0 ? [{ field: 'roles', message: 'is required' }] : []),
    ];
    if (problems.length > 0) return this.wrong(form, problems, language);
    try {
      const invited = await this.staff.invite(actor, given, roles, form.key);
      await this.drafts.drop(actor.id, ADDRESS);
      return redirect(`/admin/people/${invited.id}`, words.invited(invited.name));
    } catch (error) {
      if (!(error instanceof OwnRolesError)) throw error;
      const own = [{ field: 'email', message: words.yourself }];
      return shown(language, { values: form.fields, problems: own, keptAt: null });
    }
  }

  private wrong(form: PostedForm, problems: readonly FieldProblem[], language: 'en' | 'fr'): Answer {
    const words = rolePageWords[language];
    const { name, email, roles } = words;
    const labels: Readonly<Record<string, string>> = { name, email, roles, language: words.language };
    const told = problemsInWords(problems, language, (field) => labels[field] ?? field);
    return shown(language, { values: form.fields, problems: told, keptAt: null });
  }
}

/** What can't be taken of somebody's details. */
function problemsOf(given: PersonDetails): readonly FieldProblem[] {
  try {
    checked(PersonDetails, given);
    return [];
  } catch (error) {
    if (error instanceof InvalidDetailsError) return error.errors;
    throw error;
  }
}

function shown(language: 'en' | 'fr', state: FormState): Answer {
  const words = rolePageWords[language];
  const answer = state.problems.length > 0 ? mistakenPage : page;
  const back = { href: '/admin/people', text: words.back };
  return answer(words.inviteTitle, <InviteView state={state} />, { current: 'admin', back });
}
