import { Client } from 'pg';
import { aboutPresses, always, atRest } from './invariants.js';
import { readJournal, type Entry } from './journal.js';
import { replayViolations } from './replayed.js';

/** What a run amounted to, by the database and the journal alone. */
export interface Verdict {
  readonly planned: number;
  readonly sent: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Sent, with an outcome nobody learned. */
  readonly unknown: number;
  readonly events: number;
  readonly effects: number;
  readonly dead: number;
  readonly violations: readonly string[];
}

const SHARE_THAT_MUST_SUCCEED = 0.9;
const SHOWN = 5;

/** Compares a database with what was sent to it. Shares no code with the program that wrote it. */
export async function check(databaseUrl: string, journal: string, planned: number): Promise<Verdict> {
  const entries = readJournal(journal);
  const acknowledged = entries.filter(({ outcome }) => outcome === 'acknowledged').length;
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const found = new Map<string, readonly object[]>();
    for (const [name, sql] of Object.entries(aboutPresses))
      found.set(name, (await database.query(sql, [JSON.stringify(entries)])).rows as object[]);
    for (const [name, sql] of Object.entries({ ...always, ...atRest }))
      found.set(name, (await database.query(sql)).rows as object[]);
    const counts = await countsOf(database);
    const violations = [
      ...[...found].flatMap(([name, rows]) =>
        rows.slice(0, SHOWN).map((row) => `${name}: ${JSON.stringify(row)}`),
      ),
      ...(await replayViolations(database)),
      ...refusals(entries),
      ...(acknowledged < planned * SHARE_THAT_MUST_SUCCEED
        ? [
            `only ${String(acknowledged)} of ${String(planned)} planned presses succeeded: the run proves little`,
          ]
        : []),
    ];
    const rowsOf = (word: string): number =>
      [...found].find(([name]) => name.includes(word))?.[1].length ?? 0;
    return {
      planned,
      sent: entries.length,
      acknowledged,
      lost: rowsOf('(lost)'),
      duplicated: rowsOf('(duplicated)'),
      unknown: entries.filter(({ outcome }) => outcome === undefined).length,
      ...counts,
      violations,
    };
  } finally {
    await database.end();
  }
}

/** Every press was planned to be taken: a refusal means that a former one went astray, or that the program broke. */
function refusals(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ outcome }) => outcome === 'refused')
    .slice(0, SHOWN)
    .map(({ type, key, answer }) => `${type} under ${key} was refused: ${answer ?? ''}`);
}

async function countsOf(database: Client): Promise<Pick<Verdict, 'events' | 'effects' | 'dead'>> {
  const { rows } = await database.query<Pick<Verdict, 'events' | 'effects' | 'dead'>>(`
    select (select count(*)::integer from history_event) as events,
      (select count(*)::integer from outbox where done_at is not null) as effects,
      (select count(*)::integer from outbox where dead_at is not null) as dead`);
  return rows[0] ?? { events: 0, effects: 0, dead: 0 };
}
