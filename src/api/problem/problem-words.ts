import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Message } from '../../../workflows/kit/criterion.js';
import { sentence } from '../../../workflows/kit/words.js';
import type { Labels, Language } from '../../../workflows/kit/workflow.js';
import { PeopleService } from '../../people/people.service.js';
import type { Reader } from '../authentication/reader.js';
import { sentences } from './sentences.js';

/** Labels in which the interface says what is missing; without them criteria are named by key. */
export const PROBLEM_LABELS = Symbol('PROBLEM_LABELS');

/** What a problem needs to say in words: names of people and sentences of criteria. */
@Injectable()
export class ProblemWords {
  constructor(
    private readonly people: PeopleService,
    @Optional() @Inject(PROBLEM_LABELS) private readonly labels?: Readonly<Record<Language, Labels>>,
  ) {}

  /** Name of a person by id; `system` has one too. */
  async nameOf(personId: string, { language }: Reader): Promise<string> {
    const { system, somebody } = sentences[language];
    if (personId === 'system') return system;
    return (await this.people.namesOf([personId])).get(personId) ?? somebody;
  }

  /** The sentence of a criterion's message, as this reader knows its words. */
  sentenceOf(message: Message, { language, audience }: Reader): string {
    return this.labels ? sentence(this.labels[language], audience, message) : message.key;
  }
}
