import { Injectable } from '@nestjs/common';
import { PeopleService } from '../../../../people/people.service.js';
import type { Idea } from './idea-reader.js';
import { questionsOf, type IdeaStep, type QuestionKey } from './questions.js';

/** Answers that need not be typed, because they are known from elsewhere: they are filled in, and saved with their page. */
@Injectable()
export class KnownAnswers {
  constructor(private readonly people: PeopleService) {}

  /** By question; only what has no answer yet, and is asked on this page. */
  async of(
    { answers, unread, found }: Idea,
    step: IdeaStep,
  ): Promise<Readonly<Partial<Record<QuestionKey, string>>>> {
    const open = questionsOf(step).filter((key) => answers[key] === undefined && !(key in unread));
    const { leadId, organisationId } = found;
    if (leadId === null || !open.some((key) => key === 'leadRole' || key === 'regions')) return {};
    const own = (await this.people.organisationsOf(leadId)).find(({ id }) => id === organisationId);
    const known = [['leadRole', own?.roleTitle] as const, ['regions', own?.region] as const];
    return Object.fromEntries(
      known.flatMap(([key, text]) => (text && open.includes(key) ? [[key, text]] : [])),
    );
  }
}
