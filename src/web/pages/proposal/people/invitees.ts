import { Injectable } from '@nestjs/common';
import { Invitations } from '../../../../people/directory/invitations.js';
import { InvalidDetailsError } from '../../../../people/errors.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { trimmedTexts } from '../../../drafts/kept-form.js';
import type { PostedForm } from '../../../visit/posted.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { COLLEAGUE } from './invite.view.js';
import type { PeoplePage } from './people-page.js';
import { peopleWords } from './words.js';

/** Somebody who belongs to the organisation, since now or before. */
export interface Invitee {
  readonly id: string;
  readonly name: string;
  /** What they are to be: a role, or a colleague and no more. */
  readonly part: string;
  readonly how: 'chosen' | 'invited' | 'member';
}

type Typed = Record<'colleague' | 'name' | 'email' | 'language' | 'part', string>;
type Found = Invitee | { readonly problems: readonly FieldProblem[] };

/** Reads who a form is about, and invites whoever is new. */
@Injectable()
export class Invitees {
  constructor(private readonly invitations: Invitations) {}

  async from(visit: SignedInVisit, page: PeoplePage, form: PostedForm): Promise<Found> {
    const typed = trimmedTexts(form, ['colleague', 'name', 'email', 'language', 'part']);
    const problems = typed.colleague === '' ? missing(visit, page, typed) : clash(visit, page, typed);
    if (problems.length > 0) return { problems };
    if (typed.colleague === '') return this.invited(visit, page, typed, form.key);
    const colleague = page.colleagues.find(({ id }) => id === typed.colleague);
    return colleague
      ? { ...colleague, part: typed.part, how: 'chosen' }
      : { problems: inWords(visit, [{ field: 'colleague', message: 'must be one of them' }]) };
  }

  private async invited(
    visit: SignedInVisit,
    { standing }: PeoplePage,
    { name, email, language, part }: Typed,
    key: string,
  ): Promise<Found> {
    const details = { name, email, language: language === 'fr' ? 'fr' : 'en' } as const;
    try {
      const organisation = standing.organisation?.id ?? '';
      const { id, member, ...kept } = await this.invitations.invite(visit.actor, organisation, details, key);
      // A name that is kept already is not told as the answer to an address.
      return { id, part, name: member ? kept.name : name, how: member ? 'member' : 'invited' };
    } catch (error) {
      if (error instanceof InvalidDetailsError) return { problems: inWords(visit, error.errors) };
      throw error;
    }
  }
}

function missing(visit: SignedInVisit, page: PeoplePage, typed: Typed): readonly FieldProblem[] {
  const empty = (['name', 'email'] as const).filter((field) => typed[field] === '');
  const part = isPart(page, typed.part) ? [] : [{ field: 'part', message: 'must be one of them' }];
  return inWords(visit, [...empty.map((field) => ({ field, message: 'is required' })), ...part]);
}

/** What does not go together, where somebody was chosen who is there already. */
function clash(
  visit: SignedInVisit,
  page: PeoplePage,
  { colleague, name, email, part }: Typed,
): readonly FieldProblem[] {
  const words = peopleWords[visit.language];
  if (name !== '' || email !== '') return [{ field: 'colleague', message: words.both }];
  const chosen = page.colleagues.find(({ id }) => id === colleague);
  if (chosen && part === COLLEAGUE) return [{ field: 'part', message: words.choosePart(chosen.name) }];
  if (chosen && part === 'coLead' && page.standing.lead?.id === chosen.id)
    return [{ field: 'part', message: words.leadsAlready(chosen.name) }];
  return isPart(page, part) ? [] : inWords(visit, [{ field: 'part', message: 'must be one of them' }]);
}

function isPart({ parts }: PeoplePage, part: string): boolean {
  return part === COLLEAGUE || parts.some((one) => one === part);
}

function inWords({ language }: SignedInVisit, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const words = peopleWords[language];
  const labels: Readonly<Record<string, string>> = {
    name: words.fullName,
    email: words.email,
    part: words.partAsked,
    colleague: words.existing,
  };
  return problemsInWords(problems, language, (field) => labels[field] ?? field);
}
