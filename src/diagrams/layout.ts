import elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Diagram, DiagramEdge, DiagramNode } from './graph.js';

/** Sizes in pixels. */
export const FONT = 14;
export const LINE = 18;
export const HEADING = 50;
const MARGIN = 14;
// Mean width of a letter in a sans-serif type, as a part of its size; a little wide, so that nothing is cut.
const LETTER = 0.58;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // More rounds of untangling change nothing here and cost a quarter of the time.
  'elk.layered.thoroughness': '1',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.padding': '[top=24,left=24,bottom=24,right=24]',
};

/** Room for a mark under a state's label: "Here since Fri 4 Dec 2026". */
const MARK = 'Here since Wed 24 Dec 2026 +';

/**
 * Places states and arrows; every coordinate counts from the top left corner of the picture.
 *
 * @param marked whether each state gets room for a mark of its own
 */
export function layOut({ nodes, edges }: Diagram, marked = false): Promise<ElkNode> {
  return new elk.default().layout({
    id: 'root',
    layoutOptions: OPTIONS,
    children: nodes.map((node) => placed(node, marked)),
    edges: edges.map(routed),
  });
}

/** Width of a text, near enough to leave room for it. */
export function widthOf(text: string, size = FONT): number {
  return Math.ceil(text.length * size * LETTER);
}

function placed({ id, label, note, children }: DiagramNode, marked: boolean): ElkNode {
  const mark = marked ? widthOf(MARK, FONT - 2) : 0;
  const width = Math.max(widthOf(label), widthOf(note, FONT - 2), mark) + 2 * MARGIN;
  const heading = marked ? HEADING + LINE : HEADING;
  if (children.length === 0) return { id, width, height: note ? heading : heading - LINE };
  return {
    id,
    layoutOptions: {
      'elk.padding': `[top=${String(heading)},left=20,bottom=20,right=20]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${String(width)}, ${String(heading)})`,
    },
    children: children.map((child) => placed(child, marked)),
  };
}

function routed({ from, to, labels }: DiagramEdge, index: number): ElkExtendedEdge {
  return {
    id: `arrow${String(index)}`,
    sources: [from],
    targets: [to],
    labels: [
      {
        id: `label${String(index)}`,
        text: labels.join('\n'),
        width: Math.max(...labels.map((label) => widthOf(label, FONT - 2))),
        height: labels.length * (LINE - 2),
      },
    ],
  };
}
