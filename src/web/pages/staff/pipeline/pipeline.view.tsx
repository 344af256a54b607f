import type { LocalDate } from '../../../../../workflows/kit/event.js';
import type { PipelineLines } from '../../../../proposals/pipeline/pipeline.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { at, queryOf, type Asked } from './address.js';
import { Chips } from './chips.js';
import type { FilterOptions } from './filter-options.js';
import { FilterPanel } from './filter-panel.js';
import { filterEntries } from './filters.js';
import { Layouts, Paging, TakeAway, type NamedView } from './around.js';
import { PipelineTable } from './pipeline-table.js';
import { pipelineWords } from './words.js';

export interface PipelineViewProps {
  readonly asked: Asked;
  readonly found: PipelineLines;
  readonly total: number;
  readonly options: FilterOptions;
  readonly views: readonly NamedView[];
  /** Whether this person may do things to several at once. */
  readonly mayTick: boolean;
  readonly today: LocalDate;
}

/** The pipeline as a table: filters left, what they show right. */
export function PipelineView({ asked, found, total, options, views, mayTick, today }: PipelineViewProps) {
  const words = useWords(pipelineWords);
  const { language } = useVisit();
  const count = counted(language, total, words.proposal, words.proposals);
  return (
    <>
      <div class="title-line">
        <h1 class="govuk-heading-l">{words.title}</h1>
        <Layouts current="table" query={queryOf(asked)} />
      </div>
      <div class="filtered">
        <FilterPanel path="/pipeline" asked={asked} options={options} sorts />
        <div class="filtered-main">
          <p id="count" class="govuk-body count" role="status">
            {count}
            {found.lines.length < total && ` · ${words.shown(String(found.lines.length), String(total))}`}
          </p>
          <div id="results">
            <Chips path="/pipeline" asked={asked} options={options} />
            {total === 0 ? (
              <Nothing asked={asked} />
            ) : (
              <PipelineTable asked={asked} lines={found.lines} mayTick={mayTick} today={today} />
            )}
            <Paging asked={asked} found={found} />
            <TakeAway query={queryOf(asked)} views={views} />
          </div>
        </div>
      </div>
    </>
  );
}

function Nothing({ asked }: { readonly asked: Asked }) {
  const words = useWords(pipelineWords);
  if (filterEntries(asked.filters).length === 0) return <p class="govuk-body empty">{words.emptyAtAll}</p>;
  return (
    <p class="govuk-body empty">
      <strong>{words.empty}</strong> {words.emptyNext} <a href={at('/pipeline', '')}>{words.clear}</a>
    </p>
  );
}
