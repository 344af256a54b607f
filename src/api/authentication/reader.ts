import type { Audience, Language } from '../../../workflows/kit/workflow.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { seesEverything } from '../../proposals/viewer.js';

/** For whom something is said: in which language, and in the hub's own words or in those for partners. */
export interface Reader {
  readonly language: Language;
  readonly audience: Audience;
}

/** Somebody who was not recognised. */
export const stranger: Reader = { language: 'en', audience: 'partner' };

export function readerOf(actor: SignedInActor): Reader {
  return { language: actor.language, audience: seesEverything(actor) ? 'staff' : 'partner' };
}
