import type { LocalDate, Occurred } from '../../../workflows/kit/event.js';
import { daysBetween } from '../../../workflows/kit/local-date.js';
import { candidatesFor, guardName, unmetOf } from '../../../workflows/kit/refusal.js';
import { restore, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import type { PastLife, Spell } from './past-life.js';

/** A move of a past proposal that would have been refused. */
export interface BlockedMove {
  readonly ref: string;
  readonly type: string;
  readonly on: LocalDate;
}

/** A move of a past proposal that could have been made earlier. */
export interface ReleasedMove extends BlockedMove {
  /** Days earlier, in the same state. */
  readonly days: number;
}

/**
 * Moves that would have been refused if a task had been required, because it was open then.
 *
 * A move is held to a task where it waits for other required tasks of the same stage.
 */
export function blockedIfRequired(lives: readonly PastLife[], task: string): readonly BlockedMove[] {
  return movesOf(lives).flatMap(({ ref, spell, event }) => {
    const stage = spell.projection.tasks.find(({ key }) => key === task)?.stage;
    const item = spell.snapshot.context.items[task];
    if (stage === undefined || item?.status !== 'open') return [];
    const siblings = spell.projection.tasks.filter((one) => one.stage === stage).map(({ key }) => key);
    const waits = waitsFor(spell, event, withStatus(spell.snapshot, siblings, 'open'));
    return siblings.some((key) => waits.has(key)) ? [{ ref, type: event.type, on: event.on }] : [];
  });
}

/**
 * Moves that could have been made on an earlier day of the same state if a task had not been required.
 *
 * Only the days count on which that task alone was in the way: what people took their time for besides is not saved.
 */
export function releasedIfDropped(lives: readonly PastLife[], task: string): readonly ReleasedMove[] {
  return lives.flatMap(({ ref, spells }) =>
    spells.flatMap((spell, index): ReleasedMove[] => {
      const { ended } = spell;
      if (!ended || !waitsFor(spell, ended, withStatus(spell.snapshot, [task], 'open')).has(task)) return [];
      const as = firstFree(spells, index, ended, (snapshot) => snapshot);
      const without = firstFree(spells, index, ended, (snapshot) => withStatus(snapshot, [task], 'waived'));
      const days = daysBetween(without, as);
      return days > 0 ? [{ ref, type: ended.type, on: ended.on, days }] : [];
    }),
  );
}

/** The first day of a state from which on nothing was in the way of the event that ended it. */
function firstFree(
  spells: readonly Spell[],
  index: number,
  event: Occurred,
  seenAs: (snapshot: StoredSnapshot<ProposalContext>) => StoredSnapshot<ProposalContext>,
): LocalDate {
  const value = JSON.stringify(spells[index]?.snapshot.value);
  let first = event.on;
  for (let at = index; at >= 0; at -= 1) {
    const spell = spells[at];
    if (!spell || JSON.stringify(spell.snapshot.value) !== value) break;
    if (waitsFor(spell, { ...event, on: spell.from }, seenAs(spell.snapshot)).size > 0) break;
    first = spell.from;
  }
  return first;
}

function movesOf(
  lives: readonly PastLife[],
): readonly { readonly ref: string; readonly spell: Spell; readonly event: Occurred }[] {
  return lives.flatMap(({ ref, spells }) =>
    spells.flatMap((spell) => (spell.ended ? [{ ref, spell, event: spell.ended }] : [])),
  );
}

/** Tasks that an event would wait for in a snapshot; anything else that is missing is named by its message. */
function waitsFor(
  { definition }: Spell,
  event: Occurred,
  snapshot: StoredSnapshot<ProposalContext>,
): ReadonlySet<string> {
  const current = restore(definition.machine, snapshot);
  const perWay = candidatesFor(current, event.type).map((candidate) =>
    unmetOf(definition, current, event, guardName(candidate)).map(({ message }) =>
      typeof message.task === 'string' ? message.task : message.key,
    ),
  );
  const [nearest = []] = perWay.toSorted((a, b) => a.length - b.length);
  return new Set(nearest);
}

function withStatus(
  snapshot: StoredSnapshot<ProposalContext>,
  keys: readonly string[],
  status: 'open' | 'waived',
): StoredSnapshot<ProposalContext> {
  const { items } = snapshot.context;
  const changed = keys.flatMap((key) => {
    const item = items[key];
    return item ? [[key, { ...item, status, waiver: null }] as const] : [];
  });
  return {
    ...snapshot,
    context: { ...snapshot.context, items: { ...items, ...Object.fromEntries(changed) } },
  };
}
