import { ChecksField, LineField, SelectField } from '../../../components/fields.js';
import { Button } from '../../../components/form.js';
import { emptyForm, FormProvider } from '../../../components/form-state.js';
import { useWords } from '../../../visit/visit.js';
import { sortText, type Asked } from './address.js';
import { filterEntries } from './filters.js';
import type { FilterOptions } from './filter-options.js';
import { pipelineWords } from './words.js';

interface FilterPanelProps {
  readonly path: string;
  readonly asked: Pick<Asked, 'filters' | 'sorting'>;
  readonly options: FilterOptions;
  /** Whether lines can be sorted: cards on a board can't. */
  readonly sorts: boolean;
}

/** What a list is narrowed to. Everything chosen ends up in the address; with scripts only the results change. */
export function FilterPanel({ path, asked, options, sorts }: FilterPanelProps) {
  const words = useWords(pipelineWords);
  const { filters, sorting } = asked;
  const on = filterEntries(filters).length;
  const values = { ...filters, sort: sortText(sorting) };
  const swap = { 'hx-get': path, 'hx-target': '#results', 'hx-select': '#results', 'hx-swap': 'outerHTML' };
  const around = { 'hx-select-oob': '#count:innerHTML,#filters-on:innerHTML', 'hx-push-url': 'true' };
  return (
    <details class="filter-panel no-print">
      <summary id="filters-on">{on === 0 ? words.filter : words.filtersOn(String(on))}</summary>
      <FormProvider value={{ ...emptyForm, values }}>
        <form method="get" action={path} class="filter-panel-form" {...swap} {...around}>
          <h2 class="govuk-heading-m">{words.filter}</h2>
          <LineField name="q" label={words.filters.q} type="search" />
          <div class="govuk-checkboxes--small">
            <ChecksField name="stage" label={words.filters.stage} options={options.stage} />
          </div>
          <SelectField
            name="status"
            label={words.filters.status}
            none={words.status.usual}
            options={options.status}
          />
          {(['waiting', 'due', 'coordinator', 'organisation'] as const).map((name) => (
            <SelectField
              key={name}
              name={name}
              label={words.filters[name]}
              none={words.any}
              options={options[name]}
            />
          ))}
          <div class="govuk-checkboxes--small">
            <ChecksField name="format" label={words.filters.format} options={options.format} />
          </div>
          {sorts && <SortField />}
          <Button>{words.apply}</Button>
          <p class="govuk-body">
            <a href={path}>{words.clear}</a>
          </p>
        </form>
      </FormProvider>
    </details>
  );
}

function SortField() {
  const words = useWords(pipelineWords);
  const options = Object.entries(words.sorts).map(([value, label]) => ({ value, label }));
  return <SelectField name="sort" label={words.sort} options={options} />;
}
