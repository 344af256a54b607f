import type { Journey, Step } from './journey.js';

/** Prints every step as a line: date, state it led to, event, and by whom. */
export function printSteps(title: string, steps: readonly Step[]): void {
  print(
    title,
    ['date', 'state', 'event', 'by'],
    steps.map(({ date, state, event, by }) => [date, state, event, by]),
  );
}

/** Prints when each journey entered each state for the first time, and how often it did. */
export function printStates(title: string, journeys: readonly Journey[]): void {
  const entries = journeys.map(({ steps }) => entered(steps));
  const states = [...new Set(entries.flatMap((one) => [...one.keys()]))];
  const heads = ['state', ...journeys.map(({ ref }) => ref)];
  print(
    `states, ${title}`,
    heads,
    states.map((state) => [state, ...entries.map((one) => (one.get(state) ?? []).join(' '))]),
  );
}

function entered(steps: readonly Step[]): Map<string, string[]> {
  const dates = new Map<string, string[]>();
  steps.forEach(({ state, date }, index) => {
    if (steps[index - 1]?.state !== state) dates.set(state, [...(dates.get(state) ?? []), date]);
  });
  return dates;
}

function print(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  // Written past jest's console, which would frame each line with where it came from.
  process.stdout.write(`\n${[title, line(heads), ...rows.map(line)].join('\n')}\n`);
}
