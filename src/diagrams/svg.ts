import type { ElkEdgeSection, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Mover } from '../../workflows/kit/workflow.js';
import type { Diagram, DiagramEdge, DiagramNode } from './graph.js';
import { FONT, LINE } from './layout.js';

type Box = Required<Pick<ElkNode, 'x' | 'y' | 'width' | 'height'>>;

const INK = '#1f2a37';
const FACE = 'BC Sans, Noto Sans, Segoe UI, Arial, sans-serif';

// Whose move it is is written in the state, too: no colour says it alone. Strokes keep 3:1 to white.
const colours: Readonly<Record<Mover, { readonly fill: string; readonly stroke: string }>> = {
  partner: { fill: '#e8f1fb', stroke: '#1f5f99' },
  hub: { fill: '#fdf3dc', stroke: '#85600b' },
  nobody: { fill: '#efefef', stroke: '#5c6570' },
};
const neutral = { fill: '#ffffff', stroke: '#5c6570' };

/** What a picture says about one instance: where it is, where it has been, and which arrows are open to the reader. */
export interface Marks {
  /** A few words under a state's label, by path. */
  readonly said: ReadonlyMap<string, string>;
  readonly here: ReadonlySet<string>;
  readonly been: ReadonlySet<string>;
  readonly isOpen: (edge: DiagramEdge) => boolean;
}

const unmarked: Marks = { said: new Map(), here: new Set(), been: new Set(), isOpen: () => false };

/** The picture as a document of its own. Presentation attributes only: a page's policy refuses style attributes. */
export function svgOf(diagram: Diagram, laidOut: ElkNode, language: string, marks: Marks = unmarked): string {
  const { width, height } = boxOf(laidOut);
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  const boxes = new Map(allNodes(laidOut).map((node) => [node.id, boxOf(node)]));
  const edges = allEdges(laidOut);
  // The layouter hands arrows back below the states that hold them; their ids count them as they were given.
  const isOpen = ({ id }: ElkExtendedEdge): boolean => {
    const edge = diagram.edges[Number(id.slice('arrow'.length))];
    return edge !== undefined && marks.isOpen(edge);
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title desc" lang="${language}"`,
    ` font-family="${FACE}" font-size="${String(FONT)}" fill="${INK}">`,
    `<title id="title">${escaped(diagram.title)}</title><desc id="desc">${escaped(diagram.description)}</desc>`,
    `<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">`,
    `<path d="M0 0L10 5L0 10z" fill="${INK}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...diagram.nodes.map((node) => state(node, boxes, marks)),
    ...edges.map((edge) => arrow(edge, isOpen(edge))),
    ...edges.map((edge) => arrowLabel(edge, isOpen(edge))),
    '</svg>\n',
  ].join('');
}

function state(node: DiagramNode, boxes: ReadonlyMap<string, Box>, marks: Marks): string {
  const box = boxes.get(node.id);
  if (!box) throw new Error(`state ${node.id} was not placed`);
  const here = marks.here.has(node.id);
  const { fill, stroke } = node.mover === null ? neutral : colours[node.mover];
  const width = here ? '5' : '1.5';
  const dashes = node.kind === 'parallel' ? ' stroke-dasharray="6 4"' : '';
  const texts = [node.note, marks.said.get(node.id) ?? ''].filter((text) => text !== '');
  const bold = ' font-weight="bold"';
  return [
    `<g${here ? ' data-here="true"' : ''}>${frame(box, `fill="${fill}" stroke="${here ? INK : stroke}" stroke-width="${width}"${dashes}`)}`,
    node.kind === 'closed' ? frame(inset(box), `fill="none" stroke="${stroke}"`) : '',
    line(
      box,
      0,
      `${marks.been.has(node.id) ? '✓ ' : ''}${node.label}`,
      node.children.length > 0 || here ? bold : '',
    ),
    ...texts.map((text, index) => line(box, index + 1, text, ` font-size="${String(FONT - 2)}"`)),
    ...node.children.map((child) => state(child, boxes, marks)),
    '</g>',
  ].join('');
}

/** One line of a state's text, counted from its top. */
function line(box: Box, index: number, text: string, attributes: string): string {
  const place = `x="${number(box.x + box.width / 2)}" y="${number(box.y + (index + 1) * LINE + 3)}"`;
  return `<text text-anchor="middle" ${place}${attributes}>${escaped(text)}</text>`;
}

function frame({ x, y, width, height }: Box, attributes: string): string {
  const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
  return `<rect ${place} rx="8" ${attributes}/>`;
}

function inset({ x, y, width, height }: Box): Box {
  return { x: x + 3, y: y + 3, width: width - 6, height: height - 6 };
}

function arrow({ sections = [] }: ElkExtendedEdge, open: boolean): string {
  const weight = open ? ' stroke-width="3"' : '';
  return sections
    .map(
      (section) =>
        `<path d="${pathOf(section)}" fill="none" stroke="${INK}"${weight} marker-end="url(#tip)"/>`,
    )
    .join('');
}

function pathOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): string {
  return [startPoint, ...bendPoints, endPoint]
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`)
    .join('');
}

function arrowLabel({ labels = [] }: ElkExtendedEdge, open: boolean): string {
  const weight = open ? ' font-weight="bold"' : '';
  return labels
    .map(({ text = '', x = 0, y = 0, width = 0, height = 0 }) => {
      const behind = `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="#ffffff" fill-opacity="0.85"/>`;
      const lines = text.split('\n').map((line, index) => {
        const place = `x="${number(x + width / 2)}" y="${number(y + (index + 1) * (LINE - 2) - 4)}"`;
        return `<tspan ${place}>${escaped(line)}</tspan>`;
      });
      return `${behind}<text text-anchor="middle" font-size="${String(FONT - 2)}"${weight}>${lines.join('')}</text>`;
    })
    .join('');
}

function allNodes(node: ElkNode): ElkNode[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

function allEdges(node: ElkNode): ElkExtendedEdge[] {
  return [...(node.edges ?? []), ...(node.children ?? []).flatMap(allEdges)];
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Box {
  return { x, y, width, height };
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
