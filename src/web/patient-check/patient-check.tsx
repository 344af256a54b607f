import { Injectable } from '@nestjs/common';
import { patientDetailsIn } from '../../proposals/patient-details.js';
import { longestDenial, PatientDetailsDenials } from '../../proposals/patient-details-denials.js';
import { formAt } from '../drafts/drafts.js';
import { mistakenPage, page, type Answer } from '../visit/answers.js';
import { textOf, type PostedForm } from '../visit/posted.js';
import type { SignedInVisit } from '../visit/visit.js';
import { problemsInWords } from '../words/problems.js';
import { DENIAL, PatientCheckView } from './patient-check.view.js';
import { patientCheckWords } from './words.js';

/**
 * Looks through what people write for details of patients, before it is taken.
 *
 * How a page uses it: where {@link PatientCheck.interruption} answers with a page, send that page and do nothing else.
 * A form whose button is `change` comes from there: show it again as it was typed. Field names of the check itself
 * (`notPatient`) are left out by {@link withoutDenial}.
 */
@Injectable()
export class PatientCheck {
  constructor(private readonly denials: PatientDetailsDenials) {}

  /**
   * The page to be shown instead; null where nothing was found, or people said what it is.
   *
   * @param names fields that hold people's own words
   * @param beside other texts that came along, such as names of files
   */
  async interruption(
    visit: SignedInVisit,
    form: PostedForm,
    names: readonly string[],
    beside: readonly string[] = [],
  ): Promise<Answer | null> {
    const texts = [...names.map((name) => textOf(form, name)), ...beside];
    const found = texts.flatMap(patientDetailsIn);
    if (found.length === 0) return null;
    const { title, why } = patientCheckWords[visit.language];
    const kinds = found.map(({ kind }) => kind);
    if (!(DENIAL in form.fields)) return page(title, <PatientCheckView {...{ found, form, problems: [] }} />);
    const denial = textOf(form, DENIAL).trim();
    if (denial !== '' && denial.length <= longestDenial) {
      await this.denials.note(visit.actor.id, formAt(visit.path), kinds, denial);
      return null;
    }
    const message = denial === '' ? 'is required' : `must not be longer than ${String(longestDenial)}`;
    const problems = problemsInWords([{ field: DENIAL, message }], visit.language, () => why);
    return mistakenPage(title, <PatientCheckView {...{ found, form, problems }} />);
  }
}

/** The fields of a form without what was said about patients: for its own form class. */
export function withoutDenial({ fields }: Pick<PostedForm, 'fields'>): PostedForm['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== DENIAL));
}
