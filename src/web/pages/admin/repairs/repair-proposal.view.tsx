import { placeInWords } from '../../../../proposals/place.js';
import type { SeenProposal } from '../../../../proposals/proposal-finder.js';
import { repairKinds } from '../../../../proposals/repairs/repair-of.js';
import type { MadeRepair, RepairRequest } from '../../../../proposals/repairs/repair-requests.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { Made } from './repair-list.view.js';
import { useStateName } from './state-name.js';
import { repairWords } from './words.js';

interface RepairProposalProps {
  readonly found: SeenProposal;
  readonly waiting: readonly RepairRequest[];
  readonly made: readonly MadeRepair[];
}

/** One proposal: what can be put right, what is asked for, what was repaired. */
export function RepairProposalView({ found, waiting, made }: RepairProposalProps) {
  const words = useWords(repairWords);
  const { language, audience } = useVisit();
  const stateName = useStateName();
  return (
    <AdminFrame section="repairs" heading={words.proposalTitle(found.ref)}>
      <Facts
        rows={[
          [
            words.find,
            <a class="govuk-link" href={`/p/${found.ref}`}>
              {found.ref}
            </a>,
          ],
          [words.stands, placeInWords(found.instance.state, language, audience)],
        ]}
      />
      {waiting.map(({ id, target, ref }) => (
        <p key={id} class="govuk-inset-text">
          {words.requested(stateName(target))}{' '}
          <a class="govuk-link" href={`/admin/repairs/requests/${id}`}>
            {words.decide}
            <span class="govuk-visually-hidden">{words.ofRequest(ref)}</span>
          </a>
        </p>
      ))}
      <h2 class="govuk-heading-m">{words.choose}</h2>
      <ul class="govuk-list look-after">
        {repairKinds.map((kind) => (
          <li key={kind}>
            <a class="govuk-link" href={`/admin/repairs/${found.ref}/${kind}`}>
              {words.kinds[kind]}
            </a>
            <br />
            {words.kindHints[kind]}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.madeTitle}</h2>
      <Made made={made} />
    </AdminFrame>
  );
}
