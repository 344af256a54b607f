import { randomUUID } from 'node:crypto';
import { seal, type Committed, type SealedText } from '../../src/engine/command.js';
import type { Engine } from '../../src/engine/engine.js';
import {
  standIns,
  withReferences,
  type Cast,
  type CastRole,
  type JourneyStep,
} from '../../workflows/proposal/journeys/index.js';

/** Does one step of a journey for real, as it is decided on what is stored. */
export async function takeStep(
  engine: Engine,
  instanceId: string,
  { type, on, by, as, payload }: JourneyStep,
  version?: number,
): Promise<Committed> {
  const texts: SealedText[] = [];
  const event = withReferences(payload as never, (words) => {
    const { ref, text } = seal(words);
    texts.push(text);
    return ref;
  });
  const asked = {
    ...{ instanceId, event: { ...(event as object), type }, actor: { id: by, roles: as }, key: randomUUID() },
    ...{ texts, at: `${on}T20:00:00.000Z`, on },
  };
  return type === 'PROPOSAL_STARTED'
    ? engine.start({ ...asked, workflow: 'proposal', ...(version !== undefined && { version }) })
    : engine.dispatch({ ...asked, expectedSequence: null });
}

/** Plays a journey into the database; returns the id of the proposal. */
export async function play(
  engine: Engine,
  steps: readonly JourneyStep[],
  { ref, version }: { readonly ref: string; readonly version?: number },
): Promise<string> {
  const instanceId = randomUUID();
  const [first, ...others] = steps as [JourneyStep, ...JourneyStep[]];
  const opening = { ...first, payload: { ...first.payload, ref } } as JourneyStep;
  await takeStep(engine, instanceId, opening, version);
  for (const step of others) await takeStep(engine, instanceId, step);
  return instanceId;
}

/** Somebody real for every part, and what puts them into the table of people. */
export function newCast(): {
  readonly cast: Cast;
  readonly people: readonly (readonly [id: string, name: string])[];
} {
  const roles = (Object.keys(standIns) as CastRole[]).filter((role) => role !== 'system');
  const people = roles.map((role) => [randomUUID(), role] as const);
  const ids = Object.fromEntries(people.map(([id, role]) => [role, id]));
  return { cast: { ...ids, system: 'system' } as Cast, people };
}
