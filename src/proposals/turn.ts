import type { Unmet } from '../../workflows/kit/criterion.js';
import type { LocalDate } from '../../workflows/kit/event.js';
import { addBusinessDays, addDays } from '../../workflows/kit/local-date.js';
import type { Mover } from '../../workflows/kit/workflow.js';
import { proposalRoles, standingRoles, type ProposalContext } from '../../workflows/proposal/vocabulary.js';

/** Somebody, with the roles they have in one proposal. */
export interface RoleHolder {
  readonly by: string;
  readonly roles: readonly string[];
}

const rolesOfSide: Readonly<Record<Exclude<Mover, 'nobody'>, readonly string[]>> = {
  partner: [...proposalRoles, 'survivorLead'],
  hub: standingRoles,
};

/**
 * Whether what some roles may do is expected of somebody, rather than open to them in the place of others.
 *
 * What the coordinator may do is the named one's. It is the hub lead's where nobody else may, or nobody is named.
 */
export function isExpectedOf(
  { by, roles: held }: RoleHolder,
  roles: readonly string[],
  { coordinator }: Pick<ProposalContext, 'coordinator'>,
): boolean {
  return roles.some((role) => {
    if (!held.includes(role)) return false;
    if (role === 'hubCoordinator') return coordinator === null || coordinator === by;
    if (role === 'hubLead') return !roles.includes('hubCoordinator') || coordinator === null;
    return true;
  });
}

/** Of some roles, those on the side whose move it is: a step of the partner's stays theirs though the hub may take it. */
export function rolesOnSide(roles: readonly string[], mover: Mover): readonly string[] {
  return mover === 'nobody' ? roles : roles.filter((role) => rolesOfSide[mover].includes(role));
}

/** Whether a step can't be taken yet, and the other side alone can change that. */
export function waitsForOtherSide(unmet: readonly Pick<Unmet, 'owner'>[], mover: Mover): boolean {
  if (mover === 'nobody' || unmet.length === 0) return false;
  const other = rolesOfSide[mover === 'partner' ? 'hub' : 'partner'];
  return unmet.every(({ owner }) => owner !== null && other.includes(owner));
}

/** Until when a turn may take; a pause lasts until the day that was named. Null where nobody is held to a day. */
export function endOfTurn(
  { hold }: Pick<ProposalContext, 'hold'>,
  since: LocalDate | null,
  days: number | null,
): LocalDate | null {
  if (hold) return hold.expectedOn;
  return since !== null && days !== null ? lastDay(since, days) : null;
}

/** The last day of a turn: the calendar days that its state allows, and the Monday after where they end on a weekend. */
export function lastDay(since: LocalDate, days: number): LocalDate {
  return addBusinessDays(addDays(since, days - 1), 1, []);
}
