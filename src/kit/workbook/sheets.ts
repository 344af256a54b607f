import { textOf } from '../text/inlines.js';
import type { Block, KitText } from '../text/kit-text.js';

/** One sheet of a workbook: what stands under one heading of the text. */
export interface SheetText {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The sheets of a text, in order: each `##` begins one. */
export function sheetsOf({ title, blocks }: Pick<KitText, 'title' | 'blocks'>): SheetText[] {
  const sheets: { name: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1)
      sheets.push({ name: textOf(block.inlines), blocks: [] });
    else sheets.at(-1)?.blocks.push(block);
  }
  return sheets.length > 0 ? sheets : [{ name: title, blocks: [...blocks] }];
}
