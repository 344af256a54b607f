import type { ComponentChildren } from 'preact';
import { useWords } from '../../../visit/visit.js';
import { frameWords } from './words.js';

const addresses = {
  home: '/admin',
  history: '/admin/history',
  proof: '/admin/proof',
  repairs: '/admin/repairs',
  access: '/admin/access',
  mail: '/admin/mail',
  jobs: '/admin/jobs',
  health: '/admin/health',
  people: '/admin/people',
  calendar: '/admin/calendar',
} as const;

/** A page of the administration. */
export type AdminSection = keyof typeof addresses;

interface AdminFrameProps {
  readonly section: AdminSection;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** The frame of every page of the administration: where one is, and its other pages. */
export function AdminFrame({ section, heading, children }: AdminFrameProps) {
  const words = useWords(frameWords);
  return (
    <>
      {section !== 'home' && <span class="govuk-caption-l">{words.area}</span>}
      <h1 class="govuk-heading-l">{heading}</h1>
      <nav class="sections no-print" aria-label={words.sections}>
        <ul>
          {(Object.keys(addresses) as AdminSection[]).map((key) => (
            <li key={key}>
              <a href={addresses[key]} aria-current={key === section ? 'page' : undefined}>
                {words.names[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
