import type { Coverage } from '../../test/support/proposal-coverage.js';
import { everyPlace } from '../../test/support/proposal-builder.js';
import { explore } from '../../test/support/proposal-explorer.js';
import { isIn } from '../kit/snapshot.js';

describe('generated paths through version 1', () => {
  let coverage: Coverage;

  beforeAll(() => {
    coverage = explore(600);
    const { states, allStates, transitions, allTransitions, missingStates, missingTransitions } = coverage;
    process.stdout.write(
      [
        `proposal: states covered ${String(states.size)}/${String(allStates.length)}, ` +
          `transitions covered ${String(transitions.size)}/${String(allTransitions.length)}`,
        ...missingStates.map((path) => `  not reached: ${path}`),
        ...missingTransitions.map((name) => `  not taken: ${name}`),
        '',
      ].join('\n'),
    );
  });

  it('reach every leaf state, regions of parallel states included', () => {
    expect(coverage.missingStates).toEqual([]);
  });

  it('take every transition that the machine spells out', () => {
    expect(coverage.missingTransitions).toEqual([]);
  });

  it.each(everyPlace().map(({ place, traveller }) => [traveller.context.format, place, traveller] as const))(
    'a %s is brought to %s by accepted events alone',
    (_, place, traveller) => {
      const [path = ''] = place.split(' ');
      expect(isIn(traveller.snapshot.value, path)).toBe(true);
      expect(traveller.steps[0]?.type).toBe('PROPOSAL_STARTED');
    },
  );
});
