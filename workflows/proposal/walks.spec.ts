import fc from 'fast-check';
import { everyPlace, standIns, type CastRole, type Traveller } from '../../test/support/proposal-builder.js';
import { expectHoldToReturn, expectLawful, expectLegal } from '../../test/support/proposal-invariants.js';
import { replay } from '../kit/replay.js';
import { isIn } from '../kit/snapshot.js';
import { checklist, type ProposalEventType } from './vocabulary.js';
import { currentProposal } from './proposal.workflow.js';
import type { LaterStep } from './journeys/index.js';

const places = everyPlace();
const roles = Object.keys(standIns) as CastRole[];
const tasks = checklist.map(({ key }) => key);

/** One turn of a walk: which event, said by its usual sender or by somebody, on which day, and whether it is worked for. */
const turn = fc.record({
  type: fc.constantFrom(...currentProposal.events),
  by: fc.option(fc.constantFrom(...roles), { freq: 3 }),
  later: fc.integer({ min: 0, max: 40 }),
  works: fc.boolean(),
  task: fc.option(fc.constantFrom(...tasks)),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

function takes(walker: Traveller, { type, by, later, works, task }: Turn): void {
  const day = walker.today + later;
  const named = task === null ? null : payloadAbout(task, type);
  const saying = {
    day,
    ...(by === null ? {} : { by }),
    ...(named === null ? {} : { payload: named as never }),
  };
  if (works && by === null && named === null) {
    try {
      walker.does(type, saying);
      expectLegal(walker.snapshot);
      return;
    } catch {
      // Not possible from here; it is then judged as it stands.
    }
  }
  const step: LaterStep = walker.step(type, saying, Math.max(day, walker.today));
  const before = walker.snapshot;
  expectLawful(before, step, walker.tries(step));
}

/** Tasks are also named at random: done, waived, of other stages, of other formats. */
function payloadAbout(task: string, type: ProposalEventType): object | null {
  const reason = 'Any reason.';
  const about: Readonly<Partial<Record<ProposalEventType, object>>> = {
    TASK_COMPLETED: { task },
    TASK_REOPENED: { task, reason },
    TASKS_WAIVED: { tasks: [task], reason, expiresOn: '2026-06-01' },
    WAIVER_LIFTED: { task },
  };
  return about[type] ?? null;
}

describe('random walks through version 1', () => {
  it('keep every law, whatever is sent by whomever', () => {
    const start = fc.integer({ min: 0, max: places.length - 1 });
    fc.assert(
      fc.property(start, fc.array(turn, { minLength: 5, maxLength: 30 }), (index, turns) => {
        const walker = places[index]!.traveller.fork();
        for (const each of turns) takes(walker, each);
        const snapshots = [...replay(currentProposal, walker.log)];
        expect(snapshots.at(-1)).toEqual(walker.snapshot);
        if (isIn(walker.snapshot.value, 'open')) expectHoldToReturn(holdable(walker), 17);
      }),
      { numRuns: Number(process.env.WALKS ?? 150) },
    );
  });

  it.each(
    places
      .filter(({ traveller }) => isIn(traveller.snapshot.value, 'open'))
      .map(({ place, traveller }) => [traveller.context.format, place, traveller] as const),
  )('return from a hold to where a %s was: %s', (_, __, traveller) =>
    expectHoldToReturn(holdable(traveller), 45),
  );
});

function holdable(traveller: Traveller): Parameters<typeof expectHoldToReturn>[0] {
  return { snapshot: traveller.snapshot, today: traveller.today, step: traveller.step.bind(traveller) };
}
