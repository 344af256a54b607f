import type { Language } from '../../workflows/kit/workflow.js';
import type { FactName } from './text/facts.js';

interface KitWords {
  /** As software names the language of a text. */
  readonly tag: string;
  readonly hub: string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly version: (version: number, asOf: string) => string;
  /** What stands before, between and after the numbers of a page. */
  readonly page: readonly [before: string, between: string];
}

/** What every document of the kit says around its own text. */
export const kitWords: Readonly<Record<Language, KitWords>> = {
  en: {
    tag: 'en-CA',
    hub: 'BC Centre for Palliative Care',
    facts: {
      title: 'Proposal',
      ref: 'Reference',
      organisation: 'Organisation',
      lead: 'Lead',
      coordinator: 'Coordinator at BCCPC',
      firstSession: 'First session',
      stage: 'Stage',
      today: 'Filled in on',
    },
    version: (version, asOf) => `version ${String(version)}, ${asOf}`,
    page: ['Page ', ' of '],
  },
  fr: {
    tag: 'fr-CA',
    hub: 'BC Centre for Palliative Care',
    facts: {
      title: 'Proposition',
      ref: 'Référence',
      organisation: 'Organisation',
      lead: 'Responsable',
      coordinator: 'Coordination au BCCPC',
      firstSession: 'Première séance',
      stage: 'Étape',
      today: 'Rempli le',
    },
    version: (version, asOf) => `version ${String(version)}, ${asOf}`,
    page: ['Page ', ' de '],
  },
};
