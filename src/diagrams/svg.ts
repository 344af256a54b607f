import type { ElkEdgeSection, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Mover } from '../../workflows/kit/workflow.js';
import type { Diagram, DiagramNode } from './graph.js';
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

/** The picture as a document of its own. Presentation attributes only: a page's policy refuses style attributes. */
export function svgOf(diagram: Diagram, laidOut: ElkNode, language: string): string {
  const { width, height } = boxOf(laidOut);
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  const boxes = new Map(allNodes(laidOut).map((node) => [node.id, boxOf(node)]));
  const edges = allEdges(laidOut);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title desc" lang="${language}"`,
    ` font-family="${FACE}" font-size="${String(FONT)}" fill="${INK}">`,
    `<title id="title">${escaped(diagram.title)}</title><desc id="desc">${escaped(diagram.description)}</desc>`,
    `<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">`,
    `<path d="M0 0L10 5L0 10z" fill="${INK}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...diagram.nodes.map((node) => state(node, boxes)),
    ...edges.map(arrow),
    ...edges.map(arrowLabel),
    '</svg>\n',
  ].join('');
}

function state(node: DiagramNode, boxes: ReadonlyMap<string, Box>): string {
  const box = boxes.get(node.id);
  if (!box) throw new Error(`state ${node.id} was not placed`);
  const { fill, stroke } = node.mover === null ? neutral : colours[node.mover];
  const heading = node.children.length > 0 ? ' font-weight="bold"' : '';
  const dashes = node.kind === 'parallel' ? ' stroke-dasharray="6 4"' : '';
  const text = `<text text-anchor="middle" x="${number(box.x + box.width / 2)}"`;
  const lines = [
    `${text} y="${number(box.y + LINE + 3)}"${heading}>${escaped(node.label)}</text>`,
    node.note &&
      `${text} y="${number(box.y + 2 * LINE + 2)}" font-size="${String(FONT - 2)}">${escaped(node.note)}</text>`,
  ];
  return [
    `<g>${frame(box, `fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dashes}`)}`,
    node.kind === 'closed' ? frame(inset(box), `fill="none" stroke="${stroke}"`) : '',
    ...lines,
    ...node.children.map((child) => state(child, boxes)),
    '</g>',
  ].join('');
}

function frame({ x, y, width, height }: Box, attributes: string): string {
  const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
  return `<rect ${place} rx="8" ${attributes}/>`;
}

function inset({ x, y, width, height }: Box): Box {
  return { x: x + 3, y: y + 3, width: width - 6, height: height - 6 };
}

function arrow({ sections = [] }: ElkExtendedEdge): string {
  return sections
    .map((section) => `<path d="${pathOf(section)}" fill="none" stroke="${INK}" marker-end="url(#tip)"/>`)
    .join('');
}

function pathOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): string {
  return [startPoint, ...bendPoints, endPoint]
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`)
    .join('');
}

function arrowLabel({ labels = [] }: ElkExtendedEdge): string {
  return labels
    .map(({ text = '', x = 0, y = 0, width = 0, height = 0 }) => {
      const behind = `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="#ffffff" fill-opacity="0.85"/>`;
      const lines = text.split('\n').map((line, index) => {
        const place = `x="${number(x + width / 2)}" y="${number(y + (index + 1) * (LINE - 2) - 4)}"`;
        return `<tspan ${place}>${escaped(line)}</tspan>`;
      });
      return `${behind}<text text-anchor="middle" font-size="${String(FONT - 2)}">${lines.join('')}</text>`;
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
