import { Injectable } from '@nestjs/common';
import { possibleMoves } from '../../workflows/kit/moves.js';
import {
  phrase,
  sentence,
  type Audience,
  type Labels,
  type Language,
  type WorkflowDefinition,
} from '../../workflows/kit/workflow.js';
import type { Unmet } from '../../workflows/kit/criterion.js';
import type { Occurred } from '../../workflows/kit/event.js';
import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import type { Actor } from '../engine/command.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { fieldsOf, type FormField } from './forms/form-fields.js';
import { eventForms, isSentEvent, type SentEventType } from './forms/index.js';
import type { SeenProposal } from './proposal-finder.js';

/** An unmet criterion in words. */
export interface UnmetInWords extends Omit<Unmet, 'message'> {
  readonly message: string;
}

/** An event that is possible here for somebody, or what it waits for. */
export interface Move {
  readonly type: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly unmet: readonly UnmetInWords[];
  /** Fields that are sent along. */
  readonly fields: readonly FormField[];
}

/** What somebody can do with a proposal now. */
@Injectable()
export class ProposalMoves {
  constructor(
    private readonly registry: WorkflowRegistry,
    private readonly clock: Clock,
  ) {}

  /** Every event that the machine knows here and that this actor may send: allowed, or why not yet. */
  of(
    actor: Actor,
    proposal: SeenProposal,
    language: Language,
    audience: Audience,
  ): { readonly sequence: number; readonly moves: readonly Move[] } {
    const { instance } = proposal;
    const { definition } = this.registry.matching(instance);
    const labels = definition.labels[language];
    const at = this.clock.now().toISOString();
    const facts = { at, on: localDate(at, proposal.zone), by: actor.id, as: actor.roles };
    return {
      sequence: instance.sequence,
      moves: movesIn(definition, instance.snapshot, facts, labels, audience),
    };
  }
}

/** Every event that somebody may send in a snapshot, in words: allowed, or why not yet. */
export function movesIn<TContext>(
  definition: WorkflowDefinition<TContext>,
  snapshot: StoredSnapshot<TContext>,
  facts: Omit<Occurred, 'type'>,
  labels: Labels,
  audience: Audience,
): readonly Move[] {
  return possibleMoves(definition, snapshot, facts).flatMap(({ type, unmet }) =>
    isSentEvent(type) ? [moveOf(type, unmet, labels, audience)] : [],
  );
}

function moveOf(type: SentEventType, unmet: readonly Unmet[], labels: Labels, audience: Audience): Move {
  return {
    type,
    label: phrase(labels.moves[type], audience, { key: type }),
    allowed: unmet.length === 0,
    unmet: unmet.map((one) => ({ ...one, message: sentence(labels, audience, one.message) })),
    fields: fieldsOf(eventForms[type]),
  };
}
