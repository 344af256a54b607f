import type { Actor } from '../engine/command.js';
import { standingRoles } from '../../workflows/proposal/vocabulary.js';

/** Who looks: an actor with the organisations they belong to. */
export interface Viewer extends Actor {
  readonly organisations: readonly string[];
}

/** Whether someone works at the hub or audits it, and so sees every proposal. */
export function seesEverything({ roles }: Actor): boolean {
  return roles.some((role) => role === 'system' || (standingRoles as readonly string[]).includes(role));
}

/**
 * SQL that holds for proposals (alias `p`) that a viewer may see: all for the hub, otherwise those of their
 * organisations, those they have a part in and those they support now.
 *
 * @param at number of the first of three parameters, see {@link viewerParameters}
 */
export function visibleTo(at: number): string {
  const [all, person, organisations] = [at, at + 1, at + 2].map((number) => `$${String(number)}`);
  return `(${all}::boolean or p.lead_id = ${person}::uuid or p.co_lead_id = ${person}::uuid
    or p.people @> array[${person}::uuid] or p.organisation_id = any(${organisations}::uuid[])
    or exists (select from assignment given
      where given.instance_id = p.instance_id and given.person_id = ${person}::uuid and given.released_at is null))`;
}

/** The three parameters of {@link visibleTo}. */
export function viewerParameters(viewer: Viewer): readonly [boolean, string | null, readonly string[]] {
  return [seesEverything(viewer), viewer.id === 'system' ? null : viewer.id, viewer.organisations];
}
