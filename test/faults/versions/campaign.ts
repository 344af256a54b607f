import { spawn } from 'node:child_process';
import { Client } from 'pg';
import { formats } from '../../../workflows/proposal/vocabulary.js';
import { Engine } from '../../../src/engine/engine.js';
import {
  placesFor,
  travelTo,
  type Cast,
  type Traveller,
} from '../../../workflows/proposal/journeys/index.js';
import { newCast, play } from '../play.js';
import type { Ground, Plot } from '../ground.js';
import { checkout } from '../program.js';
import { programOn, SetClock } from '../program-on-a-clock.js';
import type { Random } from '../random.js';
import { replayViolations } from '../replayed.js';
import type { Struck } from '../report.js';
import { until } from '../waiting.js';

const WHAT = 'proposals taken from version 1 to version 2, by a command that is killed on the way';
const SIDE_BY_SIDE = 4;
const REASON = 'Registration is prepared before it opens.';
const SHOWN = 10;

interface Answer {
  readonly moved: number;
  readonly stayed: number;
  readonly blocked: number;
  readonly damaged: number;
  readonly proposals: readonly { readonly ref: string; readonly verdict: string }[];
}

interface Kept {
  readonly ref: string;
  readonly version: number;
  readonly snapshot: string;
}

const KEPT = `
  select p.ref, i.version, md5(i.snapshot::text) as snapshot
    from workflow_instance i join proposal p on p.instance_id = i.id`;

/**
 * Campaign H: proposals of version 1 stand wherever version 1 can stand, some of them on hold there.
 *
 * The move is rehearsed, which must write nothing; begun, killed and begun again; compared with the rehearsal; proved;
 * taken back to the letter; and done once more.
 */
export async function versionMoves(
  ground: Ground,
  { proposals: wanted, kills }: { readonly proposals: number; readonly kills: number },
  random: Random,
): Promise<Struck> {
  const plot = await ground.plot();
  const database = new Client({ connectionString: plot.ownerUrl });
  await database.connect();
  const violations: string[] = [];
  const expectSame = (what: string, is: unknown, should: unknown): void => {
    const [a, b] = [JSON.stringify(is), JSON.stringify(should)];
    if (a !== b) violations.push(`${what}: ${a}, not ${b}`);
  };
  try {
    const administrator = await populate(plot, database, wanted, random);
    const given = ['--as', administrator, '--reason', REASON];
    const before = await keptBy(database);

    const written = await counts(database);
    const rehearsal = await asked(plot, 'migrate', '--to', '2', '--rehearse');
    expectSame('the rehearsal wrote', await counts(database), written);

    for (let kill = 1; kill <= kills; kill += 1)
      await killedAfter(plot, database, Math.floor((rehearsal.moved * kill) / (kills + 1)), given);
    const killedAt = await changes(database);
    const last = await asked(plot, 'migrate', '--to', '2', ...given);
    expectSame('moved in all', killedAt + last.moved, rehearsal.moved);
    expectSame('stayed', last.stayed, rehearsal.stayed);
    expectSame('blocked', last.blocked, rehearsal.blocked);
    const { rows: twice } = await database.query(
      `select instance_id from history_event where type = 'VERSION_CHANGED' group by 1 having count(*) > 1`,
    );
    expectSame('moved twice', twice.length, 0);
    const moved = new Set(refsOf(rehearsal, 'moves'));
    const after = await keptBy(database);
    for (const [ref, { version }] of after) {
      const should = moved.has(ref) ? 2 : 1;
      if (version !== should) violations.push(`${ref} is at version ${version}, not ${should}`);
    }
    const proof = await proved(plot, database);
    violations.push(...proof.violations);

    const back = await asked(plot, 'migrate', '--to', '1', '--back', ...given);
    expectSame('taken back', back.moved, rehearsal.moved);
    let differences = 0;
    for (const [ref, { snapshot }] of await keptBy(database))
      if (snapshot !== before.get(ref)?.snapshot) differences += 1;
    expectSame('different after the way back', differences, 0);
    const again = await asked(plot, 'migrate', '--to', '2', ...given);
    expectSame('moved once more', again.moved, rehearsal.moved);
    for (const [ref, { snapshot }] of await keptBy(database))
      if (snapshot !== after.get(ref)?.snapshot)
        violations.push(`${ref} is another than after the first move`);
    violations.push(...(await proved(plot, database)).violations);

    const report = {
      campaign: 'H',
      what: WHAT,
      skipped: null,
      facts: {
        proposals: before.size,
        'formats and places': await placesTaken(database),
        moved: rehearsal.moved,
        stayed: rehearsal.stayed,
        blocked: rehearsal.blocked,
        kills,
        'moved before the last kill': killedAt,
        'events replayed afterwards': proof.events,
        'differences in replay': proof.violations.length,
        'taken back': back.moved,
        'different after the way back': differences,
      },
      violations: violations.slice(0, SHOWN),
    };
    return { finish: () => Promise.resolve(report) };
  } finally {
    await database.end();
  }
}

