import type { AnyStateNode } from 'xstate';
import { metaOf, pathOf } from '../../workflows/kit/states.js';
import { transitionTable, type TransitionRow } from '../../workflows/kit/transition-table.js';
import { phrase } from '../../workflows/kit/words.js';
import type { Audience, Labels, Language, Mover, WorkflowDefinition } from '../../workflows/kit/workflow.js';
import { diagramWords } from './words.js';

/** A state to draw; `id` is its dotted path. */
export interface DiagramNode {
  readonly id: string;
  readonly label: string;
  /** Whose move it is, in words; empty where the state does not say. */
  readonly note: string;
  readonly mover: Mover | null;
  /** A parallel state holds regions that are all active at once. */
  readonly kind: 'plain' | 'parallel' | 'closed';
  readonly children: readonly DiagramNode[];
}

/** An arrow between two states, with each event that takes it and its label. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
  readonly labels: readonly string[];
}

/** A machine as a picture shows it, in the words of one reader. What changes no state is left out. */
export interface Diagram {
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export function diagramOf(definition: WorkflowDefinition, language: Language, audience: Audience): Diagram {
  const labels = definition.labels[language];
  const words = diagramWords[language];
  const closed = childrenOf(definition.machine.root).filter(isClosed).map(pathOf);
  const edges = fromTheGroup(edgesOf(transitionTable(definition), labels, audience), closed);
  const nodeOf = (node: AnyStateNode): DiagramNode => {
    const id = pathOf(node);
    const mover = metaOf(node)?.mover ?? null;
    return {
      id,
      label: phrase(labels.states[id], audience, { key: node.key }),
      note: mover === null ? '' : words.mover[mover],
      mover,
      kind: isClosed(node) ? 'closed' : node.type === 'parallel' ? 'parallel' : 'plain',
      children: childrenOf(node).map(nodeOf),
    };
  };
  const nodes = childrenOf(definition.machine.root).map(nodeOf);
  const group = { id: CLOSED, label: words.mover.nobody, note: '', mover: null, kind: 'plain' } as const;
  return {
    title: words.title(definition.name, definition.version),
    description: words.description(
      definition.stages.map((stage) => phrase(labels.stages[stage], audience, { key: stage })),
      edges.length,
    ),
    nodes: [
      ...nodes.filter(({ kind }) => kind !== 'closed'),
      { ...group, children: nodes.filter(({ kind }) => kind === 'closed') },
    ],
    edges,
  };
}

/** Id of the frame around the states in which an instance is closed; no state's path holds a space. */
export const CLOSED = ' closed';

function isClosed(node: AnyStateNode): boolean {
  return node.tags.includes('closed');
}

/** Arrows that leave every closed state alike are drawn once, from the frame around them. */
function fromTheGroup(edges: readonly DiagramEdge[], closed: readonly string[]): DiagramEdge[] {
  const alike = ({ to, labels }: DiagramEdge): DiagramEdge[] =>
    edges.filter(
      (other) => closed.includes(other.from) && other.to === to && String(other.labels) === String(labels),
    );
  const grouped = edges.filter((edge) => closed.includes(edge.from) && alike(edge).length === closed.length);
  const once = grouped.filter((edge) => alike(edge)[0] === edge).map((edge) => ({ ...edge, from: CLOSED }));
  return [...edges.filter((edge) => !grouped.includes(edge)), ...once];
}

function childrenOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).filter(({ type }) => type !== 'history');
}

function edgesOf(rows: readonly TransitionRow[], labels: Labels, audience: Audience): DiagramEdge[] {
  const drawn = new Map<string, DiagramEdge>();
  for (const { state, target, event } of rows) {
    if (target === null || state === '') continue;
    const key = `${state} ${target}`;
    const said = drawn.get(key) ?? { from: state, to: target, events: [], labels: [] };
    if (said.events.includes(event)) continue;
    const label = phrase(labels.moves[event], audience, { key: event });
    drawn.set(key, { ...said, events: [...said.events, event], labels: [...said.labels, label] });
  }
  return [...drawn.values()];
}
