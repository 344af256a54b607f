import type { Pool } from 'pg';
import type { ProposalContext, Stage } from '../../workflows/proposal/vocabulary.js';
import { fairest } from './fairest.js';
import type { CommittedSupport } from './support-log.js';
import { candidatesFor, languagesOf } from './support-people.js';
import { resourcesFor, rolesFor } from './support-rules.js';

type Queryable = Pick<Pool, 'query'>;

/** What is given out, before it is an event. */
export type Choice = Omit<CommittedSupport, 'at'>;

/**
 * What a stage is due, as things stand now: its resources, and for each role whoever fits best and has room.
 *
 * Reads only. The assignment and its preview both ask here, so that one is what the other said.
 *
 * @param withPeople false where the proposal has gone on meanwhile: resources stay readable, people are not bound
 */
export async function chooseSupport(
  db: Queryable,
  { instanceId, stage }: { readonly instanceId: string; readonly stage: Stage },
  context: ProposalContext,
  withPeople = true,
): Promise<Choice> {
  const resources = resourcesFor(stage, context);
  const roles = withPeople ? rolesFor(stage, context) : [];
  const candidates = await candidatesFor(db, roles, { instanceId, stage, languages: languagesOf(context) });
  const chosen = roles.map((role) => ({
    role,
    person: fairest(candidates.filter((one) => one.role === role))?.person ?? null,
  }));
  return {
    resources,
    people: chosen.flatMap(({ role, person }) => (person === null ? [] : [{ person, role }])),
    waiting: chosen.flatMap(({ role, person }) => (person === null ? [role] : [])),
  };
}
