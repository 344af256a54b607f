import { Command, Option } from 'commander';
import { check, type Finding } from '../../../workflows/kit/check.js';
import { mermaid, prose, transitionTable, type TransitionRow } from '../../../workflows/kit/describe.js';
import type { Language, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import { proposalVersions } from '../../../workflows/proposal/proposal.workflow.js';
import { answering, withJson } from '../answer.js';
import { counted, table, UsageError, type Outcome } from '../outcome.js';

const definitions: readonly WorkflowDefinition[] = [...proposalVersions];

const formats = ['table', 'mermaid', 'prose'] as const;

interface DescribeOptions {
  readonly format: (typeof formats)[number];
  readonly language: Language;
  readonly version?: string;
}

/** Checks and describes the workflows of this program; needs no database. */
export function workflows(): Command {
  const group = new Command('workflows').description('check and describe the workflows of this program');
  group.addCommand(
    withJson(new Command('check'))
      .description(
        'prove that every version can be published: states reachable, nobody stuck, every name and label there',
      )
      .action(answering(checkedAll)),
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
  return group;
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
