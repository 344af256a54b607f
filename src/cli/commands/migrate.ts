import { Command, InvalidArgumentError, Option } from 'commander';
import { sentence } from '../../../workflows/kit/words.js';
import { currentProposal, proposalVersions } from '../../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../../engine/command.js';
import { PersonNotFoundError } from '../../people/errors.js';
import { PeopleService } from '../../people/people.service.js';
import { consequencesInWords } from '../../proposals/consequences/in-words.js';
import {
  VersionMoves,
  type ForeseenMove,
  type Hindrance,
  type TakenMove,
} from '../../proposals/versions/version-moves.js';
import { answering, progress, withJson } from '../answer.js';
import { counted, table, UsageError, type Outcome } from '../outcome.js';
import type { Application, WithApplication } from '../with-application.js';

interface Options {
  readonly to: number;
  readonly rehearse?: boolean;
  readonly back?: boolean;
  readonly as?: string;
  readonly reason?: string;
}

const PROGRESS_EVERY = 100;

const labels = currentProposal.labels.en;

const after = `
Examples:
  workflows migrate --to 2 --rehearse
  workflows migrate --to 2 --as ada@hub.example --reason "Registration is prepared before it opens."
  workflows migrate --to 1 --back --as ada@hub.example --reason "Not yet: training is next week."

Each move is an event in the proposal's history, with the reason. Ended on the way, the same command goes on where it
was. --back takes back those to which nothing has happened since they came.`;

/** Takes proposals from one version of the workflow to another. */
export function migrate(withApplication: WithApplication): Command {
  return withJson(new Command('migrate'))
    .description('take proposals to another version of the workflow, or rehearse it')
    .addOption(
      new Option('--to <version>', 'the version they go to').argParser(versionOf).makeOptionMandatory(),
    )
    .option('--rehearse', 'say for each proposal what would become of it, and write nothing')
    .option('--back', 'take back to the version before what was moved and not touched since')
    .option('--as <email>', 'the administrator who decided it')
    .option('--reason <text>', 'why, for the history')
    .addHelpText('after', after)
    .action(
      answering((options: Options) =>
        withApplication((application) =>
          options.rehearse === true ? rehearsed(application, options) : moved(application, options),
        ),
      ),
    );
}

async function rehearsed({ get }: Application, { to, back = false }: Options): Promise<Outcome> {
  if (back) throw new UsageError('A way back is not rehearsed: it restores what was there before.');
  const proposals: ForeseenMove[] = [];
  for await (const one of get(VersionMoves).rehearse(to)) {
    proposals.push(one);
    tell(proposals.length);
  }
  const counts = countsOf(proposals);
  const rows = proposals.map((one) => [one.ref, verdicts[one.verdict], aboutForeseen(one)]);
  return {
    document: { to, ...counts, proposals },
    text: [
      `Rehearsed, nothing written: ${inWords(counts)}; ${counted(sumOf(proposals), 'event')} replayed.`,
      table(['Proposal', 'What', 'Why, and what would be different'], rows),
    ].join('\n\n'),
    finding: proposals.some(({ verdict }) => verdict === 'damaged'),
  };
}

async function moved({ get }: Application, { to, back = false, ...given }: Options): Promise<Outcome> {
  const actor = await administratorOf(get(PeopleService), given.as);
  if (!given.reason?.trim()) throw new UsageError('Say why, for the history: --reason "…".');
  const asked = { to, reason: given.reason };
  const moves = get(VersionMoves);
  const proposals: TakenMove[] = [];
  for await (const one of back ? moves.back(actor, asked) : moves.move(actor, asked)) {
    proposals.push(one);
    tell(proposals.length);
  }
  const counts = countsOf(proposals);
  const rows = proposals
    .filter(({ verdict }) => verdict !== 'moves')
    .map((one) => [one.ref, verdicts[one.verdict], hindrances(one.why)]);
  return {
    document: { to, ...counts, proposals },
    text: [
      `Version ${String(to)}: ${inWords(counts)}.`,
      ...(rows.length > 0 ? [table(['Proposal', 'What', 'Why'], rows)] : []),
    ].join('\n\n'),
  };
}

async function administratorOf(people: PeopleService, email: string | undefined): Promise<Actor> {
  if (email === undefined) throw new UsageError('Say which administrator decided it: --as <email>.');
  const person = await people.findByEmail(email);
  if (!person) throw new PersonNotFoundError(email);
  const roles = await people.rolesOf(person.id);
  if (roles.includes('administrator')) return { id: person.id, roles };
  throw new UsageError(`${email} is no administrator, and only they take proposals to another version.`);
}

const verdicts = { moves: 'moves', stays: 'stays', blocked: 'blocked', damaged: 'NOT INTACT' } as const;

type Counts = Readonly<Record<'moved' | 'stayed' | 'blocked' | 'damaged', number>>;

function countsOf(proposals: readonly { readonly verdict: keyof typeof verdicts }[]): Counts {
  const of = (wanted: keyof typeof verdicts): number =>
    proposals.filter(({ verdict }) => verdict === wanted).length;
  return { moved: of('moves'), stayed: of('stays'), blocked: of('blocked'), damaged: of('damaged') };
}

function inWords({ moved: some, stayed, blocked, damaged }: Counts): string {
  const parts = [`${String(some)} move`, `${String(stayed)} stay`, `${String(blocked)} are blocked`];
  return [...parts, ...(damaged > 0 ? [`${String(damaged)} are not intact`] : [])].join(', ');
}

function sumOf(proposals: readonly ForeseenMove[]): number {
  return proposals.reduce((sum, { events }) => sum + events, 0);
}

function aboutForeseen({ why, consequences, reminders }: ForeseenMove): string {
  const telling = { language: 'en', audience: 'staff', names: new Map<string, string>() } as const;
  const changes = consequencesInWords(consequences, telling).map((one) => one.sentence);
  const { ending, beginning } = reminders;
  const reminded =
    ending.length + beginning.length === 0
      ? []
      : [`${counted(ending.length, 'reminder')} end, ${counted(beginning.length, 'reminder')} begin.`];
  return [hindrances(why), ...changes, ...reminded].filter((text) => text !== '').join(' ');
}

function hindrances(why: readonly Hindrance[]): string {
  return why.map(({ message }) => sentence(labels, 'staff', message)).join(' ');
}

function tell(done: number): void {
  if (done % PROGRESS_EVERY === 0) progress(counted(done, 'proposal'));
}

function versionOf(text: string): number {
  const known: readonly number[] = proposalVersions.map(({ version }) => version);
  const version = Number(text);
  if (known.includes(version)) return version;
  throw new InvalidArgumentError(`It is a version that there is: ${known.join(', ')}.`);
}
