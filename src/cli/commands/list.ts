import { Command, Option } from 'commander';
import { stages } from '../../../workflows/proposal/vocabulary.js';
import { system } from '../../engine/command.js';
import { ProposalList, type ListFilter } from '../../proposals/proposal-list.js';
import { answering, withJson } from '../answer.js';
import { table } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

const LIMIT = 1000;

/** Lists proposals. */
export function list(withApplication: WithApplication): Command {
  return withJson(new Command('list'))
    .description(`list proposals by reference, ${String(LIMIT)} at most`)
    .addOption(new Option('--stage <stage>', 'only those in this stage').choices(stages))
    .addOption(
      new Option('--status <status>', 'only those that are so').choices(['open', 'onHold', 'closed']),
    )
    .option('--q <words>', 'only those with these words in title, reference or organisation')
    .action(
      answering(({ stage, status, q }: ListFilter) =>
        withApplication(async ({ get }) => {
          const filter = { ...(stage && { stage }), ...(status && { status }), ...(q && { q }) };
          const lines = await get(ProposalList).page({ ...system(), organisations: [] }, filter, {
            order: 'ref',
            limit: LIMIT,
          });
          const proposals = lines.map(({ sortKey: _, ...line }) => line);
          const cells = lines.map((line) => [
            line.ref,
            line.stage,
            line.status,
            line.waitingOn,
            line.nextDueOn ?? '',
            line.title ?? '',
          ]);
          const text = table(['Reference', 'Stage', 'Status', 'Waiting on', 'Next due', 'Title'], cells);
          return { document: { proposals }, text: text || 'No proposal matches.' };
        }),
      ),
    );
}
