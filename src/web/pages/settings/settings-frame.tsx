import type { ComponentChildren } from 'preact';
import { useWords } from '../../visit/visit.js';
import { settingsWords } from './words.js';

const addresses = {
  details: '/me',
  sessions: '/me/sessions',
  tokens: '/me/tokens',
  letters: '/me/letters',
  reminders: '/me/reminders',
  support: '/me/support',
  calendar: '/me/calendar',
} as const;

interface SettingsFrameProps {
  readonly section: keyof typeof addresses;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** The frame of the pages about oneself: where one is among them. */
export function SettingsFrame({ section, heading, children }: SettingsFrameProps) {
  const words = useWords(settingsWords);
  return (
    <>
      <span class="govuk-caption-l">{words.title}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      <nav class="sections no-print" aria-label={words.title}>
        <ul>
          {(Object.keys(addresses) as (keyof typeof addresses)[]).map((key) => (
            <li key={key}>
              <a href={addresses[key]} aria-current={key === section ? 'page' : undefined}>
                {words.sections[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
