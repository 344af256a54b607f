import type { PipelineLines } from '../../../../proposals/pipeline/pipeline.js';
import { useWords } from '../../../visit/visit.js';
import { at, queryOf, type Asked } from './address.js';
import { pipelineWords } from './words.js';

/** A view that somebody saved. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
  /** Its address. */
  readonly href: string;
}

/** The same filters as a table or as a board. */
export function Layouts({ current, query }: { readonly current: 'table' | 'board'; readonly query: string }) {
  const words = useWords(pipelineWords);
  return (
    <nav class="layouts no-print" aria-label={words.layouts}>
      <ul>
        {(['table', 'board'] as const).map((layout) => (
          <li key={layout}>
            <a
              href={at(layout === 'table' ? '/pipeline' : '/pipeline/board', query)}
              aria-current={layout === current ? 'page' : undefined}
            >
              {words[layout]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page before and the page after; nothing where everything is shown. */
export function Paging({ asked, found }: { readonly asked: Asked; readonly found: PipelineLines }) {
  const words = useWords(pipelineWords);
  const [first] = found.lines;
  const last = found.lines.at(-1);
  const { before, after } = found.more;
  if (!first || !last || !(before || after)) return null;
  const back = queryOf(asked, { before: [first.anchor, first.id] });
  const on = queryOf(asked, { after: [last.anchor, last.id] });
  return (
    <nav class="govuk-pagination no-print" aria-label={words.pages}>
      {before && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={at('/pipeline', back)} rel="prev">
            <span aria-hidden="true">← </span>
            <span class="govuk-pagination__link-title">{words.previous}</span>
          </a>
        </div>
      )}
      {after && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={at('/pipeline', on)} rel="next">
            <span class="govuk-pagination__link-title">{words.next}</span>
            <span aria-hidden="true"> →</span>
          </a>
        </div>
      )}
    </nav>
  );
}

/** Keeping a view, coming back to one, and taking what it shows along. */
export function TakeAway({ query, views }: { readonly query: string; readonly views: readonly NamedView[] }) {
  const words = useWords(pipelineWords);
  return (
    <div class="take-away no-print">
      <section aria-labelledby="views-title">
        <h2 class="govuk-heading-s" id="views-title">
          {words.savedViews}
        </h2>
        <ul class="govuk-list">
          {views.map(({ id, name, href }) => (
            <li key={id}>
              <a href={href}>{name}</a>
            </li>
          ))}
          <li>
            <a href={at('/pipeline/views/new', query)}>{words.saveView}</a>
          </li>
          {views.length > 0 && (
            <li>
              <a href="/pipeline/views">{words.manageViews}</a>
            </li>
          )}
        </ul>
        <p class="govuk-hint">{words.copyHint}</p>
      </section>
      <section aria-labelledby="take-title">
        <h2 class="govuk-heading-s" id="take-title">
          {words.take}
        </h2>
        <ul class="govuk-list">
          <li>
            <a href={at('/pipeline/export.csv', query)}>{words.csv}</a>
          </li>
          <li>
            <a href={at('/pipeline/export.xlsx', query)}>{words.xlsx}</a>
          </li>
        </ul>
        <p class="govuk-hint">{words.takeHint}</p>
      </section>
    </div>
  );
}
