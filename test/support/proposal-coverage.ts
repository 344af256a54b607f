import type { AnyMachineSnapshot, AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import { replay, replayStep } from '../../workflows/kit/replay.js';
import { guardName } from '../../workflows/kit/refusal.js';
import { activeLeaves, restore, type StoredSnapshot } from '../../workflows/kit/snapshot.js';
import { pathOf, stateNodes, transitionsOf } from '../../workflows/kit/states.js';
import { targetOf } from '../../workflows/kit/transition-table.js';
import type { JourneyStep } from '../../workflows/proposal/journeys/index.js';
import { eventOf } from '../../workflows/proposal/journeys/index.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';

/** Which leaf states were active and which transitions were taken, by name. */
export class Coverage {
  readonly states = new Set<string>();
  readonly transitions = new Set<AnyTransitionDefinition>();
  private readonly machine: AnyStateMachine = currentProposal.machine;
  readonly allStates = stateNodes(this.machine)
    .filter((node) => Object.keys(node.states).length === 0)
    .map(pathOf);
  readonly allTransitions = transitionsOf(this.machine);

  /** Counts what steps pass through, from where a snapshot stood; from nothing, when the first one starts a proposal. */
  add(steps: readonly JourneyStep[], start: StoredSnapshot<ProposalContext> | null = null): void {
    let current = start;
    for (const event of steps.map(eventOf)) {
      if (current) this.take(restore(this.machine, current), event);
      const [next] = current
        ? [replayStep(currentProposal, current, event)]
        : replay(currentProposal, [event]);
      if (next) activeLeaves(next.value).forEach((leaf) => this.states.add(leaf));
      current = next ?? null;
    }
  }

  get isComplete(): boolean {
    return this.missingStates.length === 0 && this.missingTransitions.length === 0;
  }

  get missingStates(): readonly string[] {
    return this.allStates.filter((path) => !this.states.has(path));
  }

  get missingTransitions(): readonly string[] {
    return this.allTransitions.filter((transition) => !this.transitions.has(transition)).map(nameOf);
  }

  private take(before: AnyMachineSnapshot, event: { readonly type: string }): void {
    for (const transition of this.machine.getTransitionData(before as never, event))
      this.transitions.add(transition);
  }
}

function nameOf(transition: AnyTransitionDefinition): string {
  const guard = guardName(transition);
  const target = targetOf(transition);
  return `${pathOf(transition.source)}: ${transition.eventType}${guard ? ` [${guard}]` : ''}${target ? ` → ${target}` : ''}`;
}
