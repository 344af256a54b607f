import { kettle } from '../../test/support/kettle.workflow.js';
import { decide, start, type Accepted } from './decide.js';
import { possibleMoves } from './moves.js';

const facts = { at: '2026-11-23T18:00:00.000Z', on: '2026-11-23', by: 'kim', as: ['cook'] } as const;
const bought = start(kettle, { ...facts, type: 'KETTLE_BOUGHT', owner: 'kim' } as never).snapshot;
const filled = (decide(kettle, bought, { ...facts, type: 'WATER_FILLED', litres: 1 } as never) as Accepted)
  .snapshot;

const typesOf = (moves: ReturnType<typeof possibleMoves>): string[] => moves.map(({ type }) => type);

describe('possible moves', () => {
  it('are those that the machine knows here and the actor may send', () => {
    expect(typesOf(possibleMoves(kettle, bought, facts)).toSorted()).toEqual([
      'STEAM_SEEN',
      'UNPLUGGED',
      'WATER_FILLED',
    ]);
    expect(possibleMoves(kettle, bought, { ...facts, by: 'gus', as: ['guest'] })).toEqual([]);
  });

  it('say what they wait for', () => {
    const poured = possibleMoves(kettle, filled as typeof bought, facts).find(
      ({ type }) => type === 'TEA_POURED',
    );
    expect(poured?.unmet).toEqual([
      {
        criterion: 'leavesAreIn',
        message: { key: 'noLeaves' },
        owner: 'guest',
        fix: { event: 'LEAVES_CHOSEN' },
      },
    ]);
  });

  it('need no payload to be told', () => {
    const chosen = possibleMoves(kettle, filled as typeof bought, facts).find(
      ({ type }) => type === 'LEAVES_CHOSEN',
    );
    expect(chosen).toEqual({ type: 'LEAVES_CHOSEN', unmet: [] });
  });
});
