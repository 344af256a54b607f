import type { RefusalReason } from '../../../workflows/kit/decide.js';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { ProblemKind } from './kinds.js';

/** What a problem says to people who work with proposals. What only programmers meet is said in English. */
export interface Sentences {
  /** Titles that differ from those in {@link kinds}. */
  readonly titles: Partial<Readonly<Record<ProblemKind, string>>>;
  readonly nothingHere: string;
  readonly changedBy: (name: string) => string;
  readonly refused: Readonly<Record<RefusalReason, (event: string) => string>>;
  readonly system: string;
  readonly somebody: string;
}

export const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    titles: {},
    nothingHere: 'There is nothing here that you may see.',
    changedBy: (name) => `${name} changed it meanwhile. Look at it again, then decide.`,
    refused: {
      notPermitted: (event) => `Your roles do not include sending ${event} here.`,
      unknownEvent: (event) => `${event} is not an event of this workflow.`,
      unknownHere: (event) => `${event} does not apply at this point.`,
      closed: (event) => `It is closed; ${event} does not apply any more.`,
      unmet: (event) => `${event} has to wait: see unmet for what is missing.`,
    },
    system: 'The system',
    somebody: 'Somebody',
  },
  fr: {
    titles: {
      'not-permitted': 'Ce n’est pas à vous de le faire',
      'not-found': 'Introuvable',
      refused: 'Pas encore possible',
      stale: 'Modifié depuis votre lecture',
    },
    nothingHere: 'Il n’y a rien ici que vous puissiez voir.',
    changedBy: (name) => `Modifié entre-temps par ${name}. Relisez, puis décidez.`,
    refused: {
      notPermitted: (event) => `Vos rôles ne permettent pas d’envoyer ${event} ici.`,
      unknownEvent: (event) => `${event} n’est pas un événement de ce processus.`,
      unknownHere: (event) => `${event} ne s’applique pas à ce stade.`,
      closed: (event) => `La proposition est close; ${event} ne s’applique plus.`,
      unmet: (event) => `${event} doit attendre : voir unmet pour ce qui manque.`,
    },
    system: 'Le système',
    somebody: 'Quelqu’un',
  },
};
