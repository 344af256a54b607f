import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { mermaid, prose } from '../kit/describe.js';
import type { WorkflowDefinition } from '../kit/workflow.js';
import { proposalVersions } from './proposal.workflow.js';

const folder = resolve(import.meta.dirname, '../../docs/workflows');

function expectCurrent(file: string, generated: string): void {
  const path = resolve(folder, file);
  if (process.env.UPDATE_DOCS) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, generated);
  }
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (current !== generated)
    throw new Error(
      `docs/workflows/${file} is stale. Refresh it: UPDATE_DOCS=1 npm test -- generated-docs source-hash`,
    );
}

function documentsOf(definition: WorkflowDefinition): readonly (readonly [file: string, text: string])[] {
  const name = `proposal-v${String(definition.version)}`;
  return [
    [`${name}.md`, prose(definition, 'en')],
    [`${name}.fr.md`, prose(definition, 'fr')],
    [`${name}.mmd`, mermaid(definition)],
  ];
}

describe('the generated documents of every version are current', () => {
  it.each(proposalVersions.flatMap(documentsOf))('%s', (file, generated) => expectCurrent(file, generated));
});
