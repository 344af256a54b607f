import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { ACCESS_KINDS } from '../../../../audit/access-log.js';
import type { AccessNote, AccessPage } from '../../../../audit/access-report.js';
import { DateTime, shortDate } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { SelectField } from '../../../components/fields.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Filter, Older, PeriodAndProposal, type FilterState } from '../frame/filter.js';
import { frameWords } from '../frame/words.js';
import { eventGroupNames } from '../history/event-groups.js';
import { historyWords } from '../history/words.js';
import { accessWords } from './words.js';

interface AccessViewProps extends FilterState {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly found: AccessPage;
  readonly later: boolean;
}

/** Who read, exported and administered what, the newest first. */
export function AccessView({ people, found, later, values, problems }: AccessViewProps) {
  const words = useWords(accessWords);
  const frame = useWords(frameWords);
  const address = '/admin/access';
  return (
    <AdminFrame section="access" heading={words.title}>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        {words.intro} {frame.recorded}
      </p>
      <Filter action={address} label={words.filter} folds values={values} problems={problems}>
        <SelectField
          name="who"
          label={words.who}
          none={frame.any}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="kind"
          label={words.what}
          none={frame.any}
          options={ACCESS_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <PeriodAndProposal />
      </Filter>
      <Table
        caption={words.caption}
        columns={words.columns}
        empty={words.empty}
        rows={found.notes.map((note) => ({
          key: note.id,
          cells: [
            words.kinds[note.kind],
            <DateTime instant={note.at} />,
            note.by?.name ?? words.nobody,
            note.ref === null ? (
              <span class="quiet">{words.none}</span>
            ) : (
              <a class="govuk-link" href={`/p/${note.ref}`}>
                {note.ref}
              </a>
            ),
            <Details note={note} />,
          ],
        }))}
      />
      <Older
        action={address}
        values={values}
        next={found.next && `${found.next.at}_${found.next.id}`}
        later={later}
      />
    </AdminFrame>
  );
}

function Details({ note: { details, about } }: { readonly note: AccessNote }) {
  const words = useWords(accessWords);
  const { language } = useVisit();
  const told = Object.entries(details).map(([name, value]) => {
    const label = (words.details as Readonly<Record<string, string>>)[name] ?? name;
    const text = name === 'person' && about !== null ? about : markInWords(name, value, language);
    return `${label}: ${text}`;
  });
  return told.length === 0 ? <span class="quiet">{words.none}</span> : <>{told.join('; ')}</>;
}

function markInWords(name: string, value: unknown, language: 'en' | 'fr'): string {
  const words = accessWords[language];
  const text = [value].flat().map(String).join(', ');
  const labels = currentProposal.labels[language];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate(text, language);
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    page: words.pages,
    change: words.changes,
    way: words.ways,
  };
  if (known[name]) return known[name][text] ?? text;
  if (name === 'role') return phrase(labels.roles[text], 'staff', { key: text });
  if (name === 'words') return words.given;
  if (name !== 'what') return text;
  const groups: Readonly<Record<string, string>> = { ...words.files, ...historyWords[language].groups };
  const isGroup = text in groups || (eventGroupNames as readonly string[]).includes(text);
  return isGroup
    ? (groups[text] ?? phrase(labels.stages[text], 'staff', { key: text }))
    : phrase(labels.events[text], 'staff', { key: text });
}
