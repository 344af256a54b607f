import type { Audience } from '../../../workflows/kit/workflow.js';
import { seesEverything } from '../../proposals/viewer.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';

/** Whose words are used for somebody: the hub's own, or those for partners. */
export function audienceOf(actor: SignedInActor): Audience {
  return seesEverything(actor) ? 'staff' : 'partner';
}
