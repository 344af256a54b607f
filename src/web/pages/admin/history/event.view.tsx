import type { EventDetails } from '../../../../audit/history/event-details.js';
import type { FoundProposal } from '../../../../proposals/proposal-finder.js';
import { DateTime } from '../../../components/dates.js';
import { Button, Form } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { rolesFor } from '../frame/states.js';
import { frameWords } from '../frame/words.js';
import { What } from './history.view.js';
import { changesInWords, fieldsInWords, tasksInWords, type Telling } from './in-words.js';
import { historyWords } from './words.js';

interface EventViewProps {
  readonly proposal: FoundProposal;
  readonly event: EventDetails;
}

/** One entry of one history: what it says, what it changed, and what proves it. */
export function EventView({ proposal: { ref }, event }: EventViewProps) {
  const words = useWords(historyWords);
  const { language, audience } = useVisit();
  const telling = { names: event.names, language, audience };
  const fields = fieldsInWords(event.payload, telling);
  return (
    <AdminFrame section="history" heading={words.eventTitle(String(event.sequence), ref)}>
      <h2 class="govuk-heading-m">{words.whatTitle}</h2>
      <Occurrence reference={ref} event={event} />
      <h2 class="govuk-heading-m">{words.with}</h2>
      {fields.length === 0 ? <p class="govuk-body empty">{words.withNothing}</p> : <Facts rows={fields} />}
      <h2 class="govuk-heading-m">{words.stateTitle}</h2>
      <Changes event={event} telling={telling} />
      <h2 class="govuk-heading-m">{words.proofTitle}</h2>
      <Proof event={event} />
      <Form action={`/admin/history/${ref}`}>
        <Button kind="other">{words.verify}</Button>
      </Form>
      <Neighbours reference={ref} event={event} />
    </AdminFrame>
  );
}

function Occurrence({ reference, event }: { readonly reference: string; readonly event: EventDetails }) {
  const words = useWords(historyWords);
  const frame = useWords(frameWords);
  const { language, audience } = useVisit();
  const { type, at, recordedAt, by, as, names } = event;
  const roles = rolesFor(type, as, language, audience);
  return (
    <Facts
      rows={[
        [words.what, <What type={type} />],
        [words.when, <DateTime instant={at} />],
        [words.recordedAt, <DateTime instant={recordedAt} />],
        [words.by, by === 'system' ? frame.system : (names.get(by) ?? frame.erased)],
        [words.roles, roles === '' ? words.noRoles : roles],
        [
          words.proposal,
          <a class="govuk-link" href={`/p/${reference}`}>
            {reference}
          </a>,
        ],
      ]}
    />
  );
}

function Changes({ event, telling }: { readonly event: EventDetails; readonly telling: Telling }) {
  const words = useWords(historyWords);
  const { before, after, tasks } = event;
  if (before === null) return <p class="govuk-body empty">{words.stateFirst}</p>;
  const changes = [...changesInWords(before, after, telling), ...tasksInWords(tasks, telling)];
  return (
    <Table
      caption={words.stateCaption}
      columns={words.stateColumns}
      empty={words.stateEmpty}
      rows={changes.map((change) => ({
        key: change.field,
        cells: [change.field, change.before, change.after],
      }))}
    />
  );
}

function Proof({ event: { sequence, hash, previousHash } }: { readonly event: EventDetails }) {
  const words = useWords(historyWords);
  return (
    <>
      <p class="govuk-body">{words.proof}</p>
      <Facts
        rows={[
          [words.hash, <code class="mark">{hash}</code>],
          [words.previousHash, sequence === 1 ? words.firstEntry : <code class="mark">{previousHash}</code>],
        ]}
      />
    </>
  );
}

function Neighbours({ reference, event }: { readonly reference: string; readonly event: EventDetails }) {
  const words = useWords(historyWords);
  const frame = useWords(frameWords);
  const { sequence, count } = event;
  const at = (number: number): string => `/admin/history/${reference}/${String(number)}`;
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`/admin/history?proposal=${reference}`}>
          {words.allOfProposal}
        </a>
      </p>
      <nav class="govuk-pagination" aria-label={frame.pages}>
        {sequence > 1 && (
          <div class="govuk-pagination__prev">
            <a class="govuk-link govuk-pagination__link" href={at(sequence - 1)} rel="prev">
              {words.earlier}
            </a>
          </div>
        )}
        {sequence < count && (
          <div class="govuk-pagination__next">
            <a class="govuk-link govuk-pagination__link" href={at(sequence + 1)} rel="next">
              {words.later}
            </a>
          </div>
        )}
      </nav>
    </>
  );
}
