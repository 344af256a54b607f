/** Somebody who could take a proposal on. */
export interface Candidate {
  readonly person: string;
  readonly name: string;
  /** Proposals at a time. */
  readonly capacity: number;
  /** Proposals that the person has in this role now. */
  readonly load: number;
  /** Whether they know the proposal's region, or work in all of them. */
  readonly near: boolean;
  /** Name of the programme of the proposal, where they are one of its people. */
  readonly programme: string | null;
}

const byName = new Intl.Collator('en');

/**
 * Whoever has room, knows the region and is least loaded relative to capacity, ties by name; null when nobody has room.
 *
 * Somebody from elsewhere is asked only when everybody who knows the region is full, and the people of the proposal's
 * programme come before everybody else.
 */
export function fairest<T extends Candidate>(candidates: readonly T[]): T | null {
  const free = candidates.filter(({ load, capacity }) => load < capacity);
  return free.sort(bestFirst)[0] ?? null;
}

function bestFirst(a: Candidate, b: Candidate): number {
  // Multiplied out, so that equal shares compare equal.
  return (
    Number(b.programme !== null) - Number(a.programme !== null) ||
    Number(b.near) - Number(a.near) ||
    a.load * b.capacity - b.load * a.capacity ||
    byName.compare(a.name, b.name) ||
    (a.person < b.person ? -1 : 1)
  );
}
