import type { Listed } from '../../../../people/directory/listing.js';
import type { ListedOrganisation } from '../../../../people/directory/organisation-directory.js';
import { ButtonLink } from '../../../components/form.js';
import { LineField, SelectField } from '../../../components/fields.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { FilterForm } from '../filter-form.js';
import { Pager } from '../pager.js';
import { directoryWords, optionsWith, regionInWords } from '../words.js';
import { organisationWords } from './words.js';

interface OrganisationsViewProps {
  readonly found: Listed<ListedOrganisation>;
  readonly narrowed: Readonly<Record<'q' | 'kind' | 'region', string>>;
  readonly regions: readonly string[];
  readonly page: number;
}

/** Every organisation, with what it has. */
export function OrganisationsView({ found, narrowed, regions, page }: OrganisationsViewProps) {
  const words = useWords(organisationWords);
  const common = useWords(directoryWords);
  const { columns } = words;
  const regionOptions = regions.map((region) => ({ value: region, label: regionInWords(common, region) }));
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <ButtonLink href="/organisations/new">{words.add}</ButtonLink>
      <FilterForm action="/organisations" values={narrowed}>
        <LineField name="q" label={words.searchLabel} type="search" width={20} />
        <SelectField
          name="kind"
          label={columns.kind}
          none={words.anyKind}
          options={optionsWith(common.kinds)}
        />
        <SelectField name="region" label={columns.region} none={words.anyRegion} options={regionOptions} />
      </FilterForm>
      <p class="govuk-body" role="status">
        {words.found(found.total)}
      </p>
      <Table
        caption={words.title}
        columns={[columns.name, columns.kind, columns.region, columns.people, columns.proposals, columns.all]}
        empty={words.empty}
        rows={found.rows.map((one) => ({
          key: one.id,
          cells: [
            <a class="govuk-link" href={`/organisations/${one.id}`}>
              {one.name}
            </a>,
            common.kinds[one.kind],
            regionInWords(common, one.region),
            one.people,
            one.underWay,
            one.proposals,
          ],
        }))}
      />
      <Pager action="/organisations" values={narrowed} page={page} total={found.total} />
    </>
  );
}
