import type { Page } from 'playwright-core';
import type { Looker } from './demo.js';

/** One page in one state, as one person sees it. */
export interface Exhibit {
  readonly as: Looker;
  /** `{Grief}` stands for the reference of the sample proposal whose title begins so. */
  readonly path: string;
  readonly state: string;
  /** Brings the page into that state. */
  readonly arrange?: (page: Page) => Promise<void>;
}

const sendEmpty = async (page: Page): Promise<void> => {
  await page.locator('main form button.govuk-button').last().click();
  await page.locator('.govuk-error-summary').waitFor();
};

/** Turns the feed on, or replaces its address where an earlier visit of this gallery turned it on. */
const newAddress = async (page: Page): Promise<void> => {
  await page.locator('main button:is([value=on], [value=replace])').click();
  await page.locator('.secret').waitFor();
};

/** A fair sample of everything: each kind of page, the states that people meet, each kind of person. */
export const exhibits: readonly Exhibit[] = [
  { as: 'nobody', path: '/sign-in', state: 'with sample people' },
  { as: 'nobody', path: '/sign-in', state: 'with mistakes', arrange: sendEmpty },
  { as: 'nobody', path: '/accessibility', state: 'as it is' },
  { as: 'partner', path: '/nothing', state: 'of a page that is not there' },
  { as: 'partner', path: '/home', state: 'with things to do' },
  { as: 'frenchPartner', path: '/home', state: 'in French' },
  { as: 'partner', path: '/proposals/new', state: 'with mistakes', arrange: sendEmpty },
  { as: 'partner', path: '/me', state: 'as it is' },
  { as: 'partner', path: '/me/calendar', state: 'with the feed off' },
  { as: 'partner', path: '/me/calendar', state: 'with a new address', arrange: newAddress },
  { as: 'partner', path: '/p/{Leaders}', state: 'waiting for a decision' },
  { as: 'partner', path: '/p/{Leaders}/support', state: 'as it is' },
  { as: 'partner', path: '/p/{Leaders}/moves/PROPOSAL_WITHDRAWN', state: 'of what can not be done now' },
  { as: 'partner', path: '/p/{Leaders}/people', state: 'as it is' },
  { as: 'partner', path: '/p/{Leaders}/people/invite', state: 'with mistakes', arrange: sendEmpty },
  { as: 'partner', path: '/p/{Leaders}/people/hand-over', state: 'as it is' },
  { as: 'hubLead', path: '/work', state: 'with things to do' },
  { as: 'hubLead', path: '/pipeline', state: 'with every proposal' },
  { as: 'hubLead', path: '/pipeline/board', state: 'with every proposal' },
  { as: 'hubLead', path: '/search?q=grief', state: 'with results' },
  { as: 'hubLead', path: '/p/{Compassionate}/moves/TRIAGE_STARTED', state: 'to be decided' },
  { as: 'hubLead', path: '/p/{Culturally}', state: 'sent back' },
  { as: 'coordinator', path: '/p/{Pediatric}', state: 'on hold' },
  { as: 'coordinator', path: '/p/{Grief}/diagram', state: 'in recruiting' },
  { as: 'coordinator', path: '/p/{Grief}/history', state: 'in recruiting' },
  { as: 'coordinator', path: '/p/{Grief}/people', state: 'in recruiting' },
  { as: 'coordinator', path: '/p/{Grief}/then?at=30', state: 'after an entry in its middle' },
  { as: 'partner', path: '/p/{Leaders}/then/compare?from=20', state: 'compared with now' },
  { as: 'partner', path: '/p/{Leaders}/then?at=2020-01-01', state: 'before it began' },
  { as: 'coordinator', path: '/p/{Grief}/comments', state: 'as it is' },
  { as: 'coordinator', path: '/p/{Grief}/t/la.promo', state: 'open' },
  { as: 'coordinator', path: '/p/{Dementia}', state: 'withdrawn' },
  { as: 'hubLead', path: '/organisations/new', state: 'with mistakes', arrange: sendEmpty },
  { as: 'administrator', path: '/admin/history', state: 'with everything' },
  { as: 'administrator', path: '/admin/repairs', state: 'with nothing yet' },
  { as: 'administrator', path: '/admin/repairs/{Grief}/state', state: 'with mistakes', arrange: sendEmpty },
  { as: 'administrator', path: '/admin/mail/templates', state: 'as it is' },
  { as: 'administrator', path: '/admin/mail/templates/nextMove/fr', state: 'in French' },
  { as: 'administrator', path: '/admin/health', state: 'as it is' },
];
