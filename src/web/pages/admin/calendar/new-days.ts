import { addDays, dayNumber } from '../../../../../workflows/kit/local-date.js';
import type { LocalDate } from '../../../../../workflows/kit/event.js';
import type { Language } from '../../../../../workflows/kit/workflow.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { textOf, type PostedForm } from '../../../visit/posted.js';
import { problemsInWords } from '../../../words/problems.js';
import { isDay } from '../frame/asked.js';
import { calendarWords } from './words.js';

const LONGEST_RANGE = 60;
const LONGEST_NAME = 100;

/** What a form of closing days asks for: working days of a range, and why; or what is wrong with it. */
export type NewDays =
  | { readonly days: readonly LocalDate[]; readonly name: string; readonly problems: readonly [] }
  | { readonly problems: readonly FieldProblem[] };

/** @param years the first and the last one that the calendar shows */
export function newDaysIn(
  form: PostedForm,
  years: readonly [first: number, last: number],
  language: Language,
): NewDays {
  const words = calendarWords[language];
  const name = textOf(form, 'name').trim();
  const first = textOf(form, 'first').trim();
  const last = textOf(form, 'last').trim() || first;
  const wrong: FieldProblem[] = [];
  if (name === '') wrong.push({ field: 'name', message: 'is required' });
  if (name.length > LONGEST_NAME)
    wrong.push({ field: 'name', message: `must be ${String(LONGEST_NAME)} characters at most` });
  if (/\p{Cc}/u.test(name)) wrong.push({ field: 'name', message: 'must be one line of text' });
  if (!isDay(first)) wrong.push({ field: 'first', message: 'must be a date that exists' });
  if (!isDay(last) && last !== first) wrong.push({ field: 'last', message: 'must be a date that exists' });
  const labels: Readonly<Record<string, string>> = { name: words.name, first: words.first, last: words.last };
  const problems = [...problemsInWords(wrong, language, (field) => labels[field] ?? field)];
  if (problems.length === 0) problems.push(...rangeProblems(first, last, years, words));
  if (problems.length > 0) return { problems };
  return { days: workingDays(first, last), name, problems: [] };
}

function rangeProblems(
  first: LocalDate,
  last: LocalDate,
  [firstYear, lastYear]: readonly [number, number],
  words: (typeof calendarWords)['en'],
): FieldProblem[] {
  const years = `${String(firstYear)}–${String(lastYear)}`;
  if (Number(first.slice(0, 4)) < firstYear || Number(last.slice(0, 4)) > lastYear)
    return [{ field: 'first', message: words.tooFar(years) }];
  if (last < first) return [{ field: 'last', message: words.badOrder }];
  return dayNumber(last) - dayNumber(first) >= LONGEST_RANGE
    ? [{ field: 'last', message: words.tooLong }]
    : [];
}

/** The days from one to another that are no weekend. */
function workingDays(first: LocalDate, last: LocalDate): LocalDate[] {
  const length = dayNumber(last) - dayNumber(first) + 1;
  const days = Array.from({ length }, (_, index) => addDays(first, index));
  return days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
}
