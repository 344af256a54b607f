import type { ComponentChildren } from 'preact';
import { useVisit, useWords } from '../../../visit/visit.js';
import { moveAddress } from '../addresses.js';
import { maySend } from '../../../../proposals/standing/standing.js';
import type { PeoplePage } from './people-page.js';
import { sendersInWords } from './senders.js';
import { peopleWords } from './words.js';

interface PageProps {
  readonly page: PeoplePage;
}

/** Which parts can be changed and by whom, with the way there for those who may now. */
export function ChangesView({ page }: PageProps) {
  const words = useWords(peopleWords);
  const { ref, status, organisation } = page.standing;
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {words.changes}
      </h2>
      {status === 'closed' && <p class="govuk-body">{words.closed}</p>}
      <dl class="govuk-summary-list">
        <Row what={words.changing.lead} type="LEAD_CHANGED">
          <HandOver page={page} />
        </Row>
        <Row what={words.changing.coLead} type="CO_LEAD_NAMED">
          {maySend(page.standing, 'CO_LEAD_NAMED') && (
            <a href={moveAddress(ref, 'CO_LEAD_NAMED')}>{words.nameCoLead}</a>
          )}
        </Row>
        <Row what={words.changing.coordinator} type="COORDINATOR_ASSIGNED">
          {maySend(page.standing, 'COORDINATOR_ASSIGNED') && (
            <a href={moveAddress(ref, 'COORDINATOR_ASSIGNED')}>{words.assign}</a>
          )}
        </Row>
        <Row what={words.changing.roles} type="ROLE_GIVEN">
          {maySend(page.standing, 'ROLE_GIVEN') && (
            <a href={moveAddress(ref, 'ROLE_GIVEN')}>{words.giveRole}</a>
          )}
        </Row>
      </dl>
      {!page.mayInvite && status !== 'closed' && (
        <p class="govuk-body">
          {organisation ? words.inviteOthers : words.alone} <a href={`/p/${ref}/comments`}>{words.ask}</a>
        </p>
      )}
    </section>
  );
}

function HandOver({ page: { standing, mayAskHandOver } }: PageProps) {
  const words = useWords(peopleWords);
  const { ref } = standing;
  if (maySend(standing, 'LEAD_CHANGED'))
    return <a href={moveAddress(ref, 'LEAD_CHANGED')}>{words.handOver}</a>;
  return mayAskHandOver ? <a href={`/p/${ref}/people/hand-over`}>{words.askHandOver}</a> : null;
}

interface RowProps {
  readonly what: string;
  /** The event that changes it. */
  readonly type: string;
  readonly children: ComponentChildren;
}

function Row({ what, type, children }: RowProps) {
  const { language, audience } = useVisit();
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{what}</dt>
      <dd class="govuk-summary-list__value">
        {sendersInWords(type, language, audience).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </dd>
      <dd class="govuk-summary-list__actions">{children}</dd>
    </div>
  );
}
