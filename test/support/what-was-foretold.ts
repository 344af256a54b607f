import type { Consequence } from '../../src/proposals/consequences/consequence.js';

/** A consequence as one line, in the words in which {@link happened} tells what the database shows. */
export function foretold(one: Consequence): string {
  return `${one.place} ${one.kind} ${factsOf(one)}`.trimEnd();
}

function factsOf(one: Consequence): string {
  switch (one.kind) {
    case 'leadsTo':
      return one.states.join(' ');
    case 'startMoves':
    case 'formatChanges':
      return `${String(one.from)} ${String(one.to)}`;
    case 'taskOpens':
    case 'taskReopens':
      return `${one.task} ${String(one.iteration)} ${String(one.dueOn)} ${one.requirement} ${one.owners.join(',')}`;
    case 'taskCloses':
    case 'taskWaived':
    case 'taskDropped':
      return `${one.task} ${String(one.iteration)}`;
    case 'taskPasses':
      return `${one.task} ${String(one.iteration)} ${one.person}`;
    case 'dueDateMoves':
      return `${one.task} ${String(one.from)} ${String(one.to)}`;
    case 'roleBegins':
    case 'roleEnds':
      return `${one.role} ${one.person}`;
    case 'resourceGiven':
      return `${one.stage} ${one.resource}`;
    case 'supporterAssigned':
    case 'supporterReleased':
      return `${one.stage} ${one.role} ${one.person}`;
    case 'nobodyFree':
    case 'waitEnds':
      return `${one.stage} ${one.role}`;
    case 'letter':
      return `${one.letter} ${one.person}`;
    case 'nextMove':
      return one.mover;
    case 'successorStarts':
      return `${one.relation} ${one.format}`;
    case 'absorbed':
      return String(one.coLead);
  }
}
