import { useVisit } from '../../../visit/visit.js';

/** One thing that people want to do or know: a short heading, a few sentences, steps in order, a way on. */
export interface HelpSection {
  /** Name of its place on the page, for links to it. */
  readonly id: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly steps?: readonly string[];
  readonly link?: { readonly href: string; readonly text: string };
  /** Words before the hub's address, where one may write. */
  readonly write?: string;
}

/** A page of help. */
export interface HelpArticle {
  readonly title: string;
  readonly intro: string;
  readonly contents: string;
  readonly sections: readonly HelpSection[];
}

/** A page of help: what is on it, then one section after the other. */
export function Article({
  article: { title, intro, contents, sections },
  note,
}: {
  readonly article: HelpArticle;
  /** What must be known before anything else. */
  readonly note?: string;
}) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{intro}</p>
      {note !== undefined && <p class="govuk-inset-text">{note}</p>}
      <nav aria-labelledby="contents">
        <h2 class="govuk-heading-s" id="contents">
          {contents}
        </h2>
        <ul class="govuk-list contents">
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a class="govuk-link" href={`#${id}`}>
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </>
  );
}

function Section({ section: { id, heading, text, steps, link, write } }: { readonly section: HelpSection }) {
  const { hubEmail } = useVisit();
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {text.map((paragraph) => (
        <p key={paragraph} class="govuk-body">
          {paragraph}
        </p>
      ))}
      {steps && (
        <ol class="govuk-list govuk-list--number">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {link && (
        <p class="govuk-body">
          <a class="govuk-link" href={link.href}>
            {link.text}
          </a>
        </p>
      )}
      {write !== undefined && (
        <p class="govuk-body">
          {write}{' '}
          <a class="govuk-link" href={`mailto:${hubEmail}`}>
            {hubEmail}
          </a>
        </p>
      )}
    </section>
  );
}
