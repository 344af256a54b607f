import type { DirectoryChange } from '../../../people/directory/directory-log.js';
import type { DetailsChangedError } from '../../../people/directory/errors.js';
import { localTime } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import { DateTime } from '../../components/dates.js';
import { useWords } from '../../visit/visit.js';
import { directoryWords } from './words.js';

/** Who changed what lately, newest first. Which details were changed is told, not what they said. */
export function Changes({ changes }: { readonly changes: readonly DirectoryChange[] }) {
  const words = useWords(directoryWords);
  return (
    <>
      <h2 class="govuk-heading-m">{words.changesTitle}</h2>
      {changes.length === 0 ? (
        <p class="govuk-body empty">{words.noChanges}</p>
      ) : (
        <ul class="govuk-list changes">
          {changes.map((change) => (
            <li key={`${change.at} ${change.what} ${change.person ?? ''}`}>
              <DateTime instant={change.at} />: {change.by ?? words.somebody} {words.deeds[change.what]}
              <About {...change} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function About({ what, person, organisation, fields }: DirectoryChange) {
  const words = useWords(directoryWords);
  const named = fields.map((field) => (words.fields as Record<string, string>)[field] ?? field).join(', ');
  const whom = what.startsWith('organisation') ? null : [person, organisation].filter(Boolean).join(' · ');
  const about = [whom, named].filter(Boolean).join('; ');
  return <>{about && ` (${about})`}</>;
}

interface StaleNoteProps {
  readonly error: DetailsChangedError;
  /** What is kept now, in words. */
  readonly now: readonly (readonly [label: string, text: string])[];
}

/** Says that a colleague changed the same details meanwhile, and what they say now. */
export function StaleNote({ error: { by, at }, now }: StaleNoteProps) {
  const words = useWords(directoryWords);
  const said = at === null ? words.staleUnknown : words.stale(by ?? words.somebody, localTime(at, hubZone));
  return (
    <div class="govuk-inset-text stale" role="alert">
      <p class="govuk-body">
        <strong>{said}</strong>
      </p>
      <p class="govuk-body">{words.staleNow}</p>
      <ul class="govuk-list govuk-list--bullet">
        {now.map(([label, text]) => (
          <li key={label}>
            {label}: {text}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{words.staleNext}</p>
    </div>
  );
}
