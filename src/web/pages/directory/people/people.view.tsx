import type { Listed } from '../../../../people/directory/listing.js';
import type { ListedPerson } from '../../../../people/directory/person-directory.js';
import { LineField, SelectField } from '../../../components/fields.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { FilterForm } from '../filter-form.js';
import { Pager } from '../pager.js';
import { directoryWords, optionsWith } from '../words.js';
import { personWords } from './words.js';

interface PeopleViewProps {
  readonly found: Listed<ListedPerson>;
  readonly narrowed: Readonly<Record<'q' | 'role' | 'organisation', string>>;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly page: number;
}

/** Everybody who is known here. */
export function PeopleView({ found, narrowed, organisations, page }: PeopleViewProps) {
  const words = useWords(personWords);
  const { columns } = words;
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <PeopleFilter narrowed={narrowed} organisations={organisations} />
      <p class="govuk-body" role="status">
        {words.found(found.total)}
      </p>
      <Table
        caption={words.title}
        columns={[columns.name, columns.address, columns.roles, columns.organisations, columns.proposals]}
        empty={words.empty}
        rows={found.rows.map((one) => ({ key: one.id, cells: cellsOf(one) }))}
      />
      <Pager action="/people" values={narrowed} page={page} total={found.total} />
      <p class="govuk-body">
        {words.inviteNote}{' '}
        <a class="govuk-link" href="/organisations">
          {columns.organisations}
        </a>
      </p>
    </>
  );
}

function PeopleFilter({ narrowed, organisations }: Pick<PeopleViewProps, 'narrowed' | 'organisations'>) {
  const words = useWords(personWords);
  const { roles } = useWords(directoryWords);
  const others = { partner: words.partners, lead: words.leads };
  return (
    <FilterForm action="/people" values={narrowed}>
      <LineField name="q" label={words.searchLabel} type="search" width={20} />
      <SelectField
        name="role"
        label={words.role}
        none={words.anyRole}
        options={optionsWith({ ...roles, ...others })}
      />
      <SelectField
        name="organisation"
        label={words.organisation}
        none={words.anyOrganisation}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterForm>
  );
}

function cellsOf(person: ListedPerson) {
  return [
    <a class="govuk-link" href={`/people/${person.id}`}>
      {person.name}
    </a>,
    person.email,
    <RolesInWords roles={person.roles} />,
    <Organisations {...person} />,
    person.underWay,
  ];
}

/** What somebody is at the hub, in words; a partner where they are nothing there. */
export function RolesInWords({ roles }: Pick<ListedPerson, 'roles'>) {
  const words = useWords(personWords);
  const common = useWords(directoryWords);
  return <>{roles.length === 0 ? words.partner : roles.map((role) => common.roles[role]).join(', ')}</>;
}

function Organisations({ organisations, roles }: Pick<ListedPerson, 'organisations' | 'roles'>) {
  const words = useWords(personWords);
  if (organisations.length === 0) return <>{roles.length === 0 ? words.noOrganisation : 'BCCPC'}</>;
  return (
    <>
      {organisations.map(({ id, name }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`/organisations/${id}`}>
            {name}
          </a>
        </>
      ))}
    </>
  );
}
