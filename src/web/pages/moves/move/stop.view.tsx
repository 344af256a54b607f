import { DateTime } from '../../../components/dates.js';
import { localTime } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { useWords } from '../../../visit/visit.js';
import type { Stop } from './move-page.js';
import { moveWords } from './words.js';

/** Says why a press was stopped, and what is different now. */
export function StopView({ stop }: { readonly stop: Stop }) {
  const words = useWords(moveWords);
  const titles = { stale: words.staleTitle, changed: words.changedTitle, refused: words.refusedTitle };
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" id="stop">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titles[stop.kind]}</h2>
        <div class="govuk-error-summary__body">
          {stop.kind === 'stale' && <Stale {...stop} />}
          {stop.kind === 'changed' && <Changed differences={stop.differences} />}
          {stop.kind === 'refused' && <p>{words.refusedNow}</p>}
        </div>
      </div>
    </div>
  );
}

function Stale({ name, at, what }: Extract<Stop, { kind: 'stale' }>) {
  const words = useWords(moveWords);
  return (
    <>
      <p>
        {words.stale(name, localTime(at, hubZone), what)} <DateTime instant={at} />
      </p>
      <p>{words.staleNext}</p>
    </>
  );
}

function Changed({ differences }: Pick<Extract<Stop, { kind: 'changed' }>, 'differences'>) {
  const words = useWords(moveWords);
  return (
    <>
      <p>{words.changed}</p>
      <ul class="govuk-list differences">
        {differences.map(({ before, now }) => (
          <li key={`${before ?? ''} ${now ?? ''}`}>
            <span class="difference-before">
              {words.changedBefore}: {before ?? words.notBefore}
            </span>{' '}
            <span class="difference-now">
              {words.changedNow}: {now ?? words.notAnyMore}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
