import type { Visibility } from '../../../comments/comment.js';
import type { PersonKey } from '../demo-people.js';

/** What somebody says about a sample proposal, beside its history. */
export interface SampleComment {
  /** Key of the story that it is about. */
  readonly story: string;
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly visibility: Visibility;
  readonly task: string | null;
  readonly body: string;
}

/** A partner's question, what the hub says among itself, and the answer, which names whom it is for. */
export const sampleComments: readonly SampleComment[] = [
  {
    story: 'palliative-nurses',
    by: 'catriona',
    daysAgo: 12,
    visibility: 'everyone',
    task: null,
    body: 'Two of our sites ask whether the series can go on next fall. When will we hear, and do you need anything from us?',
  },
  {
    story: 'palliative-nurses',
    by: 'mei',
    daysAgo: 11,
    visibility: 'staff',
    task: null,
    body: '@Rosalind Achterberg Their follow-up survey is the best we have had. I would renew it. Can we talk on Thursday?',
  },
  {
    story: 'palliative-nurses',
    by: 'mei',
    daysAgo: 10,
    visibility: 'everyone',
    task: null,
    body: '@Catriona Bell We decide once the archive is complete, which should be this month. You need not send anything more.',
  },
  {
    story: 'grief-circle',
    by: 'helene',
    daysAgo: 8,
    visibility: 'everyone',
    task: null,
    body: 'Peut-on envoyer l’affiche aux sociétés d’hospice du Nord aussi? Elles l’ont demandée deux fois.',
  },
  {
    story: 'grief-circle',
    by: 'mei',
    daysAgo: 7,
    visibility: 'everyone',
    task: null,
    body: '@Hélène Marchand Oui, avec plaisir. L’affiche en anglais est prête, celle en français le sera lundi.',
  },
  {
    story: 'grief-circle',
    by: 'mei',
    daysAgo: 6,
    visibility: 'staff',
    task: null,
    body: '@Devi Raman The North may bring thirty more people. Will one room do?',
  },
];
