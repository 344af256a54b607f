/** What a command found out: one document for programs, a text for people, and whether it is all well. */
export interface Outcome {
  readonly document: unknown;
  readonly text: string;
  /** Something a person must look at: the exit code is 1. */
  readonly finding?: boolean;
}

/** Exit codes of every command. */
export const exitCodes = { well: 0, finding: 1, wrongUse: 2 } as const;

/** The command was called in a way that can't be meant; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Columns aligned with spaces, the last one unpadded; without a header when there are no rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [header, ...rows].map((cells) => cells.map(oneLine));
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return lines.map(line).join('\n');
}

/** "1 event", "2 events". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`;
}

// What came from outside must not move the terminal's cursor or change its title.
function oneLine(cell: string): string {
  return cell.replace(/\p{Cc}+/gu, ' ');
}
