import { mayVisit, useVisit, useWords } from '../../visit/visit.js';
import { helpWords } from './words.js';

const audiences = { partners: 'anybody', staff: 'staff', administrators: 'administrators' } as const;

/** The entry to the help: by what somebody is here for. Only pages that they may open are offered. */
export function HelpView() {
  const words = useWords(helpWords);
  const { actor, hubEmail } = useVisit();
  const kinds = (Object.keys(audiences) as (keyof typeof audiences)[]).filter((kind) =>
    mayVisit(actor, audiences[kind]),
  );
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{words.intro}</p>
      <ul class="govuk-list look-after">
        {kinds.map((kind) => (
          <li key={kind}>
            <a class="govuk-link" href={`/help/${kind}`}>
              {words.kinds[kind].name}
            </a>
            <br />
            {words.kinds[kind].about}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.askTitle}</h2>
      <p class="govuk-body">
        {words.ask} <a href={`mailto:${hubEmail}`}>{hubEmail}</a>
      </p>
      <h2 class="govuk-heading-m">{words.promisesTitle}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/accessibility">
            {words.accessibility}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/privacy">
            {words.privacy}
          </a>
        </li>
      </ul>
    </>
  );
}
