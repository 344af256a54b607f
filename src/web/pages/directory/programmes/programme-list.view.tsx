import type { ListedProgramme } from '../../../../programmes/programmes.js';
import { ButtonLink } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { ResourceParts } from '../resources/resource-parts.js';
import { programmeWords } from './words.js';

/** Every programme, and how much belongs to it. */
export function ProgrammeListView({ programmes }: { readonly programmes: readonly ListedProgramme[] }) {
  const words = useWords(programmeWords);
  const { proposals, links, people } = words.parts;
  return (
    <ResourceParts current="programmes">
      <p class="govuk-body">{words.intro}</p>
      <ButtonLink href="/programmes/new">{words.addTitle}</ButtonLink>
      <Table
        caption={words.title}
        columns={[words.labels.name, proposals, links, people]}
        empty={words.none}
        rows={programmes.map((one) => ({
          key: one.id,
          cells: [
            <a class="govuk-link" href={`/programmes/${one.id}`}>
              {one.name}
            </a>,
            one.proposals,
            one.links,
            one.people,
          ],
        }))}
      />
    </ResourceParts>
  );
}
