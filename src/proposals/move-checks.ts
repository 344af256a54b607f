import { Injectable } from '@nestjs/common';
import type { RefusalReason } from '../../workflows/kit/decide.js';
import type { Unmet } from '../../workflows/kit/criterion.js';
import { rolesFor } from '../../workflows/kit/permission.js';
import { criterionChecks } from '../../workflows/kit/preview.js';
import { restore, type StoredSnapshot } from '../../workflows/kit/snapshot.js';
import {
  phrase,
  sentence,
  type Audience,
  type Labels,
  type Language,
  type WorkflowDefinition,
} from '../../workflows/kit/workflow.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { Actor } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { isSentEvent, type SentEventType } from './forms/index.js';
import type { FoundProposal, SeenProposal } from './proposal-finder.js';
import { possibleMoves } from '../../workflows/kit/moves.js';
import { peopleIn, WhoIsWho } from './standing/who-is-who.js';

/** Something that stands in the way, in words, with whoever owns it and what would mend it. */
export interface Obstacle extends Pick<Unmet, 'fix'> {
  readonly message: string;
  readonly owner: string | null;
}

/** What must hold before an event, in words, and what it lacks. */
export interface CheckedCriterion {
  readonly criterion: string;
  /** Follows "if": "every required task is done or waived". */
  readonly label: string;
  readonly met: boolean;
  readonly unmet: readonly Obstacle[];
}

/** How an event stands for somebody before anything is filled in. */
export interface MoveCheck {
  readonly current: Instance;
  readonly context: ProposalContext;
  /** Null where it could be sent, or waits for its criteria only. */
  readonly refused: Exclude<RefusalReason, 'unmet' | 'unknownEvent'> | null;
  readonly criteria: readonly CheckedCriterion[];
  /** Types of the moves that this person could make here, their criteria met or not. */
  readonly possible: readonly string[];
  /** Who may send it, in words. */
  readonly senders: string;
  /** Names of the people that the proposal knows. */
  readonly names: ReadonlyMap<string, string>;
}

/** A move that somebody can make now, or that waits. */
export interface OpenMove {
  readonly type: SentEventType;
  /** Empty where it can be made now. */
  readonly obstacles: readonly Obstacle[];
}

/** Says whether somebody can send an event here, what it waits for, and otherwise why not and who can. */
@Injectable()
export class MoveChecks {
  constructor(
    private readonly engine: Engine,
    private readonly registry: WorkflowRegistry,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async of(
    actor: Actor,
    proposal: SeenProposal,
    type: SentEventType,
    language: Language,
    audience: Audience,
  ): Promise<MoveCheck> {
    const read = await this.read(actor, proposal, language, audience);
    const { current, context, definition, names, who, facts } = read;
    const stored = current.snapshot as StoredSnapshot<ProposalContext>;
    const asked = { ...facts, type };
    const event = { ...asked, as: rolesFor(definition, context, asked) };
    const possible = possibleMoves(definition, stored, facts).map((move) => move.type);
    const { criteria } = definition.labels[language];
    return {
      ...{ current, context, names, possible },
      refused: possible.includes(type) ? null : await this.refusal(actor, proposal, type, facts.on),
      criteria: criterionChecks(definition, restore(definition.machine, stored), event).map(
        ({ criterion, met, unmet }) => ({
          ...{ criterion, met },
          label: phrase(criteria[criterion], audience, { key: criterion }),
          unmet: unmet.map((one) => obstacleOf(one, definition.labels[language], audience, who)),
        }),
      ),
      senders: who.inRoles(sendersOf(definition, type)),
    };
  }

  /** Every move that somebody can make now, or that waits for its criteria. */
  async all(
    actor: Actor,
    proposal: SeenProposal,
    language: Language,
    audience: Audience,
  ): Promise<Pick<MoveCheck, 'current' | 'context'> & { readonly moves: readonly OpenMove[] }> {
    const read = await this.read(actor, proposal, language, audience);
    const { current, context, definition, who, facts } = read;
    const stored = current.snapshot as StoredSnapshot<ProposalContext>;
    const moves = possibleMoves(definition, stored, facts).flatMap(({ type, unmet }): OpenMove[] => {
      if (!isSentEvent(type)) return [];
      const obstacles = unmet.map((one) => obstacleOf(one, definition.labels[language], audience, who));
      return [{ type, obstacles }];
    });
    return { current, context, moves };
  }

  private async read(actor: Actor, proposal: SeenProposal, language: Language, audience: Audience) {
    const current = proposal.instance;
    const definition = this.registry.matching(current).definition as WorkflowDefinition<ProposalContext>;
    const context = current.snapshot.context as ProposalContext;
    const names = await this.people.namesOf(peopleIn(context));
    const who = new WhoIsWho(context, names, definition.labels[language], audience);
    const at = this.clock.now().toISOString();
    const facts = { at, on: localDate(at, proposal.zone), by: actor.id, as: actor.roles };
    return { current, context, definition, names, who, facts };
  }

  /** Why a move that is not among the possible ones is not. */
  private async refusal(
    actor: Actor,
    { id }: FoundProposal,
    type: string,
    on: string,
  ): Promise<MoveCheck['refused']> {
    const { decision } = await this.engine.preview({ instanceId: id, event: { type }, actor, on });
    if (decision.kind === 'accepted') return 'notPermitted';
    const { reason } = decision;
    return reason === 'unmet' || reason === 'unknownEvent' ? 'unknownHere' : reason;
  }
}

function sendersOf(definition: WorkflowDefinition<ProposalContext>, type: string): readonly string[] {
  const rows = definition.permissions.filter(({ event }) => event === type);
  return [...new Set(rows.flatMap(({ roles }) => roles))].filter((role) => role !== 'taskOwner');
}

function obstacleOf(
  { message, owner, fix }: Unmet,
  labels: Labels,
  audience: Audience,
  who: WhoIsWho,
): Obstacle {
  return {
    message: sentence(labels, audience, message),
    owner: owner === null ? null : who.inRole(owner),
    fix,
  };
}
