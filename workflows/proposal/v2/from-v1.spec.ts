import { proposalAt, type Traveller } from '../../../test/support/proposal-builder.js';
import { replay } from '../../kit/replay.js';
import { restore, type StoredSnapshot } from '../../kit/snapshot.js';
import { placesFor } from '../journeys/index.js';
import { formats } from '../vocabulary.js';
import { proposalV1 } from '../v1/definition.js';
import { proposalV2 } from './definition.js';
import { fromVersion1 } from './from-v1.js';

const ON = '2027-02-01';

const old = (place: string, itinerary: object = {}): Traveller =>
  proposalAt(place, { ...itinerary, version: 1 });

function movedFrom(traveller: Traveller): StoredSnapshot {
  const outcome = fromVersion1.up(traveller.snapshot, ON);
  if (outcome.kind !== 'moves') throw new Error(JSON.stringify(outcome));
  return outcome.snapshot;
}

/** Every moment of every journey of version 1, each once. */
const moments = formats.flatMap((format) =>
  placesFor(format, 1).map((place) => [`${format}, ${place}`, old(place, { format })] as const),
);

describe('a proposal of version 1 that becomes one of version 2', () => {
  it.each(moments)('finds its place, and its way back to the letter: %s', (_, traveller) => {
    for (const before of replay(proposalV1, traveller.log)) {
      const outcome = fromVersion1.up(before, ON);
      if (outcome.kind !== 'moves') continue;
      expect(restore(proposalV2.machine, outcome.snapshot).status).toBe('active');
      expect(proposalV2.project(outcome.snapshot).status).toBe(proposalV1.project(before as never).status);
      expect(fromVersion1.down(outcome.snapshot)).toEqual(before);
    }
  });

  it('prepares registration where it was recruiting and registration is not marked open', () => {
    const recruiting = old('open.launch.recruiting');
    expect(movedFrom(recruiting)).toMatchObject({
      value: { open: { launch: 'preparing' } },
      context: {
        registrationOpenedOn: null,
        items: { 'la.access': { status: 'open', dueOn: '2026-04-20' }, 'la.promo': { dueOn: '2026-05-04' } },
      },
    });
  });

  it('goes on recruiting where registration is marked open, and knows since when', () => {
    const recruiting = old('open.launch.recruiting').completes(['la.reg'], 125);
    expect(movedFrom(recruiting)).toMatchObject({
      value: { open: { launch: 'recruiting' } },
      context: {
        registrationOpenedOn: '2026-05-10',
        escalations: [],
        items: { 'la.access': { status: 'waived', closedOn: ON, by: 'system', waiver: null } },
      },
    });
  });

  it('returns from a hold to preparing registration, where that is where it now belongs', () => {
    const held = old('open.launch.recruiting').does('PUT_ON_HOLD');
    const after = movedFrom(held);
    expect(after.value).toBe('onHold');
    expect(JSON.stringify(after.historyValue)).toContain('proposal.open.launch.preparing');
    expect(fromVersion1.down(after as never)).toEqual(held.snapshot);
  });

  it('waits until registration is marked where launch is past that point', () => {
    expect(fromVersion1.up(old('open.launch.scheduled').snapshot, ON)).toMatchObject({
      kind: 'blocked',
      unmet: [
        { message: { key: 'registrationNotMarked' }, owner: 'hubCoordinator', fix: { task: 'la.reg' } },
      ],
    });
    const held = old('open.launch.scheduled').does('PUT_ON_HOLD');
    expect(fromVersion1.up(held.snapshot, ON).kind).toBe('blocked');
    const marked = movedFrom(old('open.launch.scheduled').completes(['la.reg'], 130));
    expect(marked.value).toEqual({ open: { launch: 'scheduled' } });
    expect(proposalV2.project(marked as never).tasks.find(({ key }) => key === 'la.access')?.status).toBe(
      'waived',
    );
  });

  it('asks for nothing new before launch', () => {
    const scoping = old('open.scoping.working');
    const { items } = movedFrom(scoping).context as { items: object };
    expect(Object.keys(items)).toEqual(Object.keys(scoping.context.items));
  });

  it.each(['completed', 'declined', 'withdrawn', 'cancelled'])('stays where it is %s', (place) => {
    expect(fromVersion1.up(old(place).snapshot, ON)).toEqual({
      kind: 'stays',
      why: { key: 'closedKeepsItsRules' },
    });
  });
});
