import { metaOf, pathOf, stateNodes } from '../../../workflows/kit/states.js';
import { stageOf, transitionTable, type TransitionRow } from '../../../workflows/kit/transition-table.js';
import { effectSentence, phrase } from '../../../workflows/kit/words.js';
import type { Label, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import type { Registered, WorkflowRegistry } from '../../engine/registry.js';
import type { Reader } from '../authentication/reader.js';
import { checklistsOf } from './checklists.js';
import type {
  Named,
  StateResponse,
  TransitionResponse,
  WorkflowResponse,
  WorkflowSummary,
} from './responses.js';

export function summaryOf({ definition, hash }: Registered, registry: WorkflowRegistry): WorkflowSummary {
  const { name, version } = definition;
  return { name, version, current: registry.current(name).definition.version === version, hash };
}

/** A definition as one reader is told it: their language, and the words of their side. */
export function describedFor(
  reader: Reader,
  registered: Registered,
  registry: WorkflowRegistry,
): WorkflowResponse {
  const { definition } = registered;
  const say = speaker(reader);
  const labels = definition.labels[reader.language];
  const { name, version, current, hash } = summaryOf(registered, registry);
  return {
    name,
    version,
    current,
    hash,
    startedBy: definition.startedBy,
    stages: definition.stages.map((key) => say(labels.stages, key)),
    states: statesOf(definition, reader),
    events: definition.events.map((key) => ({
      ...say(labels.events, key),
      quiet: definition.quietEvents.includes(key),
    })),
    transitions: transitionTable(definition).map((row) => transitionOf(definition, row, reader)),
    permissions: definition.permissions.map(({ event, roles, in: within }) => ({
      event,
      roles,
      in: within ?? null,
    })),
    checklists: checklistsOf(definition, (key) => say(labels.tasks, key)),
    roles: Object.keys(labels.roles).map((key) => say(labels.roles, key)),
  };
}

type Say = (labels: Readonly<Record<string, Label>>, key: string) => Named;

function speaker({ audience }: Reader): Say {
  return (labels, key) => ({ key, label: phrase(labels[key], audience, { key }) });
}

function statesOf(definition: WorkflowDefinition, reader: Reader): StateResponse[] {
  const say = speaker(reader);
  const labels = definition.labels[reader.language].states;
  return stateNodes(definition.machine).map((node) => ({
    ...say(labels, pathOf(node)),
    kind: node.type,
    stage: stageOf(definition, node),
    closed: node.tags.includes('closed'),
    mover: metaOf(node)?.mover ?? null,
    days: metaOf(node)?.days ?? null,
  }));
}

function transitionOf(
  definition: WorkflowDefinition,
  { state, event, criterion, target, effects, roles }: TransitionRow,
  reader: Reader,
): TransitionResponse {
  const say = speaker(reader);
  const labels = definition.labels[reader.language];
  return {
    state,
    event,
    label: say(labels.moves, event).label,
    criterion: criterion === null ? null : say(labels.criteria, criterion),
    target,
    effects: effects.map((effect) => ({
      type: effect.type,
      sentence: effectSentence(labels, reader.audience, effect),
    })),
    roles,
  };
}
