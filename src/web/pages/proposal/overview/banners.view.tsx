import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { maySend, type Standing } from '../../../../proposals/standing/standing.js';
import { DateTime, Day } from '../../../components/dates.js';
import { deskOf, useVisit, useWords } from '../../../visit/visit.js';
import { moveAddress } from '../addresses.js';
import { overviewWords } from './words.js';

/** A proposal that this one carries on from, or that carries it on; as far as whoever looks may see it. */
export interface Relative {
  readonly ref: string;
}

interface BannersProps {
  readonly standing: Standing;
  readonly readOnly: boolean;
  readonly successor: Relative | null;
  readonly parent: Relative | null;
  readonly repairs: number;
}

/** What must be known before anything else: that it was sent back, paused, closed; that one can only look. */
export function Banners({ standing, readOnly, successor, parent, repairs }: BannersProps) {
  const words = useWords(overviewWords);
  return (
    <>
      {standing.status === 'onHold' && <Paused standing={standing} />}
      {standing.status === 'closed' && <Closed standing={standing} successor={successor} />}
      {standing.status === 'open' && <SaidOnTheWay standing={standing} />}
      {standing.holdRequest && <HoldRequest standing={standing} request={standing.holdRequest} />}
      {repairs > 0 && (
        <p class="govuk-body">
          {words.repaired(repairs)} <a href={`/p/${standing.ref}/history`}>{words.repairedWhere}</a>.
        </p>
      )}
      {parent && (
        <p class="govuk-body">
          {words.parent} <a href={`/p/${parent.ref}`}>{parent.ref}</a>.
        </p>
      )}
      {readOnly && <OnlyLooking standing={standing} />}
    </>
  );
}

/** What was said with the step that led here: the changes that are asked for, the reason of a redesign. */
function SaidOnTheWay({ standing: { arrival, place, until } }: { readonly standing: Standing }) {
  const words = useWords(overviewWords);
  const { comments, reason } = (arrival?.payload ?? {}) as {
    readonly comments?: string | null;
    readonly reason?: string | null;
  };
  const said = comments ?? reason;
  if (!arrival || !said) return null;
  const sentBack = place.endsWith('.changesRequested');
  return (
    <section class="said" aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        {sentBack ? words.sentBack : arrival.label}
      </h2>
      <p class="govuk-body own-words">{said}</p>
      <p class="govuk-body quiet">
        {words.from(arrival.by.name)} <DateTime instant={arrival.at} />
      </p>
      {sentBack && until && (
        <p class="govuk-body">
          {words.answerBy} <Day date={until} />.
        </p>
      )}
    </section>
  );
}

function Paused({ standing: { hold, arrival } }: { readonly standing: Standing }) {
  const words = useWords(overviewWords);
  return (
    <section class="said" aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        {words.held}
      </h2>
      {hold?.reason && <p class="govuk-body own-words">{hold.reason}</p>}
      {arrival && (
        <p class="govuk-body quiet">
          {words.from(arrival.by.name)} <DateTime instant={arrival.at} />
        </p>
      )}
      {hold && (
        <p class="govuk-body">
          {words.heldSince} <Day date={hold.since} />.{' '}
          {hold.expectedOn ? (
            <>
              {words.heldUntil} <Day date={hold.expectedOn} />.
            </>
          ) : (
            words.heldOpen
          )}
        </p>
      )}
      <p class="govuk-body">{words.heldMeans}</p>
    </section>
  );
}

function Closed({ standing: { outcome, arrival }, successor }: Pick<BannersProps, 'standing' | 'successor'>) {
  const words = useWords(overviewWords);
  const { language, audience } = useVisit();
  const { values } = currentProposal.labels[language];
  const name = phrase(values.outcome?.[outcome?.kind ?? ''], audience, { key: outcome?.kind ?? '' });
  const category = outcome?.category;
  const { alternatives } = (arrival?.payload ?? {}) as { readonly alternatives?: string | null };
  return (
    <section class="said" aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        {words.closedAs(name)}
      </h2>
      {category && (
        <p class="govuk-body">
          {words.category} {phrase(values.category?.[category], audience, { key: category })}
        </p>
      )}
      {outcome?.reason && <p class="govuk-body own-words">{outcome.reason}</p>}
      {alternatives && <p class="govuk-body own-words">{alternatives}</p>}
      {arrival && (
        <p class="govuk-body quiet">
          {words.from(arrival.by.name)} <DateTime instant={arrival.at} />
        </p>
      )}
      {successor && (
        <p class="govuk-body">
          {words.successor} <a href={`/p/${successor.ref}`}>{successor.ref}</a>.
        </p>
      )}
      <p class="govuk-body">{words.closedMeans}</p>
    </section>
  );
}

interface HoldRequestProps {
  readonly standing: Standing;
  readonly request: NonNullable<Standing['holdRequest']>;
}

function HoldRequest({ standing, request }: HoldRequestProps) {
  const { ref } = standing;
  const words = useWords(overviewWords);
  return (
    <section class="said" aria-labelledby="hold-request">
      <h2 class="govuk-heading-s" id="hold-request">
        {words.holdRequested(request.by)}
      </h2>
      {request.reason && <p class="govuk-body own-words">{request.reason}</p>}
      <p class="govuk-body quiet">
        <Day date={request.on} />
      </p>
      {maySend(standing, 'PUT_ON_HOLD') && (
        <ul class="govuk-list moves">
          <li>
            <a href={moveAddress(ref, 'PUT_ON_HOLD')}>{words.grantPause}</a>
          </li>
          <li>
            <a href={`/p/${ref}/comments`}>{words.refusePause}</a>
          </li>
        </ul>
      )}
    </section>
  );
}

function OnlyLooking({ standing: { lead } }: { readonly standing: Standing }) {
  const words = useWords(overviewWords);
  const { actor } = useVisit();
  const administrates = actor !== null && deskOf(actor) === 'administrator';
  const text = administrates
    ? words.readOnlyAdministrator
    : lead
      ? words.readOnlyLead(lead.name)
      : words.readOnly;
  return <p class="govuk-inset-text">{text}</p>;
}
