import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { mermaid, prose } from '../../kit/describe.js';
import type { WorkflowDefinition } from '../../kit/workflow.js';
import { proposalV1 } from './definition.js';

const folder = resolve(import.meta.dirname, '../../../docs/workflows');
const definition = proposalV1 as unknown as WorkflowDefinition;

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

describe('the generated documents of version 1 are current', () => {
  it.each([
    ['proposal-v1.md', prose(definition, 'en')],
    ['proposal-v1.fr.md', prose(definition, 'fr')],
    ['proposal-v1.mmd', mermaid(definition)],
  ])('%s', (file, generated) => expectCurrent(file, generated));
});
