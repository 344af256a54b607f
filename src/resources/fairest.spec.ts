import fc from 'fast-check';
import { fairest, type Candidate } from './fairest.js';

const somebody = (name: string, load: number, capacity: number, near = true): Candidate => ({
  person: name,
  name,
  load,
  capacity,
  near,
  programme: null,
});

const people = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 6 })), {
    selector: ([name]) => name,
    maxLength: 8,
  })
  .map((given) => given.map(([name, capacity]) => somebody(name, 0, capacity)));

/** Gives out places one after the other, as proposals come in. */
function giveOut(
  candidates: readonly Candidate[],
  proposals: number,
): { loads: Candidate[]; turnedAway: number } {
  let loads = [...candidates];
  let turnedAway = 0;
  for (let each = 0; each < proposals; each += 1) {
    const chosen = fairest(loads);
    if (!chosen) turnedAway += 1;
    loads = loads.map((one) => (one.person === chosen?.person ? { ...one, load: one.load + 1 } : one));
  }
  return { loads, turnedAway };
}

describe('who is chosen', () => {
  it('has the most room for their capacity, not the fewest proposals', () => {
    expect(fairest([somebody('Ana', 1, 2), somebody('Bo', 2, 5)])?.name).toBe('Bo');
  });

  it('comes first by name where the room is equal', () => {
    expect(fairest([somebody('Zoé', 1, 2), somebody('Élise', 2, 4), somebody('Mo', 3, 6)])?.name).toBe(
      'Élise',
    );
  });

  it('knows the region, as long as anybody who does has room', () => {
    const [near, far] = [somebody('Near', 3, 4), somebody('Far', 0, 4, false)];
    expect(fairest([far, near])?.name).toBe('Near');
    expect(fairest([far, somebody('Near', 4, 4)])?.name).toBe('Far');
  });

  it('belongs to the programme of the proposal, as long as anybody who does has room', () => {
    const [own, near] = [{ ...somebody('Own', 3, 4, false), programme: 'Grief' }, somebody('Near', 0, 4)];
    expect(fairest([near, own])?.name).toBe('Own');
    expect(fairest([near, { ...own, load: 4 }])?.name).toBe('Near');
  });

  it('is nobody when nobody has room', () => {
    expect(fairest([somebody('Ana', 2, 2), somebody('Bo', 0, 0)])).toBeNull();
    expect(fairest([])).toBeNull();
  });

  it('is the same whatever the order in which people are listed', () => {
    fc.assert(
      fc.property(people, fc.nat(20), (candidates, proposals) => {
        const { loads } = giveOut(candidates, proposals);
        expect(fairest([...loads].reverse())).toEqual(fairest(loads));
      }),
    );
  });

  it('is never overloaded, nor busier by a whole proposal than somebody with room', () => {
    fc.assert(
      fc.property(people, fc.nat(40), (candidates, proposals) => {
        const { loads } = giveOut(candidates, proposals);
        for (const a of loads) {
          expect(a.load).toBeLessThanOrEqual(a.capacity);
          for (const b of loads)
            if (a.load > 0 && b.load < b.capacity)
              expect((a.load - 1) * b.capacity).toBeLessThanOrEqual(b.load * a.capacity);
        }
      }),
    );
  });

  it('turns somebody away only when every place is taken', () => {
    fc.assert(
      fc.property(people, fc.nat(60), (candidates, proposals) => {
        const places = candidates.reduce((sum, { capacity }) => sum + capacity, 0);
        expect(giveOut(candidates, proposals).turnedAway).toBe(Math.max(0, proposals - places));
      }),
    );
  });
});
