import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { HistoryProof } from '../../audit/verification/history-proof.js';
import { system } from '../../engine/command.js';
import { together, type Finding, type Verification } from '../../engine/verify-finding.js';
import type { Share } from '../../engine/verify.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { answering, progress, withJson } from '../answer.js';
import { counted, table, UsageError, type Outcome } from '../outcome.js';
import type { Application, WithApplication } from '../with-application.js';

const PROGRESS_EVERY = 100;
// A process takes seconds to begin; so many histories take longer.
const HISTORIES_WORTH_A_PROCESS = 300;
const MOST_OUTPUT = 256 * 1024 * 1024;

interface Options {
  readonly share?: string;
  readonly processes?: number;
}

/** Proves that histories are intact. */
export function verify(withApplication: WithApplication): Command {
  return withJson(new Command('verify'))
    .description(
      'prove that every history is whole, unchanged, leads to what is stored, and fits the checkpoints',
    )
    .argument('[ref]', 'one proposal, such as ECHO-2026-014; all of them without it')
    .option(
      '--processes <number>',
      'verify in so many processes at once; as many as there are cores',
      numberOf,
    )
    .addOption(new Option('--share <of>', 'a share of all, for one of these processes').hideHelp())
    .action(
      answering((ref: string | undefined, options: Options) => verified(withApplication, ref, options)),
    );
}

function verified(
  withApplication: WithApplication,
  ref: string | undefined,
  { share, processes }: Options,
): Promise<Outcome> {
  return withApplication(async (application) => {
    const { get } = application;
    const proof = get(HistoryProof);
    const one =
      ref === undefined ? null : await get(ProposalFinder).find(ref, { ...system(), organisations: [] });
    const outcome = await (one
      ? proof.ofInstance(one.id)
      : share
        ? proof.ofAll(undefined, shareOf(share))
        : allCores(application, processes));
    const [first = null] = outcome.findings;
    const document = { ...outcome, ok: first === null, firstBadEntry: first };
    return { document, text: textOf(outcome, first), finding: first !== null };
  });
}

/** Everything, in as many processes as are worth it: replaying is work for a processor, and each does its share. */
async function allCores(application: Application, asked: number | undefined): Promise<Verification> {
  const proof = application.get(HistoryProof);
  const worth = Math.ceil((await proof.count()) / HISTORIES_WORTH_A_PROCESS);
  const of = Math.max(1, asked ?? Math.min(availableParallelism(), worth));
  const others = Array.from({ length: of - 1 }, (_, index) => inProcess(application, index + 1, of));
  const [first, ...rest] = await Promise.all([proof.ofAll(onProgress, { index: 0, of }), ...others]);
  return rest.reduce(together, first);
}

/** One share, by this very command in a process of its own. */
function inProcess({ runtime }: Application, index: number, of: number): Promise<Verification> {
  const { runtimeUrl, ownerUrl } = runtime;
  const env = { ...process.env, DATABASE_URL: runtimeUrl, DATABASE_OWNER_URL: ownerUrl };
  const program = process.argv[1] ?? '';
  const words = ['verify', '--share', `${String(index)}/${String(of)}`, '--json'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...process.execArgv, program, ...words],
      { env, maxBuffer: MOST_OUTPUT },
      (error, out, err) => {
        try {
          resolve(JSON.parse(out) as Verification);
        } catch {
          reject(error ?? new Error(`a share of the verification said nothing: ${err}`));
        }
      },
    );
  });
}

function shareOf(text: string): Share {
  const [index, of] = text.split('/').map(Number);
  if (index === undefined || of === undefined || !(index < of))
    throw new UsageError('A share is such as 1/4.');
  return { index, of };
}

function numberOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a number from 1 to 99.');
}

function onProgress({ instances, events }: Verification): void {
  if (instances % PROGRESS_EVERY === 0)
    progress(`${counted(instances, 'history', 'histories')}, ${counted(events, 'event')}`);
}

function textOf({ instances, events, intact, findings }: Verification, first: Finding | null): string {
  const looked = `${counted(instances, 'history', 'histories')} with ${counted(events, 'event')}`;
  if (!first) return `Intact: ${looked}.`;
  const where = ({ instanceId, sequence }: Finding): string =>
    `${instanceId ?? 'checkpoints'}${sequence === null ? '' : `, event ${String(sequence)}`}`;
  return [
    instances === intact
      ? `Not intact, though ${looked} are.`
      : `Not intact: ${String(instances - intact)} of ${looked}.`,
    `First bad entry: ${where(first)}: ${first.message}.`,
    '',
    table(
      ['Where', 'What', 'Why'],
      findings.map((finding) => [where(finding), finding.kind, finding.message]),
    ),
    '',
    'Keep the database as it is, and compare it with a backup.',
  ].join('\n');
}
