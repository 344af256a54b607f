import {
  accreditations,
  benefits,
  cadences,
  focusAreas,
  formats,
  involvements,
  languages,
  mergeConsents,
  requiredAnswers,
  type AnswerKey,
} from '../../../../../workflows/proposal/vocabulary.js';

/** Everything the idea form asks; what could not be read is kept beside the answers, and is none itself. */
export type QuestionKey = Exclude<AnswerKey, 'unread'>;

/** The pages of the idea form, in order, and what each asks. The first is answered as a draft is started. */
export const ideaSteps = {
  title: ['title', 'format'],
  topic: ['focusArea', 'focusDetail', 'overview', 'objectives'],
  need: ['need', 'evidence', 'existingLearning'],
  audience: ['professions', 'settings', 'regions', 'reach'],
  benefits: ['benefits'],
  plan: ['sessions', 'minutes', 'cadence', 'startOn', 'timeOfDay', 'language'],
  people: ['leadRole', 'otherPartners', 'facilitators', 'experts'],
  voices: ['livedExperience', 'indigenousContent', 'indigenousDetail'],
  terms: ['accreditation', 'funding', 'commercialInterest', 'commercialDetail', 'mayBeMerged'],
} as const satisfies Record<string, readonly QuestionKey[]>;
export type IdeaStep = keyof typeof ideaSteps;

export const stepNames = Object.keys(ideaSteps) as IdeaStep[];

export function isIdeaStep(name: string): name is IdeaStep {
  return Object.hasOwn(ideaSteps, name);
}

export function questionsOf(step: IdeaStep): readonly QuestionKey[] {
  return ideaSteps[step];
}

/** The page that asks a question; null for what is no question. */
export function stepAsking(key: string): IdeaStep | null {
  return stepNames.find((step) => (questionsOf(step) as readonly string[]).includes(key)) ?? null;
}

/** The page after one; null after the last. */
export function stepAfter(step: IdeaStep): IdeaStep | null {
  return stepNames[stepNames.indexOf(step) + 1] ?? null;
}

/** The page before one; null before the first. */
export function stepBefore(step: IdeaStep): IdeaStep | null {
  return stepNames[stepNames.indexOf(step) - 1] ?? null;
}

export function isRequired(key: QuestionKey): boolean {
  return (requiredAnswers as readonly AnswerKey[]).includes(key);
}

/** What the answers to choose from are, and under which name their words are kept. */
export const choices = {
  format: { values: formats, words: 'format' },
  focusArea: { values: focusAreas, words: 'focusArea' },
  cadence: { values: cadences, words: 'cadence' },
  language: { values: languages, words: 'language' },
  accreditation: { values: accreditations, words: 'accreditation' },
  indigenousContent: { values: involvements, words: 'involvement' },
  mayBeMerged: { values: mergeConsents, words: 'mergeConsent' },
} as const satisfies Partial<
  Record<QuestionKey, { readonly values: readonly string[]; readonly words: string }>
>;
export type ChoiceKey = keyof typeof choices;

export function isChoice(key: QuestionKey): key is ChoiceKey {
  return Object.hasOwn(choices, key);
}

/** What is written in a line or a box; the rest is chosen, a number, a day or a time. */
const lines: readonly QuestionKey[] = ['title', 'leadRole'];
const boxes: readonly QuestionKey[] = [
  ...(['focusDetail', 'overview', 'objectives', 'need', 'evidence', 'existingLearning'] as const),
  ...(['professions', 'settings', 'regions', 'otherPartners', 'facilitators', 'experts'] as const),
  ...(['livedExperience', 'indigenousDetail', 'funding', 'commercialDetail'] as const),
];

export type QuestionKind = 'choice' | 'ranking' | 'yesNo' | 'line' | 'box' | 'number' | 'day' | 'time';

export function kindOf(key: QuestionKey): QuestionKind {
  if (isChoice(key)) return 'choice';
  if (lines.includes(key)) return 'line';
  if (boxes.includes(key)) return 'box';
  switch (key) {
    case 'benefits':
      return 'ranking';
    case 'commercialInterest':
      return 'yesNo';
    case 'startOn':
      return 'day';
    case 'timeOfDay':
      return 'time';
    default:
      return 'number';
  }
}

/** Names of the boxes in which benefits are ranked, the most important first. */
export const rankNames = benefits.map((_, index) => `benefits.${String(index + 1)}`);
