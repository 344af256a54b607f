import { createHash } from 'node:crypto';
import { canonicalText } from '../kit/canonical-text.js';
import type { WorkflowDefinition } from '../kit/workflow.js';
import { proposalVersions } from './proposal.workflow.js';

/** The hash of each published version, as every event that it decided carries it. A line is added, never changed. */
const published: Readonly<Record<number, string>> = {
  1: '18b05d796e575857f8ed1238e7cb935277563de5a806649e95fa3b1b3d0e9f77',
  2: '1d4d91e7f1066c57fec8a8f071cda828638cf12137c4f2e0d82c83fb23caadab',
};

describe('a published version of the proposal', () => {
  it.each(
    proposalVersions.map((definition) => [definition.version, definition as WorkflowDefinition] as const),
  )('%i is what it was when it was published', (version, definition) => {
    const hash = createHash('sha256').update(canonicalText(definition)).digest('hex');
    expect(hash).toBe(published[version]);
  });
});
