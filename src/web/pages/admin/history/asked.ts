import type { Language } from '../../../../../workflows/kit/workflow.js';
import type { HistoryFilter, HistoryPlace } from '../../../../audit/history/history-filter.js';
import { isUuid } from '../../../../platform/ids.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { narrowedBy, placeIn, textsIn, type Query } from '../frame/asked.js';
import { typesOf } from './event-groups.js';

export const filterNames = ['who', 'what', 'from', 'to', 'proposal', 'words'] as const;

/** What an address of the history asks for. What makes no sense in a list of choices is left out. */
export interface AskedHistory {
  readonly values: Readonly<Record<(typeof filterNames)[number], string>>;
  readonly filter: HistoryFilter;
  readonly after: HistoryPlace | undefined;
  readonly problems: readonly FieldProblem[];
}

export function askedHistory(query: Query, language: Language): AskedHistory {
  const values = textsIn(query, filterNames);
  const { problems, ...narrowed } = narrowedBy(query, language);
  const types = typesOf(values.what);
  const place = placeIn(query);
  return {
    values,
    problems,
    after: place && { at: place.at, instanceId: place.id, sequence: place.sequence },
    filter: {
      ...narrowed,
      ...((values.who === 'system' || isUuid(values.who)) && { who: values.who }),
      ...(types && { types }),
      ...(values.words !== '' && { words: values.words }),
    },
  };
}

/** What is noted of a search: which filters, never the words that were looked for. */
export function marksOf({ values, filter }: AskedHistory): Readonly<Record<string, string>> {
  const { what, from, to, words } = values;
  return {
    page: 'history',
    ...(filter.who !== undefined && { who: filter.who }),
    ...(filter.types && { what }),
    ...(filter.from && { from }),
    ...(filter.before && { to }),
    ...(filter.ref !== undefined && { proposal: filter.ref.toUpperCase() }),
    ...(words !== '' && { words: 'given' }),
  };
}

export const placeText = (place: HistoryPlace): string =>
  `${place.at}_${place.instanceId}_${String(place.sequence)}`;
