import type { PoolClient } from 'pg';
import type { Format, Stage } from '../../workflows/proposal/vocabulary.js';
import type { Instant } from '../../workflows/kit/event.js';
import type { Language } from '../../workflows/kit/workflow.js';
import { uuidv7 } from '../platform/ids.js';
import type { CommittedSupport } from './support-log.js';
import { candidatesFor, type SupportCandidate } from './support-people.js';

/** The stage of a proposal that support is given in, and the event that asked for it. */
export interface Place {
  readonly instanceId: string;
  readonly stage: Stage;
  readonly iteration: number;
  readonly format: Format;
  /** Languages that its people must speak. */
  readonly languages: readonly Language[];
  readonly askedSequence: number;
}

/** Why somebody or something was assigned; `load` and `capacity` are the person's at that moment. */
export interface Reason {
  readonly stage: Stage;
  readonly format: Format;
  readonly load?: number;
  readonly capacity?: number;
  /** The proposal's region, where the person knows it. */
  readonly region?: string;
  /** Name of the proposal's programme, where the person is one of its own. */
  readonly programme?: string;
  /** Languages that were asked for and that the person speaks. */
  readonly languages?: readonly Language[];
  /** Why nothing was assigned, where nothing was. */
  readonly nothing?: WhyNothing;
}

/** The proposal was closed meanwhile, or had gone on to another stage. */
export type WhyNothing = 'closed' | 'movedOn';

const INSERT = `
  insert into assignment (id, instance_id, stage, iteration, resource_key, person_id, role, reason, asked_sequence, assigned_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10)
  on conflict do nothing`;

const WAIT = `
  insert into waiting_list (instance_id, stage, iteration, role, asked_sequence, since) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing`;

/** Writes down what a committed event assigned, and who is still waited for. What is there already stays. */
export async function writeSupport(tx: PoolClient, place: Place, support: CommittedSupport): Promise<void> {
  const { stage, format, instanceId, iteration, askedSequence } = place;
  for (const key of support.resources)
    await insert(tx, place, support.at, { resource: key }, { stage, format });
  for (const { person, role } of support.people) {
    const known = await candidatesFor(tx, [role], place);
    const facts = known.find((each) => each.person === person);
    await insert(
      tx,
      place,
      support.at,
      { person, role },
      { stage, format, ...(facts && whyThem(facts, place)) },
    );
  }
  for (const role of support.waiting)
    await tx.query(WAIT, [instanceId, stage, iteration, role, askedSequence, support.at]);
}

function whyThem(
  { load, capacity, region, programme }: SupportCandidate,
  { languages }: Place,
): Partial<Reason> {
  return {
    ...{ load, capacity },
    ...(programme !== null && { programme }),
    ...(region !== null && { region }),
    ...(languages.length > 0 && { languages }),
  };
}

/** Writes down that nothing, or nobody, was assigned, and why. */
export async function writeNothing(
  tx: PoolClient,
  place: Place,
  at: Instant,
  why: WhyNothing,
): Promise<void> {
  await insert(tx, place, at, {}, { stage: place.stage, format: place.format, nothing: why });
}

async function insert(
  tx: PoolClient,
  { instanceId, stage, iteration, askedSequence }: Place,
  at: Instant,
  what: { readonly resource?: string; readonly person?: string; readonly role?: string },
  reason: Reason,
): Promise<void> {
  const { resource = null, person = null, role = null } = what;
  const values = [uuidv7(), instanceId, stage, iteration, resource, person, role, JSON.stringify(reason)];
  await tx.query(INSERT, [...values, askedSequence, at]);
}
