import { columnFormats, type Block, type Fail, type TableOptions } from './kit-text.js';

const LINE = /^<!--\s*(space|table)\s+(.*?)\s*-->\s*$/s;

/** A table as it comes. */
export const plainTable: TableOptions = { widths: null, empty: 0, lines: 1, formats: [] };

type OptionLine =
  Extract<Block, { kind: 'space' }> | { readonly kind: 'options'; readonly options: TableOptions };

/**
 * What an option line says: `<!-- table widths=2,3 empty=6 lines=2 formats=text,date -->` before a table, or
 * `<!-- space 4 -->` for a frame of four lines.
 */
export function readOptionLine(source: string, fail: Fail): OptionLine {
  const [, kind, given = ''] = LINE.exec(source) ?? fail(`“${source.trim()}” is no option line`);
  return kind === 'space'
    ? { kind, lines: whole(given, fail) }
    : { kind: 'options', options: tableOptions(given, fail) };
}

function tableOptions(given: string, fail: Fail): TableOptions {
  const options = new Map(
    given.split(/\s+/).map((each) => {
      const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(each) ?? [];
      return name in plainTable ? ([name, value] as const) : fail(`“${each}” is no option of a table`);
    }),
  );
  return {
    widths:
      options
        .get('widths')
        ?.split(',')
        .map((one) => whole(one, fail)) ?? null,
    empty: whole(options.get('empty') ?? '0', fail),
    lines: whole(options.get('lines') ?? '1', fail),
    formats: (options.get('formats')?.split(',') ?? []).map(
      (name) => columnFormats.find((format) => format === name) ?? fail(`“${name}” is no format of a column`),
    ),
  };
}

function whole(given: string, fail: Fail): number {
  return /^\d{1,3}$/.test(given) ? Number(given) : fail(`“${given}” is no whole number`);
}
