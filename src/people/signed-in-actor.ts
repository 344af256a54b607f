import type { Language } from '../../workflows/kit/workflow.js';
import type { Actor } from '../engine/command.js';

/** A person who was recognised, with what decides about what they may see and do. */
export interface SignedInActor extends Actor {
  readonly name: string;
  /** Ids of the organisations the person belongs to. */
  readonly organisations: readonly string[];
  readonly language: Language;
}
