/** Somebody who could take a proposal on. */
export interface Candidate {
  readonly person: string;
  readonly name: string;
  /** Proposals at a time. */
  readonly capacity: number;
  /** Proposals that the person has in this role now. */
  readonly load: number;
}

const byName = new Intl.Collator('en');

/** Whoever is least loaded relative to capacity, ties by name; null when nobody has room. */
export function fairest(candidates: readonly Candidate[]): Candidate | null {
  const free = candidates.filter(({ load, capacity }) => load < capacity);
  return free.sort(lessLoadedFirst)[0] ?? null;
}

function lessLoadedFirst(a: Candidate, b: Candidate): number {
  // Multiplied out, so that equal shares compare equal.
  return (
    a.load * b.capacity - b.load * a.capacity ||
    byName.compare(a.name, b.name) ||
    (a.person < b.person ? -1 : 1)
  );
}
