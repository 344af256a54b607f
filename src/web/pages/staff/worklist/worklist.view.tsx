import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { workSections, type WorkPage, type WorkSection } from '../../../../proposals/worklist/worklist.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { at } from '../pipeline/address.js';
import { columnsOf, cellsOf } from './rows.js';
import { worklistWords } from './words.js';

export interface WorklistViewProps {
  readonly section: WorkSection;
  /** Whether only proposals that the person coordinates are shown, where others' could be. */
  readonly own: boolean;
  /** Whether tasks that fall due much later are shown too. */
  readonly later: boolean;
  readonly found: WorkPage;
  readonly pageNumber: number;
  readonly today: LocalDate;
}

/** What waits for somebody, one thing a row, by section. */
export function WorklistView({ section, own, later, found, pageNumber, today }: WorklistViewProps) {
  const words = useWords(worklistWords);
  const columns = columnsOf[section];
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Sections section={section} found={found} />
      <h2 class="govuk-heading-m">{words.sections[section]}</h2>
      {found.rows.length > 0 && <p class="govuk-body">{words.intros[section]}</p>}
      {(section === 'partner' || section === 'overdue') && <Whose section={section} own={own} />}
      {section === 'mine' && <Horizon later={later} />}
      <Table
        caption={words.sections[section]}
        columns={columns.map((column) => words.columns[column])}
        empty={<Nothing section={section} />}
        rows={found.rows.map((row) => ({
          key: `${row.ref} ${row.kind} ${row.task ?? ''}`,
          cells: cellsOf(columns, row, today),
        }))}
      />
      <Paging section={section} own={own} later={later} pageNumber={pageNumber} more={found.more} />
    </>
  );
}

function Sections({ section, found }: Pick<WorklistViewProps, 'section' | 'found'>) {
  const words = useWords(worklistWords);
  return (
    <nav class="work-sections no-print" aria-label={words.sectionsTitle}>
      <ul>
        {workSections.map((one) => (
          <li key={one}>
            <a href={addressOf(one)} aria-current={one === section ? 'page' : undefined}>
              {words.sections[one]} <span class="board-count">{found.counts[one]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Alternative {
  readonly text: string;
  readonly href: string;
  readonly chosen: boolean;
}

function Alternatives({ label, of }: { readonly label: string; readonly of: readonly Alternative[] }) {
  return (
    <nav class="layouts no-print" aria-label={label}>
      <ul>
        {of.map(({ text, href, chosen }) => (
          <li key={href}>
            <a href={href} aria-current={chosen ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Whose({ section, own }: Pick<WorklistViewProps, 'section' | 'own'>) {
  const words = useWords(worklistWords);
  const everybodys = { text: words.everybodys, href: addressOf(section), chosen: !own };
  const ownOnly = { text: words.own, href: addressOf(section, { own: true }), chosen: own };
  return <Alternatives label={words.whose} of={[everybodys, ownOnly]} />;
}

/** Own work reaches thirty days ahead; the rest of the year is a press away. */
function Horizon({ later }: Pick<WorklistViewProps, 'later'>) {
  const words = useWords(worklistWords);
  const soon = { text: words.soon, href: addressOf('mine'), chosen: !later };
  const everything = { text: words.everything, href: addressOf('mine', { later: true }), chosen: later };
  return <Alternatives label={words.horizon} of={[soon, everything]} />;
}

function Nothing({ section }: Pick<WorklistViewProps, 'section'>) {
  const words = useWords(worklistWords);
  return (
    <>
      {words.empty[section]} <a href="/pipeline">{words.seePipeline}</a>
    </>
  );
}

interface PagingProps extends Pick<WorklistViewProps, 'section' | 'own' | 'later' | 'pageNumber'> {
  readonly more: boolean;
}

function Paging({ section, pageNumber, more, ...chosen }: PagingProps) {
  const words = useWords(worklistWords);
  if (pageNumber === 1 && !more) return null;
  return (
    <nav class="govuk-pagination no-print" aria-label={words.pages}>
      {pageNumber > 1 && (
        <div class="govuk-pagination__prev">
          <a
            class="govuk-pagination__link"
            href={addressOf(section, { ...chosen, pageNumber: pageNumber - 1 })}
          >
            ← {words.previous}
          </a>
        </div>
      )}
      {more && (
        <div class="govuk-pagination__next">
          <a
            class="govuk-pagination__link"
            href={addressOf(section, { ...chosen, pageNumber: pageNumber + 1 })}
          >
            {words.next} →
          </a>
        </div>
      )}
    </nav>
  );
}

interface Chosen {
  readonly own?: boolean;
  readonly later?: boolean;
  readonly pageNumber?: number;
}

function addressOf(
  section: WorkSection,
  { own = false, later = false, pageNumber = 1 }: Chosen = {},
): string {
  const query = new URLSearchParams({
    ...(section !== 'mine' && { section }),
    ...(own && { whose: 'own' }),
    ...(later && { when: 'any' }),
    ...(pageNumber > 1 && { page: String(pageNumber) }),
  });
  return at('/work', query.toString());
}
