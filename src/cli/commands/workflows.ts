import { Command, Option } from 'commander';
import { check, type Finding } from '../../../workflows/kit/check.js';
import { mermaid, prose, transitionTable, type TransitionRow } from '../../../workflows/kit/describe.js';
import { mutantsOf } from '../../../workflows/proposal/mutants/defects.js';
import type { Language, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import { differences } from '../../../workflows/kit/difference.js';
import { checklistDifferences } from '../../../workflows/proposal/checklist-differences.js';
import {
  checklistOf,
  currentProposal,
  proposalVersions,
} from '../../../workflows/proposal/proposal.workflow.js';
import { answering, withJson } from '../answer.js';
import { counted, table, UsageError, type Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';
import { migrate } from './migrate.js';

const definitions: readonly WorkflowDefinition[] = [...proposalVersions];

const formats = ['table', 'mermaid', 'prose'] as const;

interface DescribeOptions {
  readonly format: (typeof formats)[number];
  readonly language: Language;
  readonly version?: string;
}

/** Checks and describes the workflows of this program, without a database; takes proposals to another version. */
export function workflows(withApplication: WithApplication): Command {
  const group = new Command('workflows').description(
    'check, describe and compare the workflows of this program, and take proposals to another version',
  );
  group.addCommand(
    withJson(new Command('check'))
      .description(
        'prove that every version can be published: states reachable, nobody stuck, every name and label there',
      )
      .option(
        '--prove',
        'put every kind of defect into copies of the current version, and say which are found',
      )
      .action(answering(({ prove = false }: { prove?: boolean }) => (prove ? proved() : checkedAll()))),
  );
  group.addCommand(
    withJson(new Command('describe'))
      .description('tell a workflow as a table of transitions, a diagram or prose')
      .argument('[name]', 'which workflow', 'proposal')
      .option('--version <number>', 'which version; the current one without it')
      .addOption(new Option('--format <format>', 'how it is told').choices(formats).default('table'))
      .addOption(new Option('--language <language>', 'of the prose').choices(['en', 'fr']).default('en'))
      .action(
        answering((name: string, options: DescribeOptions) =>
          described(definitionOf(name, options.version), options),
        ),
      ),
  );
  group.addCommand(
    withJson(new Command('diff'))
      .description('say in words in what one version differs from another')
      .argument('<before>', 'a version, such as 1')
      .argument('<now>', 'the version after it, such as 2')
      .addOption(new Option('--language <language>', 'of the words').choices(['en', 'fr']).default('en'))
      .action(
        answering((before: string, now: string, { language }: { language: Language }) =>
          compared(definitionOf('proposal', before), definitionOf('proposal', now), language),
        ),
      ),
  );
  group.addCommand(migrate(withApplication));
  return group;
}

function compared(before: WorkflowDefinition, now: WorkflowDefinition, language: Language): Outcome {
  const found = [
    ...differences(before, now, language),
    ...checklistDifferences(checklistOf(before.version), checklistOf(now.version), language),
  ];
  const title = `${now.name} ${String(now.version)} beside ${String(before.version)}`;
  return {
    document: { name: now.name, before: before.version, now: now.version, differences: found },
    text:
      found.length === 0
        ? `${title}: nothing is different.`
        : [`${title}:`, ...found.map(({ sentence }) => `- ${sentence}`)].join('\n'),
  };
}

function checkedAll(): Outcome {
  const results = definitions.map((definition) => ({ definition, findings: check(definition) }));
  const findings = results.flatMap((result) => result.findings);
  const document = {
    ok: findings.length === 0,
    workflows: results.map(({ definition: { name, version, events }, findings: found }) => ({
      name,
      version,
      events: events.length,
      findings: found,
    })),
  };
  return {
    document,
    text: results.map(({ definition, findings: found }) => textOf(definition, found)).join('\n\n'),
    finding: findings.length > 0,
  };
}

/** Defects of which one is told, as an example of what a finding says. */
const TOLD = [
  'a state nobody can leave',
  'a return without a bound',
  'a state without a deadline that one role alone can leave',
];

/** Shows what the check is worth: seeds defects into copies of the current version, and counts those it finds. */
function proved(): Outcome {
  const definition: WorkflowDefinition = currentProposal;
  const tried = mutantsOf(definition).map(({ definition: mutant, ...defect }) => ({
    ...defect,
    findings: check(mutant),
  }));
  const kinds = [...new Set(tried.map(({ kind }) => kind))].map((kind) => {
    const seeded = tried.filter((mutant) => mutant.kind === kind);
    const missed = seeded.filter(({ findings }) => findings.length === 0).map(({ where }) => where);
    return { kind, seeded: seeded.length, found: seeded.length - missed.length, missed };
  });
  const stories = TOLD.flatMap((kind) => {
    const told = tried
      .filter((mutant) => mutant.kind === kind)
      .flatMap(({ where, findings }) =>
        findings
          .filter(({ path = '-', message }) => where.endsWith(path) && message.includes('→'))
          .map(({ message }) => ({ defect: `${kind}: ${where}`, story: message })),
      );
    return told.slice(0, 1);
  });
  const found = kinds.reduce((sum, kind) => sum + kind.found, 0);
  const whole = check(definition).length === 0;
  const rows = kinds.map(({ kind, seeded, found: some, missed }) => [
    kind,
    `${String(some)} of ${String(seeded)}`,
    missed.join(', '),
  ]);
  const { name, version } = definition;
  return {
    document: { name, version, seeded: tried.length, found, kinds, stories },
    text: [
      `${name} ${String(version)}: ${counted(kinds.length, 'kind')} of defects, ${String(found)} found of ${String(tried.length)}; ${whole ? 'nothing is found where there is none' : 'it has findings itself'}.`,
      table(['Defect', 'Found', 'Missed at'], rows),
      'As it tells them:',
      ...stories.map(({ defect, story }) => `${defect}\n  ${story}`),
    ].join('\n\n'),
    finding: found < tried.length || !whole,
  };
}

function textOf({ name, version, events }: WorkflowDefinition, findings: readonly Finding[]): string {
  const title = `${name} ${String(version)}: ${counted(events.length, 'event')}`;
  if (findings.length === 0) return `${title}, nothing wrong.`;
  const rows = findings.map(({ kind, path, message }) => [kind, path ?? '', message]);
  return `${title}, ${counted(findings.length, 'finding')}.\n\n${table(['What', 'Where', 'Why'], rows)}`;
}

function described(definition: WorkflowDefinition, { format, language }: DescribeOptions): Outcome {
  const { name, version } = definition;
  if (format === 'table') {
    const transitions = transitionTable(definition);
    return {
      document: { name, version, transitions },
      text: table(['State', 'Event', 'If', 'To', 'By'], transitions.map(lineOf)),
    };
  }
  const text = format === 'mermaid' ? mermaid(definition) : prose(definition, language);
  return {
    document: { name, version, format, ...(format === 'prose' && { language }), text },
    text: text.trimEnd(),
  };
}

function lineOf({ state, event, criterion, target, roles }: TransitionRow): string[] {
  return [state || '(anywhere)', event, criterion ?? '', target ?? '(stays)', roles.join(', ')];
}

function definitionOf(name: string, version: string | undefined): WorkflowDefinition {
  const versions = definitions.filter((definition) => definition.name === name);
  const found =
    version === undefined
      ? versions.at(-1)
      : versions.find((definition) => String(definition.version) === version);
  if (found) return found;
  const known = definitions
    .map((definition) => `${definition.name} ${String(definition.version)}`)
    .join(', ');
  throw new UsageError(
    `There is no workflow ${name}${version === undefined ? '' : ` ${version}`}. There is: ${known}.`,
  );
}
