import type { Language } from '../../../../../workflows/kit/workflow.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { at, queryOf, type Asked } from './address.js';
import { filterEntries, noFilters, without, type FilterName, type Filters } from './filters.js';
import type { FilterOptions } from './filter-options.js';
import { pipelineWords } from './words.js';

interface ChipsProps {
  readonly path: string;
  readonly asked: Asked;
  readonly options: FilterOptions;
}

/** The filters that are on, each with a way to take it off again. */
export function Chips({ path, asked, options }: ChipsProps) {
  const words = useWords(pipelineWords);
  const { language } = useVisit();
  const entries = filterEntries(asked.filters);
  if (entries.length === 0) return null;
  return (
    <div class="chips no-print">
      <h2 class="govuk-visually-hidden">{words.chosen}</h2>
      <ul>
        {entries.map(([name, value]) => (
          <li key={`${name} ${value}`}>
            <a href={at(path, queryOf(asked, { filters: without(asked.filters, name, value) }))}>
              {filterInWords(name, value, options, language)}
              <span class="govuk-visually-hidden">, {words.remove}</span>
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="clear" href={at(path, queryOf(asked, { filters: noFilters }))}>
            {words.clear}
          </a>
        </li>
      </ul>
    </div>
  );
}

/** What a chosen filter is called: "Stage: Pilot". */
function filterInWords(name: FilterName, value: string, options: FilterOptions, language: Language): string {
  const words = pipelineWords[language];
  const label =
    name === 'q'
      ? `“${value}”`
      : (options[name].find((option) => option.value === value)?.label ?? words.unknownChoice);
  return language === 'fr' ? `${words.filters[name]} : ${label}` : `${words.filters[name]}: ${label}`;
}

/** Everything that is chosen, in words. */
export function filtersInWords(filters: Filters, options: FilterOptions, language: Language): string[] {
  return filterEntries(filters).map(([name, value]) => filterInWords(name, value, options, language));
}
