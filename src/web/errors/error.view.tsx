import { useWords } from '../visit/visit.js';
import { errorWords } from './words.js';

/** What stands in the way, with a link to mend it. */
export interface Obstacle {
  readonly text: string;
  readonly href: string | null;
}

export interface ErrorViewProps {
  readonly title: string;
  readonly text: string;
  readonly obstacles?: readonly Obstacle[];
  /** Where to go on. */
  readonly next?: { readonly href: string; readonly text: string };
}

/** What could not be done, why, and what to do next. */
export function ErrorView({ title, text, obstacles = [], next }: ErrorViewProps) {
  const words = useWords(errorWords);
  const { href, text: nextText } = next ?? { href: '/', text: words.home };
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      {obstacles.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {obstacles.map((obstacle) => (
            <li key={obstacle.text}>
              {obstacle.href === null ? obstacle.text : <a href={obstacle.href}>{obstacle.text}</a>}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a href={href}>{nextText}</a>
      </p>
    </>
  );
}
