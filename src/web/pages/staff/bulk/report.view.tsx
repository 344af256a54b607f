import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { Act } from './acts.js';
import { Mend } from './preview.view.js';
import type { ReportRow } from './report-words.js';
import { bulkWords } from './words.js';

/** What was done, and what was not and why. The same again when the page is sent again. */
export function ReportView({ act, report }: { readonly act: Act; readonly report: readonly ReportRow[] }) {
  const words = useWords(bulkWords);
  const { language } = useVisit();
  const done = report.filter(({ reasons }) => reasons.length === 0);
  const failed = report.filter(({ reasons }) => reasons.length > 0);
  const title =
    failed.length === 0
      ? words.reportAll(counted(language, done.length, words.proposal, words.proposals))
      : words.reportTitle(String(done.length), String(failed.length));
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{words.acts[act]}</span>
        {title}
      </h1>
      {failed.length > 0 && (
        <section aria-labelledby="failed">
          <h2 class="govuk-heading-m" id="failed">
            {words.failedTitle} <span class="board-count">{failed.length}</span>
          </h2>
          <p class="govuk-body">{words.failedIntro}</p>
          <Rows rows={failed} />
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="done">
          <h2 class="govuk-heading-m" id="done">
            {words.doneTitle} <span class="board-count">{done.length}</span>
          </h2>
          <Rows rows={done} />
        </section>
      )}
      <p class="govuk-body">
        <a href="/pipeline">{words.again}</a>
      </p>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const words = useWords(bulkWords);
  return (
    <ul class="hits">
      {rows.map(({ ref, title, reasons }) => (
        <li key={ref}>
          <a href={`/p/${ref}`}>{title ?? words.untitled}</a> <span class="quiet">({ref})</span>
          {reasons.map(({ text, href }) => (
            <span key={text} class="under">
              {text} <Mend href={href} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
