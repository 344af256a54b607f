import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { standIns, type Cast, type CastRole } from '../../workflows/proposal/journeys/index.js';

/** Who presses: the ids that journeys are told with, and the token each one carries. */
export interface People {
  readonly cast: Cast;
  readonly tokens: Readonly<Record<string, string>>;
}

const AT_THE_HUB = ['hubLead', 'hubCoordinator', 'techHost', 'evaluator', 'cpdLead', 'administrator'];
const SUPPORTERS = ['mentor', 'evaluator', 'cpdLead', 'techHost'];

/** Writes a cast into an empty database, each with a token, and a few people who give support, too few for all. */
export async function addPeople(database: Client): Promise<People> {
  const roles = (Object.keys(standIns) as CastRole[]).filter((role) => role !== 'system');
  const cast: Record<string, string> = { system: 'system' };
  const tokens: Record<string, string> = {};
  for (const role of roles) {
    const id = await addPerson(database, role);
    const token = `echo_${randomBytes(32).toString('base64url')}`;
    await database.query('insert into api_token (id, person_id, hash, label) values ($1, $2, $3, $4)', [
      ...[randomUUID(), id, hash('sha256', token, 'buffer'), 'faults'],
    ]);
    if (AT_THE_HUB.includes(role))
      await database.query('insert into person_role values ($1, $2)', [id, role]);
    cast[role] = id;
    tokens[id] = token;
  }
  for (const role of SUPPORTERS)
    for (const capacity of [2, 3])
      await database.query('insert into support_person (person_id, role, capacity) values ($1, $2, $3)', [
        ...[await addPerson(database, `${role}${capacity}`), role, capacity],
      ]);
  return { cast: cast as Cast, tokens };
}

async function addPerson(database: Client, name: string): Promise<string> {
  const id = randomUUID();
  await database.query('insert into person (id, name, email) values ($1, $2, $3)', [
    ...[id, name, `${name}@example.org`.toLowerCase()],
  ]);
  return id;
}
