import { Engine } from '../../src/engine/engine.js';
import { Verifier } from '../../src/engine/verify.js';
import { ProposalsModule } from '../../src/proposals/proposals.module.js';
import type { LocalDate } from '../../workflows/kit/event.js';
import { addDays } from '../../workflows/kit/local-date.js';
import { activeLeaves, isIn } from '../../workflows/kit/snapshot.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { newCast, play, takeStep } from '../faults/play.js';
import { useProgram } from '../support/program.js';
import {
  placesFor,
  proposalAt,
  type Cast,
  type JourneyStep,
  type Traveller,
} from '../support/proposal-builder.js';

interface Node {
  readonly type: string;
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Node>>;
}

/** Every set of leaf states that can be active together in a state: one of each region where it is parallel. */
function configurationsOf(node: Node): string[][] {
  const children = Object.values(node.states).filter(({ type }) => type !== 'history');
  if (children.length === 0) return [[node.path.join('.')]];
  const inside = children.map(configurationsOf);
  if (node.type !== 'parallel') return inside.flat();
  return inside.reduce((sets, region) => sets.flatMap((set) => region.map((leaves) => [...set, ...leaves])));
}

const nameOf = (leaves: readonly string[]): string => leaves.toSorted().join(' + ');

/** A traveller in every open configuration, by its name; the regions of scoping in every combination. */
function travellersEverywhere(cast: Cast): Map<string, Traveller> {
  const setOut = (place: string): Traveller => proposalAt(place, { cast });
  const travellers = [
    ...placesFor('series').map(setOut),
    ...[false, true].flatMap((planned) =>
      ['drafting', 'sent', 'signed'].flatMap((agreement) =>
        [false, true].map((accredited) => {
          const traveller = setOut('open.scoping.working');
          if (planned) traveller.does('PLANNING_COMPLETED');
          if (agreement !== 'drafting') traveller.does('AGREEMENT_SENT');
          if (agreement === 'signed') traveller.does('AGREEMENT_SIGNED');
          return accredited ? traveller.does('ACCREDITATION_DECIDED') : traveller;
        }),
      ),
    ),
  ].filter(({ snapshot }) => isIn(snapshot.value, 'open'));
  // Where several roads lead to one place, the usual one counts; it comes first.
  return new Map(
    travellers.toReversed().map((traveller) => [nameOf(activeLeaves(traveller.snapshot.value)), traveller]),
  );
}

interface Settled {
  readonly traveller: Traveller;
  readonly instanceId: string;
  /** Day of the journey on which it was touched last. */
  today: number;
}

describe('a pause, through the database', () => {
  const program = useProgram(ProposalsModule);
  const everywhere = new Map<string, Settled>();

  beforeAll(async () => {
    const { cast, people } = newCast();
    for (const person of people)
      await program.rows('insert into person (id, name) values ($1, $2)', [...person]);
    const travellers = [...travellersEverywhere(cast)];
    await Promise.all(travellers.map(([name, traveller], index) => settle(name, traveller, index)));
  }, 120_000);

  /** Does one step for real; returns where it led. */
  async function take(instanceId: string, step: JourneyStep): Promise<string> {
    return nameOf(activeLeaves((await takeStep(program.get(Engine), instanceId, step)).snapshot.value));
  }

  /** Plays a traveller's journey into the database. */
  async function settle(name: string, traveller: Traveller, index: number): Promise<void> {
    const ref = `ECHO-2026-${String(100 + index)}`;
    const instanceId = await play(program.get(Engine), traveller.steps, { ref });
    everywhere.set(name, { traveller, instanceId, today: traveller.today });
  }

  const tasksOf = (instanceId: string): Promise<{ status: string; due: LocalDate | null }[]> =>
    program.rows(
      'select key, iteration, status, due_on::text as due from task where instance_id = $1 order by key, iteration',
      [instanceId],
    );

  /** Pauses in each place for some days, and lists where it did not return, or moved a date by anything else. */
  async function wrongReturns(
    places: readonly (readonly [string, Settled])[],
    days: number,
    ...pause: readonly (readonly [day: number, ...Parameters<Traveller['step']>])[]
  ): Promise<string[]> {
    const wrong: string[] = [];
    const tryOne = async ([name, settled]: readonly [string, Settled]): Promise<void> => {
      const { traveller, instanceId, today } = settled;
      const before = await tasksOf(instanceId);
      let place = '';
      for (const [day, type, saying] of pause)
        place = await take(instanceId, traveller.step(type, saying, today + day));
      settled.today += days;
      if (place !== name) wrong.push(`${name}: returned to ${place}`);
      const shifted = before.map((task) =>
        task.status === 'open' && task.due !== null ? { ...task, due: addDays(task.due, days) } : task,
      );
      const after = await tasksOf(instanceId);
      if (JSON.stringify(after) !== JSON.stringify(shifted))
        wrong.push(`${name}: due dates moved by something else`);
      const { findings } = await program.get(Verifier).verifyInstance(instanceId);
      wrong.push(...findings.map(({ message }) => `${name}: ${message}`));
    };
    await Promise.all(places.map(tryOne));
    process.stdout.write(`states tried ${String(places.length)}, wrong returns ${String(wrong.length)}\n`);
    return wrong;
  }

  const beforeLaunch = (): (readonly [string, Settled])[] =>
    [...everywhere].filter(
      ([, { traveller }]) => !['launch', 'evaluation'].includes(traveller.context.stage),
    );

  it('is tried from every open configuration of the machine', () => {
    const { open } = currentProposal.machine.root.states as unknown as Record<string, Node>;
    expect([...everywhere.keys()].toSorted()).toEqual(configurationsOf(open!).map(nameOf).toSorted());
    expect(beforeLaunch().length).toBeGreaterThan(15);
  });

  it('returns from a hold to where it was, with open tasks due later by exactly its length', async () => {
    expect(
      await wrongReturns([...everywhere], 17, [0, 'PUT_ON_HOLD'], [17, 'RESUMED', { payload: {} }]),
    ).toEqual([]);
  });

  it('returns from a second hold alike', async () => {
    expect(
      await wrongReturns([...everywhere], 3, [0, 'PUT_ON_HOLD'], [3, 'RESUMED', { payload: {} }]),
    ).toEqual([]);
  });

  it('returns when an administrator reopens what was withdrawn', async () => {
    expect(
      await wrongReturns(beforeLaunch(), 9, [0, 'PROPOSAL_WITHDRAWN'], [9, 'PROPOSAL_REOPENED']),
    ).toEqual([]);
  });

  it('returns to where it was before the hold when it was withdrawn on hold and is reopened', async () => {
    const pause = [
      [0, 'PUT_ON_HOLD'],
      [10, 'PROPOSAL_WITHDRAWN'],
      [15, 'PROPOSAL_REOPENED'],
    ] as const;
    expect(await wrongReturns(beforeLaunch(), 15, ...pause)).toEqual([]);
  });
});
