import type { ComponentChildren } from 'preact';

/** What is known of something: a name and what it says, line by line. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(([name, text], index) => (
        <div key={`${name} ${String(index)}`} class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
