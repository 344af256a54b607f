import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { Button } from '../../../components/form.js';
import { FormProvider } from '../../../components/form-state.js';
import { LineField } from '../../../components/fields.js';
import { useWords } from '../../../visit/visit.js';
import { frameWords } from './words.js';

/** What a list is narrowed to: the texts as they were given, and what is wrong with them. */
export interface FilterState {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
}

interface FilterProps extends FilterState {
  /** Address of the list. */
  readonly action: string;
  readonly label: string;
  /** Whether it folds away on a phone until somebody asks for it, so that the list comes first. */
  readonly folds?: boolean;
  readonly children: ComponentChildren;
}

/** What a list is narrowed to: kept in its address, so that it can be sent to a colleague. */
export function Filter({ action, label, folds = false, values, problems, children }: FilterProps) {
  const words = useWords(frameWords);
  const narrowed = Object.values(values).some((value) => value !== '');
  const form = (
    <form method="get" action={action} class="admin-filter no-print" role="search" aria-label={label}>
      <FormProvider value={{ values, problems, keptAt: null }}>
        <div class="admin-filter-fields">{children}</div>
        <div class="govuk-button-group">
          <Button kind="other">{words.show}</Button>
          {narrowed && (
            <a class="govuk-link" href={action}>
              {words.clear}
            </a>
          )}
        </div>
      </FormProvider>
    </form>
  );
  if (!folds) return form;
  return (
    <details class="folds no-print" open={narrowed || problems.length > 0}>
      <summary>{words.filter}</summary>
      {form}
    </details>
  );
}

/** First and last day, and the proposal. */
export function PeriodAndProposal() {
  const words = useWords(frameWords);
  return (
    <>
      <LineField name="from" label={words.from} hint={words.fromHint} type="date" width={10} />
      <LineField name="to" label={words.to} hint={words.toHint} type="date" width={10} />
      <LineField name="proposal" label={words.proposal} hint={words.proposalHint} width={20} />
    </>
  );
}

interface OlderProps {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where the next page goes on; null on the last one. */
  readonly next: string | null;
  /** Whether this is not the first page. */
  readonly later: boolean;
}

/** Ways to what is older, and back to the newest; nothing where one page holds everything. */
export function Older({ action, values, next, later }: OlderProps) {
  const words = useWords(frameWords);
  if (next === null && !later) return null;
  return (
    <nav class="govuk-pagination" aria-label={words.pages}>
      {later && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={addressWith(action, values)}>
            {words.newest}
          </a>
        </div>
      )}
      {next !== null && (
        <div class="govuk-pagination__next">
          <a
            class="govuk-link govuk-pagination__link"
            href={addressWith(action, { ...values, after: next })}
            rel="next"
          >
            {words.older}
          </a>
        </div>
      )}
    </nav>
  );
}

/** An address with what a list is narrowed to; what is empty is left out. */
export function addressWith(action: string, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? action : `${action}?${query}`;
}
