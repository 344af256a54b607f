import { Command } from 'commander';
import { HistoryProof } from '../../audit/verification/history-proof.js';
import { system } from '../../engine/command.js';
import type { Finding, Verification } from '../../engine/verify-finding.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { answering, progress, withJson } from '../answer.js';
import { counted, table, type Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

const PROGRESS_EVERY = 100;

/** Proves that histories are intact. */
export function verify(withApplication: WithApplication): Command {
  return withJson(new Command('verify'))
    .description(
      'prove that every history is whole, unchanged, leads to what is stored, and fits the checkpoints',
    )
    .argument('[ref]', 'one proposal, such as ECHO-2026-014; all of them without it')
    .action(answering((ref: string | undefined) => verified(withApplication, ref)));
}

function verified(withApplication: WithApplication, ref: string | undefined): Promise<Outcome> {
  return withApplication(async ({ get }) => {
    const proof = get(HistoryProof);
    const one =
      ref === undefined ? null : await get(ProposalFinder).find(ref, { ...system(), organisations: [] });
    const outcome = await (one ? proof.ofInstance(one.id) : proof.ofAll(onProgress));
    const [first = null] = outcome.findings;
    const document = { ...outcome, ok: first === null, firstBadEntry: first };
    return { document, text: textOf(outcome, first), finding: first !== null };
  });
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
