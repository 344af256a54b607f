import type { Verification } from '../../../../engine/verify-finding.js';
import { DateTime } from '../../../components/dates.js';
import { Button, Form } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { counted } from '../../../words/bilingual.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { historyWords } from './words.js';

interface VerifiedViewProps {
  readonly reference: string;
  /** Null before it was asked for. */
  readonly outcome: Verification | null;
}

/** Whether one proposal's history is whole and unchanged. */
export function VerifiedView({ reference, outcome }: VerifiedViewProps) {
  const words = useWords(historyWords);
  return (
    <AdminFrame section="history" heading={words.verifyTitle(reference)}>
      {outcome && <Verdict outcome={outcome} />}
      <p class="govuk-body">{words.verifyIntro}</p>
      <Form action={`/admin/history/${reference}`}>
        <Button kind={outcome ? 'other' : 'main'}>{words.verify}</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/admin/history/${reference}/life`}>
          {words.life}
        </a>
        <br />
        <a class="govuk-link" href={`/admin/history?proposal=${reference}`}>
          {words.allOfProposal}
        </a>
      </p>
    </AdminFrame>
  );
}

/** What verifying one history found. */
export function Verdict({ outcome: { events, findings } }: { readonly outcome: Verification }) {
  const words = useWords(historyWords);
  const { actor, language, now } = useVisit();
  const [first] = findings;
  const placeOf = (sequence: number | null): string =>
    sequence === null ? words.brokenProposal : words.brokenEntry(String(sequence));
  return (
    <div class="verdict" role="status">
      <h2 class="govuk-heading-m">
        {first
          ? words.broken(placeOf(first.sequence))
          : words.intact(counted(language, events, words.entry, words.entries))}
      </h2>
      <p class="govuk-body">{first ? words.brokenNext : words.intactMeans}</p>
      <p class="govuk-body">
        {words.checkedBy(actor?.name ?? '')} <DateTime instant={now.toISOString()} />. {words.keep}
      </p>
      {first && (
        <Table
          caption={words.findingsCaption}
          columns={words.findingsColumns}
          empty=""
          rows={findings.map(({ sequence, kind, message }, index) => ({
            key: String(index),
            cells: [placeOf(sequence), words.findings[kind], <span lang="en">{message}</span>],
          }))}
        />
      )}
    </div>
  );
}
