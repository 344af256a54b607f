import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { INestApplicationContext } from '@nestjs/common';
import { Jobs } from '../../../src/jobs/jobs.js';
import { MailNotes } from '../../../src/mail/mail-notes.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import type { Struck } from '../report.js';
import { until } from '../waiting.js';
import { programOn, SetClock } from '../program-on-a-clock.js';
import { fateOf, type Fate } from './fates.js';
import { openFaultyRelay } from './faulty-relay.js';
import { verdictOn } from './verdict.js';

const MAIL = 'letters through a mail relay that is slow, busy, refuses, and drops connections';
const FIRST_HOUR = '2027-03-01T17:00:00.000Z';
const HOURS_A_ROUND = 2;
// Letters are tried for 72 hours; what is open after that would be open for ever.
const MOST_ROUNDS = 45;
// Only a guard against waiting for ever, however busy the machine is.
const SETTLE_SECONDS = 900;

const OPEN = `select from outbox where kind like 'mail.%' and done_at is null and dead_at is null limit 1`;
const DUE = `
  select from outbox where kind like 'mail.%' and done_at is null and dead_at is null and run_at <= $1 limit 1`;

/** Campaign F: everybody is written to once, and every letter comes to the end that fate has in store for it. */
export async function faultyMail(
  ground: Ground,
  { letters }: { readonly letters: number },
  random: Random,
): Promise<Struck> {
  const plot = await ground.plot();
  const fates = new Map<string, Fate>(
    Array.from({ length: letters }, (_, number) => [`reader${String(number)}@example.org`, fateOf(random)]),
  );
  const clock = new SetClock(FIRST_HOUR);
  const now = (): string => clock.now().toISOString();
  const relay = await openFaultyRelay(
    // The hub's own people, who are told of bounces, always get their letters.
    (address) => fates.get(address) ?? { kind: 'taken', times: 0 },
    random.fork(1),
    now,
  );
  const where = {
    databaseUrl: plot.runtimeUrl,
    redisUrl: null,
    smtpUrl: relay.url,
    dataDir: plot.dataDir,
  };
  const program = await programOn(clock, where, true, 60);
  const database = new Client({ connectionString: plot.ownerUrl });
  await database.connect();
  try {
    await writeToEverybody(program, database, [...fates.keys()]);
    for (let round = 0; round < MOST_ROUNDS && (await database.query(OPEN)).rowCount === 1; round += 1) {
      clock.set(new Date(Date.parse(FIRST_HOUR) + round * HOURS_A_ROUND * 3_600_000).toISOString());
      await program.get(Jobs).tick();
      const settled = async (): Promise<boolean> => (await database.query(DUE, [now()])).rowCount === 0;
      await until(`every letter that was due at ${now()} was tried`, SETTLE_SECONDS, settled);
    }
    const { facts, violations } = await verdictOn(database, relay, fates);
    return {
      finish: () => Promise.resolve({ campaign: 'F', what: MAIL, skipped: null, facts, violations }),
    };
  } finally {
    await program.close();
    await database.end();
    await relay.close();
  }
}

async function writeToEverybody(
  program: INestApplicationContext,
  database: Client,
  addresses: readonly string[],
): Promise<void> {
  const notes = program.get(MailNotes);
  const by = await person(database, 'coordinator@example.org');
  await database.query(`insert into person_role values ($1, 'hubCoordinator')`, [by]);
  await database.query('begin');
  for (const address of addresses) {
    const reader = await person(database, address);
    const note = { kind: 'invitation', person: reader, by, organisation: null } as const;
    await notes.write(note, `faultyMail|${reader}`, database);
  }
  await database.query('commit');
}

async function person(database: Client, address: string): Promise<string> {
  const id = randomUUID();
  const name = address.slice(0, address.indexOf('@'));
  await database.query('insert into person (id, name, email) values ($1, $2, $3)', [id, name, address]);
  return id;
}
