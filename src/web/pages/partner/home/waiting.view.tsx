import type { WaitingOn } from '../../../../proposals/waiting-on.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { homeWords } from './words.js';

/** What whoever looks waits for: on whom, since when, and until when at most. */
export function Waiting({ waiting }: { readonly waiting: readonly WaitingOn[] }) {
  const words = useWords(homeWords);
  if (waiting.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.waiting}</h2>
      <ul class="govuk-list govuk-list--spaced waiting">
        {waiting.map((one) => (
          <li key={one.ref}>
            <a href={`/p/${one.ref}`}>{one.title ?? words.untitled}</a>
            <br />
            <OnWhom {...one} />
            <Since {...one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OnWhom({ mover, state, lead, unmet }: WaitingOn) {
  const words = useWords(homeWords);
  if (unmet.length > 0)
    return (
      <ul class="govuk-list govuk-list--bullet">
        {unmet.map(({ message, owner }) => (
          <li key={message}>
            {message} {owner !== null && words.whoOwns(owner)}
          </li>
        ))}
      </ul>
    );
  const who = mover === 'partner' ? (lead === null ? words.ofSomeLead : words.ofLead(lead)) : words.ofHub;
  return (
    <>
      <strong>{who}</strong> · {state}
    </>
  );
}

function Since({ since, until }: WaitingOn) {
  const words = useWords(homeWords);
  const { now } = useVisit();
  if (since === null) return null;
  return (
    <span class="quiet under">
      {words.since} <Day date={since} plain />
      {until !== null && (
        <>
          , {until < localDate(now, hubZone) ? words.wasUntil : words.until} <Day date={until} />
        </>
      )}
    </span>
  );
}
