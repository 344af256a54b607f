import type { Judgement } from './scene.js';

/** What became of a campaign. `facts` are told in this order. */
export interface Report {
  readonly campaign: string;
  readonly what: string;
  /** Why it did not run; null when it did. */
  readonly skipped: string | null;
  readonly facts: Readonly<Record<string, number | string>>;
  readonly violations: readonly string[];
}

/** A campaign whose faults are over; what is left is to wait for the jobs and to look. */
export interface Struck {
  finish(): Promise<Report>;
}

export function skipped(campaign: string, what: string, why: string): Report {
  return { campaign, what, skipped: why, facts: {}, violations: [] };
}

/** What every campaign over HTTP tells of its presses and jobs. */
export function pressFacts(judgement: Judgement): Report['facts'] {
  const { planned, acknowledged, lost, duplicated, unknown, events, effects, dead, mail } = judgement;
  return {
    planned,
    acknowledged,
    lost,
    duplicated,
    'outcome never learned': unknown,
    'events in history': events,
    'effects done': effects,
    'effects given up': dead,
    letters: mail.letters,
    'copies of letters': mail.copies,
  };
}

/** Milliseconds as `p50 / max`, in seconds. */
export function spread(milliseconds: readonly number[]): Report['facts'] {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const seconds = (index: number): number => Math.round((sorted[index] ?? 0) / 10) / 100;
  return {
    'recovery p50 (s)': seconds(Math.floor((sorted.length - 1) / 2)),
    'recovery max (s)': seconds(sorted.length - 1),
  };
}

/** A table for people. */
export function table({ campaign, what, skipped: why, facts, violations }: Report): string {
  const width = Math.max(30, ...Object.keys(facts).map((name) => name.length));
  const lines = Object.entries(facts).map(
    ([name, value]) => `  ${name.padEnd(width)} ${String(value).padStart(10)}`,
  );
  const verdict = why !== null ? `  skipped: ${why}` : violations.length === 0 ? '  holds' : '  VIOLATED';
  const told = violations.map((violation) => `    ${violation}`);
  return [`${campaign}  ${what}`, ...lines, verdict, ...told].join('\n');
}
