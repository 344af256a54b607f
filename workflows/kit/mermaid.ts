import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { eventTypeOf, pathOf, stateNodes } from './states.js';
import type { WorkflowDefinition } from './workflow.js';
import { phrase } from './words.js';

interface Arrow {
  readonly from: AnyStateNode;
  readonly to: AnyStateNode;
  readonly event: string;
  /** The state block that the arrow is drawn in. */
  readonly block: AnyStateNode;
}

/** The machine as a Mermaid `stateDiagram-v2`, nested, its labels in English as staff read them. */
export function mermaid(definition: WorkflowDefinition): string {
  const arrows = [definition.machine.root, ...stateNodes(definition.machine)].flatMap((node) =>
    [...node.transitions.values()].flat().flatMap(arrowOf),
  );
  return ['stateDiagram-v2', ...blockOf(definition, definition.machine.root, arrows, '  '), ''].join('\n');
}

// Mermaid draws no arrow between the insides of two blocks: such an arrow is drawn between the blocks themselves.
function arrowOf(transition: AnyTransitionDefinition): Arrow[] {
  const source = transition.source as AnyStateNode;
  const [target] = (transition.target ?? []) as readonly AnyStateNode[];
  const end = target?.type === 'history' ? target.parent : target;
  if (!end) return [];
  const fromLine = lineage(source);
  const toLine = lineage(end);
  const shared = fromLine.filter((node) => toLine.includes(node));
  const block = shared.at(-1);
  const from = fromLine[shared.length] ?? source;
  const to = toLine[shared.length] ?? end;
  const via = from === source ? '' : ` (${source.key})`;
  return block && from !== to ? [{ from, to, event: `${eventTypeOf(transition)}${via}`, block }] : [];
}

function lineage(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [...lineage(node.parent), node] : [node];
}

function blockOf(
  definition: WorkflowDefinition,
  node: AnyStateNode,
  arrows: readonly Arrow[],
  indent: string,
): string[] {
  const children = Object.values(node.states).filter((child) => child.type !== 'history');
  const separator = node.type === 'parallel' ? [`${indent}--`] : [];
  return [
    ...initialOf(node, indent),
    ...children.flatMap((child, index) => [
      ...(index > 0 ? separator : []),
      ...stateOf(definition, child, arrows, indent),
    ]),
    ...arrowsIn(node, arrows, indent),
  ];
}

function stateOf(
  definition: WorkflowDefinition,
  node: AnyStateNode,
  arrows: readonly Arrow[],
  indent: string,
): string[] {
  const label = phrase(definition.labels.en.states[pathOf(node)], 'staff', { key: node.key });
  const name = `${indent}state "${label}" as ${idOf(node)}`;
  const inside = blockOf(definition, node, arrows, `${indent}  `);
  return inside.length > 0 ? [`${name} {`, ...inside, `${indent}}`] : [name];
}

function initialOf(node: AnyStateNode, indent: string): string[] {
  const [first] = node.type === 'compound' ? (node.initial.target as readonly AnyStateNode[]) : [];
  return first ? [`${indent}[*] --> ${idOf(first)}`] : [];
}

function arrowsIn(node: AnyStateNode, arrows: readonly Arrow[], indent: string): string[] {
  const drawn = new Map<string, string[]>();
  for (const { from, to, event, block } of arrows) {
    if (block !== node) continue;
    const line = `${indent}${idOf(from)} --> ${idOf(to)}`;
    drawn.set(line, [...(drawn.get(line) ?? []), event]);
  }
  return [...drawn].map(([line, events]) => `${line}: ${[...new Set(events)].join(', ')}`);
}

function idOf(node: AnyStateNode): string {
  return node.path.join('_');
}
