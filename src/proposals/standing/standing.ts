import type { Fix } from '../../../workflows/kit/criterion.js';
import type { LocalDate } from '../../../workflows/kit/event.js';
import type { Mover } from '../../../workflows/kit/workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import type { HistoryEntry } from '../proposal-history.js';
import type { Move } from '../proposal-moves.js';
import type { Named } from '../proposal-queries.js';
import type { TaskView } from '../proposal-tasks.js';
import type { Delegation } from '../task-delegations.js';
import type { TrackedStage } from './stage-tracker.js';
import type { TaskPosition } from './task-standing.js';

/** Something that stands in the way, with whoever owns it: a role and, where it is known, who plays it. */
export interface StandingObstacle {
  readonly message: string;
  readonly owner: string | null;
  readonly fix: Fix | null;
}

/** An event that takes the proposal on. */
export interface ForwardStep {
  readonly type: string;
  readonly label: string;
  /** Whether whoever looks may send it. */
  readonly mine: boolean;
  /** Whether they are the one it is expected of, not one who may take it in another's place. */
  readonly expected: boolean;
  /** Whether it can't be taken yet, and those who do not have the move alone can change that. */
  readonly waitsForOtherSide: boolean;
  /** Who may, in words. */
  readonly who: string;
  readonly unmet: readonly StandingObstacle[];
}

/** One task as somebody stands to it. */
export interface StandingTask extends TaskView, Omit<TaskPosition, 'obstacle' | 'settledBy'> {
  readonly owners: string;
  readonly obstacle: string | null;
  readonly settledBy: readonly {
    readonly type: string;
    readonly label: string;
    readonly open: boolean;
    readonly mine: boolean;
  }[];
  /** Whether a file or a comment is kept with it. */
  readonly started: boolean;
  readonly delegation: Delegation | null;
  /** Who closed it, in words; null while it is open. */
  readonly closedByName: string | null;
  /** Whether it belongs to the checklist that is worked on now. */
  readonly current: boolean;
}

/** Where a proposal stands for somebody, and what they can do about it. Dates are local, texts are opened. */
export interface Standing {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly sequence: number;
  readonly stage: string;
  readonly status: string;
  /** Dotted path of the state that says where it is. */
  readonly place: string;
  readonly placeName: string;
  readonly mover: Mover;
  readonly since: LocalDate | null;
  /** Until when whoever has the move should have made it; null where nobody is held to a day. */
  readonly until: LocalDate | null;
  readonly today: LocalDate;
  readonly organisation: Named | null;
  readonly lead: Named | null;
  readonly coLead: Named | null;
  readonly coordinator: Named | null;
  /** Roles that whoever looks has here. */
  readonly roles: readonly string[];
  readonly tracker: readonly TrackedStage[];
  readonly tasks: readonly StandingTask[];
  readonly forward: readonly ForwardStep[];
  readonly moves: readonly Move[];
  /** Event types that belong to the place itself, rather than to its whole stage or to every stage. */
  readonly ofPlace: readonly string[];
  /** What brought it here. */
  readonly arrival: HistoryEntry | null;
  readonly startOn: LocalDate | null;
  readonly hold: {
    readonly reason: string | null;
    readonly since: LocalDate;
    readonly expectedOn: LocalDate | null;
  } | null;
  readonly holdRequest: {
    readonly reason: string | null;
    readonly by: string;
    readonly on: LocalDate;
  } | null;
  readonly outcome:
    (Omit<NonNullable<ProposalContext['outcome']>, 'reason'> & { readonly reason: string | null }) | null;
  readonly format: ProposalContext['format'];
  readonly template: ProposalContext['template'];
  /** Id of the proposal it carries on. */
  readonly parent: string | null;
}

/** Whether whoever looks may send an event now. */
export function maySend({ moves }: Pick<Standing, 'moves'>, type: string): boolean {
  return moves.some((move) => move.type === type && move.allowed);
}
