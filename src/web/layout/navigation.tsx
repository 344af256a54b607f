import type { SignedInActor } from '../../people/signed-in-actor.js';
import { deskOf, useWords } from '../visit/visit.js';
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

interface NavigationProps {
  readonly actor: SignedInActor;
  readonly current: NavigationKey | null;
}

/** The main navigation of whoever looks. On a narrow screen a script folds it behind a button. */
export function Navigation({ actor, current }: NavigationProps) {
  const words = useWords(layoutWords);
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <nav class="govuk-service-navigation__wrapper" aria-label={words.navigation}>
          <button
            type="button"
            class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
            aria-controls="navigation"
            hidden
            aria-hidden="true"
          >
            {words.menu}
          </button>
          <ul class="govuk-service-navigation__list" id="navigation">
            {entriesOf(actor).map((key) => (
              <Entry key={key} address={key} isCurrent={key === current} />
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

function entriesOf(actor: SignedInActor): readonly NavigationKey[] {
  const desk = deskOf(actor);
  return desk === 'staff' && actor.roles.includes('administrator')
    ? [...entries.staff, 'admin']
    : entries[desk];
}

function Entry({ address, isCurrent }: { readonly address: NavigationKey; readonly isCurrent: boolean }) {
  const words = useWords(layoutWords);
  const active = isCurrent ? 'govuk-service-navigation__item--active' : '';
  return (
    <li class={`govuk-service-navigation__item ${active}`}>
      <a
        class="govuk-service-navigation__link"
        href={addresses[address]}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {words.entries[address]}
      </a>
    </li>
  );
}
