import { useWords } from '../visit/visit.js';
import { layoutWords } from './words.js';

/** What was just done, said once. */
export function Notice({ text }: { readonly text: string }) {
  const words = useWords(layoutWords);
  return (
    <div
      class="govuk-notification-banner govuk-notification-banner--success"
      role="status"
      aria-labelledby="notice-title"
    >
      <div class="govuk-notification-banner__header">
        <p class="govuk-notification-banner__title" id="notice-title">
          {words.done}
        </p>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  );
}
