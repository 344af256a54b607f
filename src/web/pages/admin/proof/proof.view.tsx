import type { KeptCheckpoint } from '../../../../audit/checkpoints/checkpoint-store.js';
import type { VerificationRun } from '../../../../audit/verification/verification-runs.js';
import { DateTime } from '../../../components/dates.js';
import { Button, Form } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { counted } from '../../../words/bilingual.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { historyWords } from '../history/words.js';
import { proofWords } from './words.js';

interface ProofViewProps {
  readonly run: VerificationRun | null;
  /** Whether its parts are still being looked at. */
  readonly isUnderWay: boolean;
  /** References of proposals by id. */
  readonly refs: ReadonlyMap<string, string>;
  readonly checkpoint: Pick<KeptCheckpoint, 'number' | 'madeAt'> | null;
  /** Id of the key that signs; null without one. */
  readonly keyId: string | null;
  /** Whether checkpoints are made by this installation. */
  readonly signs: boolean;
  /** Path of the file outside; null where it is not on this machine. */
  readonly copy: string | null;
}

/** Whether all histories are whole and unchanged, and what an auditor takes along. */
export function ProofView({ run, isUnderWay, refs, checkpoint, keyId, signs, copy }: ProofViewProps) {
  const words = useWords(proofWords);
  return (
    <AdminFrame section="proof" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <h2 class="govuk-heading-m">{words.runTitle}</h2>
      {run ? <Run {...{ run, isUnderWay, refs }} /> : <p class="govuk-body">{words.never}</p>}
      {!isUnderWay && (
        <Form action="/admin/proof">
          <Button>{words.verify}</Button>
        </Form>
      )}
      <h2 class="govuk-heading-m">{words.checkpointsTitle}</h2>
      <p class="govuk-body">{words.checkpointsIntro}</p>
      <Facts
        rows={[
          [
            words.lastCheckpoint,
            checkpoint ? (
              <>
                {words.checkpoint(String(checkpoint.number))},{' '}
                <DateTime instant={checkpoint.madeAt.toISOString()} />
              </>
            ) : (
              words.noCheckpoint
            ),
          ],
          [words.key, keyId ? <code class="mark">{keyId}</code> : signs ? words.keyToCome : words.noKey],
          [words.copy, copy ? <code class="mark">{copy}</code> : words.noCopy],
        ]}
      />
      <h2 class="govuk-heading-m">{words.bundleTitle}</h2>
      <p class="govuk-body">{words.bundleIntro}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/admin/proof/bundle.jsonl">
            {words.bundle}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/admin/proof/verify-bundle.mjs">
            {words.script}
          </a>
        </li>
      </ul>
    </AdminFrame>
  );
}

type RunProps = { readonly run: VerificationRun } & Pick<ProofViewProps, 'isUnderWay' | 'refs'>;

function Run({ run, isUnderWay, refs }: RunProps) {
  const words = useWords(proofWords);
  const { language } = useVisit();
  const { parts, done, endedAt, askedAt, askedBy, histories, entries, findings } = run;
  const looked = [
    counted(language, histories, words.history, words.histories),
    counted(language, entries, words.entry, words.entries),
  ] as const;
  const isDamaged = findings.length > 0;
  return (
    <div class="verdict" role="status">
      <p class="govuk-body-l">
        {isDamaged
          ? words.damaged
          : endedAt === null
            ? (isUnderWay ? words.under : words.givenUp)(String(done), String(parts))
            : histories === 0
              ? words.nothing
              : words.intact(...looked)}
      </p>
      {isDamaged && <p class="govuk-body">{words.next}</p>}
      <p class="govuk-body">
        {words.asked} <DateTime instant={askedAt.toISOString()} />{' '}
        {askedBy === null ? words.clock : words.by(askedBy)}.
        {endedAt && (
          <>
            {' '}
            {words.ended} <DateTime instant={endedAt.toISOString()} />.
          </>
        )}
      </p>
      {isUnderWay && (
        <p class="govuk-body">
          <a class="govuk-link" href="/admin/proof">
            {words.refresh}
          </a>
        </p>
      )}
      {isDamaged && <Findings findings={findings} refs={refs} />}
    </div>
  );
}

function Findings({ findings, refs }: Pick<VerificationRun, 'findings'> & Pick<ProofViewProps, 'refs'>) {
  const words = useWords(proofWords);
  const history = useWords(historyWords);
  const placeOf = (instanceId: string | null, sequence: number | null): string => {
    if (instanceId === null) return words.checkpoints;
    const ref = refs.get(instanceId) ?? instanceId;
    return sequence === null ? ref : words.place(ref, String(sequence));
  };
  return (
    <Table
      caption={words.findingsCaption}
      columns={words.findingsColumns}
      empty=""
      rows={findings.map(({ instanceId, sequence, kind, message }, index) => ({
        key: String(index),
        cells: [placeOf(instanceId, sequence), history.findings[kind], <span lang="en">{message}</span>],
      }))}
    />
  );
}
