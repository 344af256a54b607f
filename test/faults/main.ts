import { Command, InvalidArgumentError } from 'commander';
import { cutStatements } from './cut-statements.js';
import { openGround, type Ground } from './ground.js';
import { faultyMail } from './mail/campaign.js';
import { killPostgres } from './kill-postgres.js';
import { killProcesses } from './kill-processes.js';
import { loseRedis } from './lose-redis.js';
import { Random } from './random.js';
import { table, type Report, type Struck } from './report.js';
import { tampering } from './tampering/campaign.js';
import { versionMoves } from './versions/campaign.js';
import { yearOfReminders } from './year/campaign.js';

interface Numbers {
  readonly processes: { readonly presses: number; readonly kills: number };
  readonly redis: { readonly presses: number; readonly losses: number };
  readonly statements: { readonly every: number };
  readonly postgres: { readonly presses: number; readonly kills: number };
  readonly year: Parameters<typeof yearOfReminders>[1];
  readonly mail: Parameters<typeof faultyMail>[1];
  readonly tampering: Parameters<typeof tampering>[1];
  readonly versions: Parameters<typeof versionMoves>[1];
}

const FULL = {
  processes: { presses: 2000, kills: 20 },
  redis: { presses: 600, losses: 6 },
  statements: { every: 1 },
  postgres: { presses: 600, kills: 10 },
  year: {
    proposals: 200,
    days: 365,
    kills: 20,
    lives: ['postgres', 'redis', 'postgres disturbed', 'redis disturbed'],
  },
  mail: { letters: 10_000 },
  tampering: { edits: 1000, clean: 100 },
  versions: { proposals: 1000, kills: 3 },
} satisfies Numbers;
const SHORT: Numbers = {
  processes: { presses: 300, kills: 6 },
  redis: { presses: 100, losses: 2 },
  statements: { every: 4 },
  postgres: { presses: 100, kills: 2 },
  year: { proposals: 12, days: 42, kills: 3, lives: ['postgres', 'redis disturbed'] },
  mail: { letters: 300 },
  tampering: { edits: 46, clean: 5 },
  versions: { proposals: 60, kills: 2 },
};

interface Options {
  readonly short?: true;
  readonly seed?: number;
  readonly json?: true;
  readonly only?: string;
}

const command = new Command('faults')
  .description(
    'Breaks the program on purpose, under load, and checks that nothing was lost and nothing done twice.',
  )
  .option('--short', 'smaller numbers, for CI: 4 minutes at most')
  .option('--seed <n>', 'repeats the plan and the moments of an earlier run', wholeNumber)
  .option(
    '--only <letters>',
    'some campaigns: A processes, B Redis, C statements, D PostgreSQL, E a year of reminders, F mail, G tampering, H versions',
    letters,
  )
  .option('--json', 'one JSON document on standard output, and nothing else there')
  .addHelpText(
    'after',
    '\nOn the server that DATABASE_URL names (as a superuser), or on an embedded one.\nExit codes: 0 holds, 1 violated, 2 wrong use.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

process.exitCode = await run(command.opts<Options>()).catch((error: unknown) => {
  console.error('A campaign broke off, which proves nothing good:', error);
  return 1;
});
// What a campaign that broke off had begun must not keep this process.
process.exit();

async function run({
  short,
  seed = Math.floor(Math.random() * 1e9),
  json,
  only = 'ABCDEFGH',
}: Options): Promise<number> {
  const began = performance.now();
  const tell = (text: string): void => {
    if (!json) console.log(text);
  };
  tell(
    `Breaking the program on purpose. Seed ${seed}; ${short ? 'smaller numbers (--short)' : 'full numbers'}.\n`,
  );
  const ground = await openGround(process.env.DATABASE_URL);
  process.once('SIGINT', () => void ground.close().finally(() => process.exit(130)));
  const reports: Report[] = [];
  try {
    const struck: Struck[] = [];
    for (const campaign of campaigns(ground, short ? SHORT : FULL, new Random(seed), only))
      struck.push(await campaign());
    // What a queue lost is taken back after a minute: the campaigns wait for that together.
    for (const report of await Promise.all(struck.map((each) => each.finish()))) {
      reports.push(report);
      tell(`${table(report)}\n`);
    }
  } finally {
    await ground.close();
  }
  const holds = reports.every(({ violations }) => violations.length === 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  if (json)
    console.log(
      JSON.stringify({
        seed,
        short: short === true,
        server: ground.server,
        seconds,
        holds,
        campaigns: reports,
      }),
    );
  tell(
    `${holds ? 'Everything holds' : 'VIOLATED'}; seed ${seed}, ${seconds} s, PostgreSQL: ${ground.server}.`,
  );
  return holds ? 0 : 1;
}

function campaigns(
  ground: Ground,
  numbers: Numbers,
  random: Random,
  only: string,
): (() => Promise<Struck>)[] {
  const all: Readonly<Record<string, () => Promise<Struck>>> = {
    A: () => killProcesses(ground, numbers.processes, random.fork(1)),
    B: () => loseRedis(ground, numbers.redis, random.fork(2)),
    C: () => cutStatements(ground, numbers.statements),
    D: () => killPostgres(ground, numbers.postgres, random.fork(4)),
    E: () => yearOfReminders(ground, numbers.year, random.fork(5)),
    F: () => faultyMail(ground, numbers.mail, random.fork(6)),
    G: () => tampering(ground, numbers.tampering, random.fork(7)),
    H: () => versionMoves(ground, numbers.versions, random.fork(8)),
  };
  return Object.entries(all).flatMap(([letter, campaign]) => (only.includes(letter) ? [campaign] : []));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function letters(text: string): string {
  if (!/^[ABCDEFGH]+$/i.test(text)) throw new InvalidArgumentError('It must be some of A to H.');
  return text.toUpperCase();
}
