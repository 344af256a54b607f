import { kettle } from '../../test/support/kettle.workflow.js';
import { mermaid, prose, transitionTable } from './describe.js';
import type { WorkflowDefinition } from './workflow.js';

const tea = kettle as unknown as WorkflowDefinition;

describe('a described workflow', () => {
  it('has a row for each transition: event, criterion, target, effects, roles, mover', () => {
    const rows = transitionTable(tea);
    expect(rows.find(({ event }) => event === 'WATER_FILLED')).toMatchObject({
      state: 'plugged.cold',
      criterion: 'enoughWater',
      target: 'plugged.brewing',
      effects: [],
      roles: ['cook'],
      mover: 'partner',
      days: 1,
    });
    expect(rows.find(({ event }) => event === 'WATER_BOILED')?.effects).toEqual([
      { type: 'whistle', times: 3 },
    ]);
  });

  it('names the state that a history state returns into', () => {
    expect(transitionTable(tea).find(({ event }) => event === 'PLUGGED_IN')?.target).toBe('plugged');
  });

  it('is drawn nested, regions apart, with no arrow between the insides of two blocks', () => {
    const drawing = mermaid(tea);
    expect(drawing).toMatch(/^stateDiagram-v2\n {2}\[\*\] --> plugged\n/);
    expect(drawing).toContain('plugged_cold --> plugged_brewing: WATER_FILLED');
    expect(drawing).toMatch(/as plugged_brewing_boiler \{[^]*\n {6}--\n[^]*as plugged_brewing_pot \{/);
    expect(drawing).toContain('  plugged --> poured: TEA_POURED (brewing)');
  });

  it('is told in the language asked for', () => {
    expect(prose(tea, 'en')).toContain('# The kettle workflow, version 1');
    expect(prose(tea, 'fr')).toContain('# Le flux kettle, version 1');
  });
});
