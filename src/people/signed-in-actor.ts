import type { Language } from '../../workflows/kit/workflow.js';
import type { Actor } from '../engine/command.js';

/** A person who was recognised, with what decides about what they may see and do. */
export interface SignedInActor extends Actor {
  readonly name: string;
  /** Ids of the organisations the person belongs to. */
  readonly organisations: readonly string[];
  readonly language: Language;
}

/** SQL: the columns of a {@link SignedInActor}, of a person under the alias `p`. */
export const ACTOR_COLUMNS = `
  p.id, p.name, p.language,
  array(select role from person_role where person_id = p.id order by role) as roles,
  array(select organisation_id::text from membership where person_id = p.id order by 1) as organisations`;
