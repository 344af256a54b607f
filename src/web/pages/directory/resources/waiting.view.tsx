import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { roleName } from '../../../../resources/words.js';
import type { WaitingProposal } from '../../../../resources/support-directory.js';
import { Day } from '../../../components/dates.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { placeInWords } from '../proposal-place.js';
import { ResourceParts } from './resource-parts.js';
import { resourceWords } from './words.js';

/** Proposals for whose roles nobody was free, the longest wait first. */
export function WaitingView({ waiting }: { readonly waiting: readonly WaitingProposal[] }) {
  const words = useWords(resourceWords);
  const { language } = useVisit();
  return (
    <ResourceParts current="waiting">
      <p class="govuk-body">{words.waitingIntro}</p>
      <Table
        caption={words.waiting}
        columns={[words.proposal, words.waitingRole, words.stage, words.organisation, words.waitingColumn]}
        empty={words.waitingNone}
        rows={waiting.map((one) => ({
          key: `${one.ref} ${one.role} ${one.stage}`,
          cells: [
            <a class="govuk-link" href={`/p/${one.ref}/support`}>
              {one.ref} {one.title ?? words.untitled}
            </a>,
            roleName(one.role, language),
            placeInWords({ stage: one.stage, status: 'open' }, words.status, language),
            one.organisation ?? words.alone,
            <Day date={localDate(one.since, hubZone)} />,
          ],
        }))}
      />
      {waiting.length > 0 && (
        <p class="govuk-body">
          {words.waitingNext}{' '}
          <a class="govuk-link" href="/resources/people">
            {words.people}
          </a>
        </p>
      )}
    </ResourceParts>
  );
}
