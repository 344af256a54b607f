import { addDays } from '../../../../../workflows/kit/local-date.js';
import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { formats, stages } from '../../../../../workflows/proposal/vocabulary.js';
import { isUuid } from '../../../../platform/ids.js';
import { ruleOf } from '../../../../reminders/rules.js';
import type { ListFilter } from '../../../../proposals/list-filter.js';

/** A query as it comes with an address. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export const statuses = ['open', 'onHold', 'closed', 'all'] as const;
export const movers = ['partner', 'hub'] as const;
export const dues = ['atRisk', 'overdue', '7', '30'] as const;

/** Days from today to the last day on which something may be due. */
const daysTo: Readonly<Record<(typeof dues)[number], number>> = {
  atRisk: -ruleOf('atRisk').days,
  overdue: -1,
  '7': 7,
  '30': 30,
};

const oneOf =
  (values: readonly string[]) =>
  (text: string): boolean =>
    values.includes(text);

interface Rule {
  readonly takes: (text: string) => boolean;
  readonly several?: true;
}

/** Every filter by its name in the address, in the order in which they are shown. */
const rules = {
  q: { takes: (text) => text !== '' && text.length <= 200 },
  stage: { takes: oneOf(stages), several: true },
  status: { takes: oneOf(statuses) },
  waiting: { takes: oneOf(movers) },
  due: { takes: oneOf(dues) },
  coordinator: { takes: (text) => text === 'nobody' || isUuid(text) },
  organisation: { takes: isUuid },
  format: { takes: oneOf(formats), several: true },
} as const satisfies Readonly<Record<string, Rule>>;

export type FilterName = keyof typeof rules;
export const filterNames = Object.keys(rules) as readonly FilterName[];

/** What is chosen, by filter; nothing for a filter that is left open. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** The filters of an address. What no filter takes is left out: an old link still shows something. */
export function filtersIn(query: Query): Filters {
  const of = (name: FilterName): readonly string[] => {
    const rule: Rule = rules[name];
    const given = [query[name] ?? []].flat().map((text) => text.trim());
    const taken = [...new Set(given)].filter((text) => rule.takes(text));
    return rule.several ? taken : taken.slice(-1);
  };
  return Object.fromEntries(filterNames.map((name) => [name, of(name)])) as unknown as Filters;
}

/** The filters as they stand in an address, always in the same order. */
export function filterEntries(filters: Filters): [FilterName, string][] {
  return filterNames.flatMap((name) => filters[name].map((value): [FilterName, string] => [name, value]));
}

export const noFilters: Filters = filtersIn({});

export function without(filters: Filters, name: FilterName, value: string): Filters {
  return { ...filters, [name]: filters[name].filter((other) => other !== value) };
}

/** What the filters mean on a day. Closed proposals are shown only when they are asked for. */
export function listFilterOf(filters: Filters, today: LocalDate): ListFilter {
  const [q] = filters.q;
  const [waitingOn] = filters.waiting;
  const [due] = filters.due;
  const [coordinator] = filters.coordinator;
  const [organisation] = filters.organisation;
  const [status] = filters.status;
  return {
    ...(q !== undefined && { q }),
    ...(filters.stage.length > 0 && { stages: filters.stage }),
    ...(filters.format.length > 0 && { formats: filters.format }),
    ...(waitingOn !== undefined && { waitingOn }),
    ...(due !== undefined && { due: addDays(today, daysTo[due as (typeof dues)[number]]) }),
    ...(coordinator !== undefined && { coordinator: coordinator === 'nobody' ? null : coordinator }),
    ...(organisation !== undefined && { organisation }),
    ...(status !== 'all' && { statuses: status === undefined ? ['open', 'onHold'] : [status] }),
  };
}
