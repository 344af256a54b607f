import { check } from '../../kit/check.js';
import { mutantsOf } from './defects.js';
import type { WorkflowDefinition } from '../../kit/workflow.js';
import { currentProposal } from '../proposal.workflow.js';

const definition: WorkflowDefinition = currentProposal;
const mutants = mutantsOf(definition);
const kinds = [...new Set(mutants.map(({ kind }) => kind))];

describe('the check of a definition', () => {
  it('knows at least 25 kinds of defects, and each has a place to strike', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(25);
  });

  // Every one of them is tried by `echo workflows check --prove`.
  it.each(kinds)('finds %s', (wanted) => {
    const ofKind = mutants.filter(({ kind }) => kind === wanted);
    const tried = ofKind.filter((_, index) => index % Math.ceil(ofKind.length / 4) === 0);
    expect(tried.filter((mutant) => check(mutant.definition).length === 0).map(({ where }) => where)).toEqual(
      [],
    );
  });
});
