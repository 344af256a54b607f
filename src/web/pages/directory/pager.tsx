import { useWords } from '../../visit/visit.js';
import { directoryWords } from './words.js';

/** How many lines a page of a list has. */
export const pageSize = 50;

/** Number of a page from an address; the first one for anything else. */
export function pageNumber(given: string | undefined): number {
  return given !== undefined && /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1;
}

interface PagerProps {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly page: number;
  readonly total: number;
}

/** Ways to the page before and the page after; nothing where one page holds everything. */
export function Pager({ action, values, page, total }: PagerProps) {
  const words = useWords(directoryWords);
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const at = (number: number): string => addressOf(action, { ...values, page: String(number) });
  return (
    <nav class="govuk-pagination" aria-label={words.pages}>
      {page > 1 && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={at(page - 1)} rel="prev">
            {words.previous}
          </a>
        </div>
      )}
      <p class="govuk-body">{words.pageOf(String(page), String(last))}</p>
      {page < last && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={at(page + 1)} rel="next">
            {words.next}
          </a>
        </div>
      )}
    </nav>
  );
}

/** An address with what a list is narrowed to; what is empty is left out. */
export function addressOf(action: string, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? action : `${action}?${query}`;
}
