import type { Language } from '../../workflows/kit/workflow.js';
import type { Contact } from '../mail/letter.js';

/** What people wrote, as far as letters repeat it. */
export interface Written {
  readonly title: string;
  /** Name of whoever caused the letter. */
  readonly by: string;
  /** Words that are quoted. */
  readonly quote: string;
  readonly organisation: string;
  readonly device: string;
  readonly contact: Contact;
}

/** The proposal that the examples are about. */
export const EXAMPLE_REF = 'ECHO-2026-014';

/** The day on which the examples are read. */
export const EXAMPLE_DAY = '2027-01-20';

const contact = { name: 'Noor Bains', email: 'noor.bains@example.org', phone: '604 555 0142' };

/** What the people of the examples wrote. */
export const exampleWritten: Readonly<Record<Language, Written>> = {
  en: {
    title: 'Grief support in rural care homes',
    by: 'Noor Bains',
    quote: 'Please name a second facilitator.\n\nThe dates in February look fine.',
    organisation: 'Interior Hospice Society',
    device: 'Firefox, Windows',
    contact,
  },
  fr: {
    title: 'Le deuil en foyer de soins, en région',
    by: 'Noor Bains',
    quote: 'Veuillez nommer une deuxième personne pour l’animation.\n\nLes dates de février conviennent.',
    organisation: 'Société de soins palliatifs de l’Intérieur',
    device: 'Firefox, Windows',
    contact,
  },
};
