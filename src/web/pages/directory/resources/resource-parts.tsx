import type { ComponentChildren } from 'preact';
import { useWords } from '../../../visit/visit.js';
import { resourceWords } from './words.js';

const parts = {
  catalogue: '/resources',
  people: '/resources/people',
  waiting: '/resources/waiting',
  programmes: '/programmes',
} as const;

interface ResourcePartsProps {
  readonly current: keyof typeof parts;
  readonly children: ComponentChildren;
}

/** The pages on resources: the catalogue, who gives support, who waits for somebody, and what programmes share. */
export function ResourceParts({ current, children }: ResourcePartsProps) {
  const words = useWords(resourceWords);
  return (
    <>
      <h1 class="govuk-heading-l">{current === 'catalogue' ? words.title : words[current]}</h1>
      <nav class="sections no-print" aria-label={words.parts}>
        <ul>
          {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
            <li key={part}>
              <a href={parts[part]} aria-current={part === current ? 'page' : undefined}>
                {words[part]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
