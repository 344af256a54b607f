import type { Language } from '../../../workflows/kit/workflow.js';
import type { FieldProblem } from '../../proposals/forms/field-problems.js';
import { shortDate } from '../components/dates.js';
import { bilingual } from './bilingual.js';

const problemWords = bilingual({
  en: {
    required: (label: string) => `${label}: this needs an answer`,
    choose: (label: string) => `${label}: choose one of the answers`,
    day: (label: string) => `${label}: give a date that exists, such as ${shortDate('2027-01-28', 'en')}`,
    long: (label: string, most: string) => `${label}: use ${most} characters or fewer`,
    oneLine: (label: string) => `${label}: keep it to one line`,
    number: (label: string) => `${label}: give a number in figures, such as 12`,
    least: (label: string, least: string) => `${label}: the number must be ${least} or more`,
    most: (label: string, most: string) => `${label}: the number must be ${most} or less`,
    time: (label: string) => `${label}: give a time of day, such as 12:00`,
    email: (label: string) => `${label}: give an e-mail address, such as name@example.org`,
    web: (label: string) => `${label}: give an address as your browser shows it, from https:// on`,
    unknownPerson: (label: string) =>
      `${label}: nobody here has this address. Check it, or invite them first`,
    emptied: (label: string) =>
      `${label}: an answer that was given can be changed, but not emptied. If there is none now, write “none”`,
    ahead: (label: string) => `${label}: give a day in the future`,
    twice: (label: string) => `${label}: this is chosen twice. Choose another one, or leave it empty`,
    other: (label: string) => `${label}: this can’t be taken as it is`,
  },
  fr: {
    required: (label: string) => `${label} : il faut une réponse`,
    choose: (label: string) => `${label} : choisissez une des réponses`,
    day: (label: string) => `${label} : donnez une date qui existe, comme ${shortDate('2027-01-28', 'fr')}`,
    long: (label: string, most: string) => `${label} : ${most} caractères au plus`,
    oneLine: (label: string) => `${label} : tenez-vous à une seule ligne`,
    number: (label: string) => `${label} : donnez un nombre en chiffres, comme 12`,
    least: (label: string, least: string) => `${label} : le nombre doit être ${least} ou plus`,
    most: (label: string, most: string) => `${label} : le nombre doit être ${most} ou moins`,
    time: (label: string) => `${label} : donnez une heure, comme 12:00`,
    email: (label: string) => `${label} : donnez une adresse de courriel, comme nom@example.org`,
    web: (label: string) =>
      `${label} : donnez une adresse telle que votre navigateur la montre, à partir de https://`,
    unknownPerson: (label: string) =>
      `${label} : personne ici n’a cette adresse. Vérifiez-la, ou envoyez d’abord une invitation`,
    emptied: (label: string) =>
      `${label} : une réponse donnée peut changer, mais pas disparaître. S’il n’y en a plus, écrivez « aucune »`,
    ahead: (label: string) => `${label} : donnez un jour à venir`,
    twice: (label: string) => `${label} : c’est choisi deux fois. Choisissez autre chose, ou laissez vide`,
    other: (label: string) => `${label} : ceci ne peut pas être accepté tel quel`,
  },
});

type Rule = readonly [pattern: RegExp, key: keyof (typeof problemWords)['en']];

const rules: readonly Rule[] = [
  [/can not be emptied/i, 'emptied'],
  [/must lie ahead/i, 'ahead'],
  [/chosen twice/i, 'twice'],
  [/required|empty|at least one|should not be empty/i, 'required'],
  [/must be one of|each value/i, 'choose'],
  [/date that exists/i, 'day'],
  [/longer than (\d+)|must be 1 to (\d+)|must be (\d+) characters at most/i, 'long'],
  [/one line/i, 'oneLine'],
  [/not be less than (-?\d+)/i, 'least'],
  [/not be greater than (-?\d+)/i, 'most'],
  [/integer|number/i, 'number'],
  [/time of day/i, 'time'],
  [/e-mail address/i, 'email'],
  [/begins with https/i, 'web'],
  [/somebody known here/i, 'unknownPerson'],
];

/**
 * Problems of a form as a page tells them: each names its question, what is wrong and what to type instead.
 *
 * @param labelOf what a field is called on the page, by its dotted path
 */
export function problemsInWords(
  problems: readonly FieldProblem[],
  language: Language,
  labelOf: (field: string) => string,
): readonly FieldProblem[] {
  const words: Readonly<Record<string, (...given: string[]) => string>> = problemWords[language];
  const first = problems.filter(
    ({ field }, index) => problems.findIndex((one) => one.field === field) === index,
  );
  return first.map(({ field, message }) => {
    const [pattern, key] = rules.find(([one]) => one.test(message)) ?? [/$/, 'other' as const];
    const limit = pattern.exec(message)?.slice(1).find(Boolean) ?? '';
    return { field, message: words[key]?.(labelOf(field), limit) ?? message };
  });
}
