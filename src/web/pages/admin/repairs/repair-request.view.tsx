import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import type { SeenProposal } from '../../../../proposals/proposal-finder.js';
import type { RepairRequest } from '../../../../proposals/repairs/repair-requests.js';
import type { ForeseenRepair } from '../../../../proposals/repairs/proposal-repairs.js';
import { DateTime } from '../../../components/dates.js';
import { Button, Form } from '../../../components/form.js';
import { formNames } from '../../../visit/posted.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { ForeseenView } from './foreseen.view.js';
import { useStateName } from './state-name.js';
import { repairWords } from './words.js';

interface RepairRequestProps {
  readonly request: RepairRequest;
  readonly found: SeenProposal;
  /** What it would do as things stand; null where it can't be done any more. */
  readonly foreseen: ForeseenRepair | null;
  readonly problems: readonly FieldProblem[];
  /** Whether whoever looks asked for it. */
  readonly isOwn: boolean;
}

/** A state that one administrator asked to force, for another one to agree or decline. */
export function RepairRequestView({ request, foreseen, problems, isOwn }: RepairRequestProps) {
  const words = useWords(repairWords);
  const stateName = useStateName();
  const { id, ref, target, reason, askedByName, askedAt } = request;
  const address = `/admin/repairs/requests/${id}`;
  return (
    <AdminFrame section="repairs" heading={words.requestTitle(ref)}>
      <p class="govuk-body-l">{words.requestBy(askedByName, stateName(target))}</p>
      <Facts
        rows={[
          [words.reason, <span class="own-words">{reason ?? ''}</span>],
          [words.askedAt, <DateTime instant={askedAt.toISOString()} />],
        ]}
      />
      {problems.map(({ message }) => (
        <p key={message} class="govuk-body govuk-inset-text">
          {message}
        </p>
      ))}
      {foreseen && <ForeseenView foreseen={foreseen} />}
      {isOwn && <p class="govuk-body">{words.own}</p>}
      {foreseen && !isOwn && (
        <Form action={address} sequence={foreseen.sequence}>
          <Button name={formNames.button} value="approve" kind="warning">
            {words.approve}
          </Button>
        </Form>
      )}
      <Form action={address}>
        <Button name={formNames.button} value="decline" kind="other">
          {isOwn ? words.withdraw : words.decline}
        </Button>
      </Form>
    </AdminFrame>
  );
}