/** Fills the database with proposals of version 1, one in each place after the other; returns the administrator's address. */
async function populate(plot: Plot, database: Client, wanted: number, random: Random): Promise<string> {
  const { cast, people } = newCast();
  for (const [id, name] of people)
    await database.query('insert into person (id, name, email) values ($1, $2, $3)', [
      ...[id, name, `${name.toLowerCase()}@hub.example`],
    ]);
  await database.query(`insert into person_role (person_id, role) values ($1, 'administrator')`, [
    cast.administrator,
  ]);
  const program = await programOn(
    new SetClock('2027-03-01T20:00:00.000Z'),
    { databaseUrl: plot.runtimeUrl, redisUrl: null, smtpUrl: 'smtp://127.0.0.1:1', dataDir: plot.dataDir },
    false,
  );
  try {
    const engine = program.get(Engine, { strict: false });
    const elder = await play(engine, travelTo('open.idea.draft', { cast, version: 1 }).steps, {
      ref: 'ECHO-2026-0001',
      version: 1,
    });
    const journeys = everyJourney(cast, elder);
    const lane = async (first: number): Promise<void> => {
      for (let index = first; index < wanted; index += SIDE_BY_SIDE)
        await playOne(engine, journeys, index, random);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, first) => lane(first + 1)));
  } finally {
    await program.close();
  }
  return 'administrator@hub.example';
}

/** A traveller in every place that version 1 has, for each format. */
function everyJourney(cast: Cast, elder: string): (() => Traveller)[] {
  const other = { survivor: elder, successor: elder, absorbed: elder };
  const opening = { parent: { proposal: elder, relation: 'renewal' } } as const;
  return formats.flatMap((format) =>
    placesFor(format, 1).map((place) => () => {
      const more = place.includes('renewal') ? { opening } : {};
      return travelTo(place, { format, version: 1, cast, other, ...more });
    }),
  );
}

async function playOne(
  engine: Engine,
  journeys: readonly (() => Traveller)[],
  index: number,
  random: Random,
): Promise<void> {
  // Step by step through all of them, formats and places mixed, however few are wanted.
  const traveller = journeys[(index * 37) % journeys.length]!();
  if (traveller.isIn('open.launch') && random.chance(0.5))
    traveller.completes(['la.reg'], traveller.today + 1);
  if (traveller.isIn('open') && random.chance(0.2)) traveller.does('PUT_ON_HOLD');
  await play(engine, traveller.steps, { ref: `ECHO-2026-${String(1000 + index)}`, version: 1 });
}

function environmentOf({ runtimeUrl, ownerUrl, dataDir }: Plot): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    ...{ PATH, HOME, DATABASE_URL: runtimeUrl, DATABASE_OWNER_URL: ownerUrl },
    ...{ ECHO_DATA_DIR: dataDir, LOG_LEVEL: 'error', ECHO_DEMO: 'off' },
  };
}

/** Runs a command to its end; its document. */
function answerOf<T>(plot: Plot, words: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = echo(plot, [...words, '--json']);
    let out = '';
    let err = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.once('close', () => {
      try {
        resolve(JSON.parse(out) as T);
      } catch {
        reject(new Error(`${words.join(' ')} answered nothing: ${err}`));
      }
    });
  });
}

function asked(plot: Plot, ...words: readonly string[]): Promise<Answer> {
  return answerOf(plot, ['workflows', ...words]);
}

function echo(plot: Plot, words: readonly string[]) {
  return spawn(process.execPath, ['dist/src/cli/main.js', ...words], {
    cwd: checkout(),
    env: environmentOf(plot),
  });
}

/** Begins the move, and kills it once so many have moved in all. */
async function killedAfter(
  plot: Plot,
  database: Client,
  threshold: number,
  given: readonly string[],
): Promise<void> {
  const child = echo(plot, ['workflows', 'migrate', '--to', '2', ...given]);
  const over = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const enough = async (): Promise<boolean> =>
    child.exitCode !== null || (await changes(database)) >= threshold;
  await until(`${threshold} proposals have moved`, 120, enough, 2);
  if (child.exitCode !== null) throw new Error('it was over before it could be killed');
  child.kill('SIGKILL');
  await over;
}

async function proved(
  plot: Plot,
  database: Client,
): Promise<{ readonly events: number; readonly violations: readonly string[] }> {
  const { ok, events } = await answerOf<{ ok: boolean; events: number }>(plot, ['verify']);
  const violations = await replayViolations(database);
  return { events, violations: ok ? violations : ['verification found something', ...violations] };
}

async function keptBy(database: Client): Promise<ReadonlyMap<string, Kept>> {
  const { rows } = await database.query<Kept>(KEPT);
  return new Map(rows.map((row) => [row.ref, row]));
}

async function changes(database: Client): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::integer as count from history_event where type = 'VERSION_CHANGED'`,
  );
  return rows[0]?.count ?? 0;
}

async function placesTaken(database: Client): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(distinct (format, state))::integer as count
       from workflow_instance i join proposal p on p.instance_id = i.id`,
  );
  return rows[0]?.count ?? 0;
}

async function counts(database: Client): Promise<unknown> {
  const { rows } = await database.query(
    `select (select count(*) from history_event) as events, (select count(*) from sealed_text) as texts,
       (select count(*) from outbox) as jobs, (select md5(string_agg(md5(i::text), '' order by id)) from workflow_instance i) as instances`,
  );
  return rows[0];
}

function refsOf({ proposals }: Answer, verdict: string): string[] {
  return proposals.filter((one) => one.verdict === verdict).map(({ ref }) => ref);
}
