import type { MarkedToken, Token, Tokens } from 'marked';
import { inlinesOf } from './inlines.js';
import type { Block, Cell, Fail, ListItem, Table, TableOptions } from './kit-text.js';
import { plainTable, readOptionLine } from './options.js';

const inItems: readonly string[] = ['text', 'paragraph', 'list', 'checkbox', 'space'];

/** The blocks of a text, in order. */
export function readBlocks(tokens: readonly Token[], fail: Fail): Block[] {
  const blocks: Block[] = [];
  let options: TableOptions | null = null;
  // Tokens are of the kinds that Markdown itself has: no extension is used.
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type === 'space') continue;
    if (options && token.type !== 'table') fail('an option line stands before something that is no table');
    if (token.type === 'html') {
      const line = readOptionLine(token.raw, fail);
      if (line.kind === 'space') blocks.push(line);
      else options = line.options;
      continue;
    }
    blocks.push(token.type === 'table' ? tableOf(token, options ?? plainTable, fail) : blockOf(token, fail));
    options = null;
  }
  return blocks;
}

function blockOf(token: MarkedToken, fail: Fail): Block {
  switch (token.type) {
    case 'heading': {
      const level = token.depth - 1;
      if (level !== 1 && level !== 2)
        return fail('headings are ## and ###: the title is in the front matter');
      return { kind: 'heading', level, inlines: inlinesOf(token.tokens, fail) };
    }
    case 'paragraph':
      return { kind: 'paragraph', inlines: inlinesOf(token.tokens, fail) };
    case 'list':
      return { kind: 'list', items: itemsOf(token, 0, fail) };
    case 'blockquote':
      return { kind: 'note', paragraphs: paragraphsOf(token, fail) };
    case 'hr':
      return { kind: 'pageBreak' };
    default:
      return fail(`“${token.raw.trim().slice(0, 40)}” is written in a way that is not read`);
  }
}

function paragraphsOf({ tokens }: Tokens.Blockquote, fail: Fail) {
  const paragraphs = (tokens as readonly MarkedToken[]).filter(({ type }) => type !== 'space');
  return paragraphs.map((each) =>
    each.type === 'paragraph' ? inlinesOf(each.tokens, fail) : fail('a note holds paragraphs only'),
  );
}

function tableOf({ header, rows }: Tokens.Table, options: TableOptions, fail: Fail): Table {
  const { widths } = options;
  if (widths !== null && widths.length !== header.length)
    fail(`a table of ${String(header.length)} columns is given ${String(widths.length)} widths`);
  const cell = ({ text, tokens }: Tokens.TableCell): Cell => {
    // Without them, Markdown and its tools take the stars of a product for italics.
    if (text.startsWith('=')) fail(`the formula “${text}” has to stand between backticks`);
    return { source: text.replaceAll('`', ''), inlines: inlinesOf(tokens, fail) };
  };
  const headed = header.some(({ text }) => text !== '');
  return {
    kind: 'table',
    header: headed ? header.map(cell) : [],
    rows: rows.map((row) => row.map(cell)),
    options,
  };
}

function itemsOf(list: Tokens.List, depth: 0 | 1, fail: Fail): ListItem[] {
  return list.items.flatMap(({ task, tokens }) => {
    const parts = tokens as readonly MarkedToken[];
    const other = parts.find(({ type }) => !inItems.includes(type));
    if (other) fail(`“${other.raw.trim()}” is written in a way that is not read in a list`);
    const inlines = parts.flatMap((part) =>
      part.type === 'text' || part.type === 'paragraph' ? inlinesOf(part.tokens ?? [], fail) : [],
    );
    const below = parts.filter((part) => part.type === 'list');
    if (depth > 0 && below.length > 0) fail('a list goes two levels deep at most');
    const item = { box: task, depth, ordered: list.ordered, inlines };
    return [item, ...below.flatMap((each) => itemsOf(each, 1, fail))];
  });
}
