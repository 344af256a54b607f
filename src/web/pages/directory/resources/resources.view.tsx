import { stages } from '../../../../../workflows/proposal/vocabulary.js';
import { phrase, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { KnownResource } from '../../../../resources/resource-directory.js';
import { LineField, SelectField } from '../../../components/fields.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { FilterForm } from '../filter-form.js';
import { optionsWith } from '../words.js';
import { ResourceParts } from './resource-parts.js';
import { resourceWords } from './words.js';

interface ResourcesViewProps {
  readonly resources: readonly KnownResource[];
  readonly narrowed: Readonly<Record<'q' | 'stage' | 'kind', string>>;
}

/** The catalogue: what is handed out where, and how many have it. */
export function ResourcesView({ resources, narrowed }: ResourcesViewProps) {
  const words = useWords(resourceWords);
  const { columns } = words;
  const { language } = useVisit();
  return (
    <ResourceParts current="catalogue">
      <p class="govuk-body">{words.lives}</p>
      <CatalogueFilter narrowed={narrowed} />
      <p class="govuk-body" role="status">
        {words.found(resources.length)}
      </p>
      <Table
        caption={words.catalogue}
        columns={[columns.name, columns.kind, columns.where, columns.now, columns.ever, columns.downloaded]}
        empty={words.empty}
        rows={inOrder(resources, language).map((one) => ({
          key: one.key,
          cells: [
            <Name resource={one} />,
            words.kinds[one.kind],
            <WhereHandedOut resource={one} />,
            one.now,
            one.ever,
            one.downloadedFor,
          ],
        }))}
      />
    </ResourceParts>
  );
}

/** In the order in which a proposal meets them, by name within a stage; what is not handed out any more last. */
function inOrder(resources: readonly KnownResource[], language: Language): readonly KnownResource[] {
  const place = ({ stage, retired }: KnownResource): number => stages.indexOf(stage) + (retired ? 100 : 0);
  return resources.toSorted(
    (one, other) =>
      place(one) - place(other) || one.names[language].localeCompare(other.names[language], language),
  );
}

function CatalogueFilter({ narrowed }: Pick<ResourcesViewProps, 'narrowed'>) {
  const words = useWords(resourceWords);
  const stageNames = useStageNames();
  return (
    <FilterForm action="/resources" values={narrowed}>
      <LineField name="q" label={words.searchLabel} type="search" width={20} />
      <SelectField name="stage" label={words.stage} none={words.anyStage} options={optionsWith(stageNames)} />
      <SelectField name="kind" label={words.kind} none={words.anyKind} options={optionsWith(words.kinds)} />
    </FilterForm>
  );
}

/** The name in both languages: staff speak of it to partners of either. */
function Name({ resource: { key, names } }: { readonly resource: KnownResource }) {
  const { language } = useVisit();
  const other = language === 'en' ? 'fr' : 'en';
  return (
    <>
      <a class="govuk-link" href={`/resources/${key}`}>
        {names[language]}
      </a>
      <br />
      <span class="quiet other-name" lang={other}>
        {names[other]}
      </span>
    </>
  );
}

/** "at stage Scoping for a series or a workshop", and on which condition. */
export function WhereHandedOut({ resource }: { readonly resource: KnownResource }) {
  const words = useWords(resourceWords);
  const stageNames = useStageNames();
  const { stage, formats, condition, retired } = resource;
  if (retired) return <strong class="govuk-tag govuk-tag--grey">{words.retired}</strong>;
  const named = formats.map((format) => words.formats[format]);
  const [last, ...before] = [...named].reverse();
  const listed =
    before.length === 0 ? (last ?? '') : `${before.reverse().join(', ')} ${words.or} ${last ?? ''}`;
  return (
    <>
      {words.where(stageNames[stage] ?? stage, listed)}
      {condition && `, ${words.conditions[condition]}`}
    </>
  );
}

function useStageNames(): Readonly<Record<string, string>> {
  const { language } = useVisit();
  const names = currentProposal.labels[language].stages;
  return Object.fromEntries(stages.map((stage) => [stage, phrase(names[stage], 'staff', { key: stage })]));
}
