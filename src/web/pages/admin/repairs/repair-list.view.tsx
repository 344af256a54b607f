import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { MadeRepair, RepairRequest } from '../../../../proposals/repairs/repair-requests.js';
import { DateTime } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField } from '../../../components/fields.js';
import { Button } from '../../../components/form.js';
import { FormProvider } from '../../../components/form-state.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { useStateName } from './state-name.js';
import { repairWords } from './words.js';

interface RepairListProps {
  readonly waiting: readonly RepairRequest[];
  readonly made: readonly MadeRepair[];
  readonly problems: readonly FieldProblem[];
  /** The reference that was given. */
  readonly asked: string;
}

/** What waits for a second administrator, what was repaired, and a way to repair something. */
export function RepairListView({ waiting, made, problems, asked }: RepairListProps) {
  const words = useWords(repairWords);
  return (
    <AdminFrame section="repairs" heading={words.title}>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">{words.intro}</p>
      <form method="get" action="/admin/repairs" class="no-print">
        <FormProvider value={{ values: { proposal: asked }, problems, keptAt: null }}>
          <LineField name="proposal" label={words.find} hint={words.findHint} width={20} />
          <Button kind="other">{words.go}</Button>
        </FormProvider>
      </form>
      <h2 class="govuk-heading-m">{words.waitingTitle}</h2>
      <Waiting waiting={waiting} />
      <h2 class="govuk-heading-m">{words.madeTitle}</h2>
      <Made made={made} />
    </AdminFrame>
  );
}

function Waiting({ waiting }: Pick<RepairListProps, 'waiting'>) {
  const words = useWords(repairWords);
  const stateName = useStateName();
  return (
    <Table
      caption={words.waitingTitle}
      columns={words.waitingColumns}
      empty={words.noWaiting}
      rows={waiting.map(({ id, ref, target, askedByName }) => ({
        key: id,
        cells: [
          ref,
          stateName(target),
          askedByName,
          <a class="govuk-link" href={`/admin/repairs/requests/${id}`}>
            {words.decide}
            <span class="govuk-visually-hidden">{words.ofRequest(ref)}</span>
          </a>,
        ],
      }))}
    />
  );
}

/** Repairs that were made, each with a way to its entry in the history. */
export function Made({ made }: Pick<RepairListProps, 'made'>) {
  const words = useWords(repairWords);
  return (
    <Table
      caption={words.madeTitle}
      columns={words.madeColumns}
      empty={words.noMade}
      rows={made.map(({ ref, sequence, what, by, approvedBy, at }) => ({
        key: `${ref} ${String(sequence)}`,
        cells: [
          <a class="govuk-link" href={`/admin/history/${ref}/${String(sequence)}`}>
            {ref}
          </a>,
          (words.did as Readonly<Record<string, string>>)[what] ?? what,
          approvedBy === null ? by : `${by}, ${words.approvedBy(approvedBy)}`,
          <DateTime instant={at.toISOString()} />,
        ],
      }))}
    />
  );
}
