import { Injectable } from '@nestjs/common';
import { sentence, type Audience, type Language } from '../../../workflows/kit/workflow.js';
import type { Unmet } from '../../../workflows/kit/criterion.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { PeopleService } from '../../people/people.service.js';
import { errorWords } from './words.js';

/** Names and sentences that errors are told with. */
@Injectable()
export class ErrorNames {
  constructor(private readonly people: PeopleService) {}

  async nameOf(personId: string, language: Language): Promise<string> {
    const { system, somebody } = errorWords[language];
    if (personId === 'system') return system;
    return (await this.people.namesOf([personId])).get(personId) ?? somebody;
  }

  sentenceOf({ message }: Unmet, language: Language, audience: Audience): string {
    return sentence(currentProposal.labels[language], audience, message);
  }
}
