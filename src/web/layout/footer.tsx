import { useVisit, useWords } from '../visit/visit.js';
import { layoutWords } from './words.js';

/** The foot of every page: whom to ask, and what we promise. */
export function Footer() {
  const words = useWords(layoutWords);
  const { hubEmail } = useVisit();
  return (
    <footer class="govuk-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-heading-s">{words.contactTitle}</h2>
        <p class="govuk-body">
          {words.contact} <a href={`mailto:${hubEmail}`}>{hubEmail}</a>
        </p>
        <ul class="foot-links">
          <li>
            <a href="/help">{words.help}</a>
          </li>
          <li>
            <a href="/accessibility">{words.accessibility}</a>
          </li>
          <li>
            <a href="/privacy">{words.privacy}</a>
          </li>
        </ul>
        <p class="govuk-body-s">{words.footer}</p>
      </div>
    </footer>
  );
}
