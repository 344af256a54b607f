import { Command } from 'commander';
import { system } from '../../engine/command.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { ProposalQueries, type ProposalView } from '../../proposals/proposal-queries.js';
import { ProposalTasks, type TaskView } from '../../proposals/proposal-tasks.js';
import { answering, withJson } from '../answer.js';
import { table } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

/** Shows one proposal. */
export function show(withApplication: WithApplication): Command {
  return withJson(new Command('show'))
    .description('show one proposal: where it stands, whose move it is, and its open tasks')
    .argument('<ref>', 'its reference, such as ECHO-2026-014')
    .action(
      answering((ref: string) =>
        withApplication(async ({ get }) => {
          const proposal = await get(ProposalFinder).find(ref, { ...system(), organisations: [] });
          const view = await get(ProposalQueries).of(proposal.instance);
          const { tasks } = await get(ProposalTasks).of(proposal, 'en', 'staff');
          return { document: { ...view, tasks }, text: textOf(view, tasks) };
        }),
      ),
    );
}

function textOf(view: ProposalView, tasks: readonly TaskView[]): string {
  const {
    ref,
    title,
    stage,
    states,
    status,
    waitingOn,
    organisation,
    lead,
    coordinator,
    sequence,
    updatedAt,
  } = view;
  const facts: [string, string][] = [
    ['Stage', `${stage} (${states.join(', ')})`],
    ['Status', `${status}; waiting on ${waitingOn}`],
    ['Organisation', organisation?.name ?? 'none'],
    ['Lead', lead?.name ?? 'nobody'],
    ['Coordinator', coordinator?.name ?? 'nobody'],
    ['Events', `${String(sequence)}, the last at ${updatedAt}`],
  ];
  const open = tasks.filter((task) => task.status === 'open' && task.requirement !== 'notApplicable');
  const cells = open.map((task) => [task.key, task.dueOn ?? '', task.requirement, task.title]);
  return [
    `${ref}  ${title ?? '(without a title)'}`,
    '',
    ...facts.map(([label, text]) => `${label.padEnd(14)}${text}`),
    ...(open.length > 0 ? ['', table(['Open task', 'Due', '', ''], cells)] : []),
  ].join('\n');
}
