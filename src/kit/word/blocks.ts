import { BorderStyle, HeadingLevel, Paragraph, ShadingType, type FileChild } from 'docx';
import type { Block, ListItem } from '../text/kit-text.js';
import { textOf } from '../text/inlines.js';
import { fillIn } from '../text/facts.js';
import { boxToTick, runsOf, type Place } from './runs.js';
import { colours } from './styles.js';
import { space, table } from './tables.js';

/** The paragraphs and tables of a text. */
export function blocksIn(blocks: readonly Block[], place: Place): FileChild[] {
  return blocks.flatMap((block, index) => {
    const made = childrenOf(block, place, index);
    // Two tables that touch would be one, and a document may not end with one.
    return block.kind === 'table' || block.kind === 'space' ? [...made, gap()] : made;
  });
}

function childrenOf(block: Block, place: Place, index: number): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: runsOf(block.inlines, place) })];
    }
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.inlines, place) })];
    case 'list':
      return block.items.map((item) => itemOf(item, place, index));
    case 'note':
      return block.paragraphs.map((inlines) => note(runsOf(inlines, place)));
    case 'space':
      return [space(block.lines, place)];
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 } })];
    case 'table':
      return [table(block, place)];
    default:
      throw new Error(`no way to write ${String(block satisfies never)}`);
  }
}

function itemOf(item: ListItem, place: Place, list: number): Paragraph {
  const { box, depth, ordered, inlines } = item;
  const children = runsOf(inlines, place);
  if (box) {
    const name = fillIn(textOf(inlines), place.facts, place.language);
    return new Paragraph({
      indent: { left: 400 * (depth + 1), hanging: 360 },
      spacing: { after: 80 },
      children: [...boxToTick(name), ...children],
    });
  }
  return new Paragraph({
    numbering: { reference: ordered ? 'numbers' : 'bullets', level: depth, instance: list },
    children,
  });
}

function note(children: ReturnType<typeof runsOf>): Paragraph {
  return new Paragraph({
    children,
    indent: { left: 160, right: 160 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.note },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colours.heading } },
  });
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120 } });
}
