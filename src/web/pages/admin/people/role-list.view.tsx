import type { StaffMember } from '../../../../people/staff/staff-roles.js';
import { LineField } from '../../../components/fields.js';
import { ButtonLink } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Filter } from '../frame/filter.js';
import { rolesInWords } from '../frame/states.js';
import { rolePageWords } from './words.js';

interface RoleListViewProps {
  readonly words: string;
  readonly people: readonly StaffMember[];
  /** People shown at most. */
  readonly most: number;
}

/** Who holds which role, and where to find anybody else. */
export function RoleListView({ words: asked, people, most }: RoleListViewProps) {
  const words = useWords(rolePageWords);
  const { language, audience } = useVisit();
  const quiet = <span class="quiet">{words.none}</span>;
  return (
    <AdminFrame section="people" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <ButtonLink href="/admin/people/invite" kind="other">
        {words.invite}
      </ButtonLink>
      <Filter action="/admin/people" label={words.search} values={{ q: asked }} problems={[]}>
        <LineField name="q" label={words.words} type="search" width={30} />
      </Filter>
      <Table
        caption={words.caption}
        columns={words.columns}
        empty={words.empty}
        rows={people.map((person) => ({
          key: person.id,
          cells: [
            <a class="govuk-link" href={`/admin/people/${person.id}`}>
              {person.name}
            </a>,
            person.email,
            rolesInWords(person.roles, language, audience) || quiet,
            person.belongsTo.join(', ') || quiet,
          ],
        }))}
      />
      {people.length === most && <p class="govuk-body">{words.cut(String(most))}</p>}
    </AdminFrame>
  );
}
