import fc from 'fast-check';

const SEED = 20_261_126;

/** Counts the cases of several properties, and how many of them failed. */
export class CaseCount {
  cases = 0;
  failures = 0;

  /**
   * Tries a property on values, and on further ones that are always tried.
   *
   * @throws {Error} of the smallest value for which it does not hold
   */
  try<T>(cases: number, values: fc.Arbitrary<T>, always: readonly T[], holds: (value: T) => void): void {
    const tried = [...always, ...fc.sample(values, { numRuns: cases, seed: SEED })];
    const before = this.failures;
    for (const value of tried) {
      this.cases += 1;
      if (!fulfils(holds, value)) this.failures += 1;
    }
    if (this.failures === before) return;
    for (const value of always) holds(value);
    fc.assert(fc.property(values, holds), { numRuns: cases, seed: SEED });
  }

  toString(): string {
    return `cases ${String(this.cases)}, failures ${String(this.failures)}`;
  }
}

function fulfils<T>(holds: (value: T) => void, value: T): boolean {
  try {
    holds(value);
    return true;
  } catch {
    return false;
  }
}
