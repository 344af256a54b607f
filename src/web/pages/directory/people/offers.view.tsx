import type { KnownOffer } from '../../../../resources/support-directory.js';
import { roleName } from '../../../../resources/words.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { resourceWords } from '../resources/words.js';
import { directoryWords, regionInWords } from '../words.js';
import { personWords } from './words.js';

interface OffersTableProps {
  readonly offers: readonly KnownOffer[];
  readonly caption: string;
  readonly empty: string;
  /** Whether each line begins with who it is. */
  readonly named?: boolean;
}

/** What people offer as support, and how many of their places are taken. */
export function OffersTable({ offers, caption, empty, named = false }: OffersTableProps) {
  const words = useWords(personWords);
  const { offerColumns } = words;
  const { languages: spoken } = useWords(resourceWords);
  const columns = [offerColumns.role, offerColumns.load, offerColumns.regions, offerColumns.languages];
  return (
    <Table
      caption={caption}
      columns={named ? [words.columns.name, ...columns] : columns}
      empty={empty}
      rows={offers.map((offer) => ({
        key: `${offer.person} ${offer.role}`,
        cells: [
          ...(named ? [<Who {...offer} />] : []),
          <Offer {...offer} />,
          <Places {...offer} />,
          <Regions {...offer} />,
          offer.languages.map((one) => spoken[one]).join(', '),
        ],
      }))}
    />
  );
}

function Who({ person, name }: KnownOffer) {
  return (
    <a class="govuk-link" href={`/people/${person}`}>
      {name}
    </a>
  );
}

function Offer({ person, role, name }: KnownOffer) {
  const { language } = useVisit();
  return (
    <a class="govuk-link" href={`/resources/people/${person}/${role}`}>
      {roleName(role, language)}
      <span class="govuk-visually-hidden">, {name}</span>
    </a>
  );
}

/** "2 of 4 places taken", and whether more may come. */
export function Places({ load, capacity, active }: Pick<KnownOffer, 'load' | 'capacity' | 'active'>) {
  const words = useWords(personWords);
  return (
    <>
      {words.load(load, capacity)}
      {!active && <> · {words.inactive}</>}
    </>
  );
}

function Regions({ regions }: KnownOffer) {
  const common = useWords(directoryWords);
  return (
    <>
      {regions.length === 0
        ? common.regions.All
        : regions.map((one) => regionInWords(common, one)).join(', ')}
    </>
  );
}
