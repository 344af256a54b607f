import type { Diagram, DiagramEdge, DiagramNode } from './graph.js';

/**
 * One state of a diagram with everything inside it, and whatever arrows lead in or out of it to: small enough to read.
 *
 * States outside are drawn as plain ones, named with the state that holds them: "Scoping: Planning".
 */
export function partOf(diagram: Diagram, path: string): Diagram {
  const all = everyNode(diagram.nodes, []);
  const inside = (id: string): boolean => id === path || id.startsWith(`${path}.`);
  const edges = diagram.edges.filter(({ from, to }) => inside(from) || inside(to));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]).filter((id) => !inside(id)));
  const neighbours = all
    .filter(({ node }) => ends.has(node.id))
    .map(({ node, above }) => ({ ...node, children: [], label: fullName(node, above) }));
  const main = all.filter(({ node }) => node.id === path).map(({ node }) => node);
  return { ...diagram, nodes: [...main, ...neighbours], edges };
}

/** Every arrow out of one state. */
export function waysOutOf({ edges }: Diagram, path: string): readonly DiagramEdge[] {
  return edges.filter(({ from }) => from === path);
}

interface Placed {
  readonly node: DiagramNode;
  readonly above: readonly DiagramNode[];
}

/** Every state with the states that hold it, outermost first. */
export function everyNode(nodes: readonly DiagramNode[], above: readonly DiagramNode[]): Placed[] {
  return nodes.flatMap((node) => [{ node, above }, ...everyNode(node.children, [...above, node])]);
}

/** A state's name with its stage's: the outermost frame says nothing that the reader needs. */
export function fullName(node: DiagramNode, above: readonly DiagramNode[]): string {
  const stage = above[1];
  return stage ? `${stage.label}: ${node.label}` : node.label;
}
