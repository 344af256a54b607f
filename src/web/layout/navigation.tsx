import type { SignedInActor } from '../../people/signed-in-actor.js';
import { deskOf, useVisit, useWords } from '../visit/visit.js';
import { layoutWords } from './words.js';

const addresses = {
  home: '/home',
  suggest: '/proposals/new',
  work: '/work',
  pipeline: '/pipeline',
  search: '/search',
  organisations: '/organisations',
  people: '/people',
  resources: '/resources',
  admin: '/admin',
  me: '/me',
  help: '/help',
} as const;

/** An entry of the main navigation. */
export type NavigationKey = keyof typeof addresses;

const entries = {
  partner: ['home', 'suggest', 'search', 'me', 'help'],
  staff: ['work', 'pipeline', 'search', 'organisations', 'people', 'resources', 'me', 'help'],
  administrator: ['admin', 'pipeline', 'search', 'organisations', 'people', 'resources', 'me', 'help'],
} as const;

/** The page somebody begins on. */
export function beginningOf(actor: SignedInActor): string {
  const desk = deskOf(actor);
  return addresses[desk === 'partner' ? 'home' : desk === 'staff' ? 'work' : 'admin'];
}

/** The main navigation of whoever looks; nothing for somebody who is not signed in. */
export function Navigation({ current }: { readonly current: NavigationKey | null }) {
  const { actor } = useVisit();
  const words = useWords(layoutWords);
  if (!actor) return null;
  const desk = deskOf(actor);
  const shown: readonly NavigationKey[] =
    desk === 'staff' && actor.roles.includes('administrator') ? [...entries.staff, 'admin'] : entries[desk];
  return (
    <nav class="govuk-service-navigation__wrapper" aria-label={words.navigation}>
      <ul class="govuk-service-navigation__list" id="navigation">
        {shown.map((key) => (
          <li
            key={key}
            class={`govuk-service-navigation__item ${key === current ? 'govuk-service-navigation__item--active' : ''}`}
          >
            <a
              class="govuk-service-navigation__link"
              href={addresses[key]}
              aria-current={key === current ? 'page' : undefined}
            >
              {words.entries[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
