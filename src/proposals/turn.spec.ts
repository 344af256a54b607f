import { isExpectedOf, lastDay, rolesOnSide, waitsForOtherSide } from './turn.js';

describe('a turn', () => {
  it.each([
    ['2026-11-25', 5, '2026-11-30'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-24', 5, '2026-11-30'],
    ['2026-11-20', 5, '2026-11-25'],
  ])('that begins on %s and may take %i days ends on a working day, %s', (since, days, end) => {
    expect(lastDay(since, days)).toBe(end);
  });

  it('of the partner stays theirs, though the hub may take it', () => {
    expect(rolesOnSide(['partnerLead', 'coLead', 'hubCoordinator'], 'partner')).toEqual([
      'partnerLead',
      'coLead',
    ]);
    expect(rolesOnSide(['partnerLead', 'hubLead'], 'hub')).toEqual(['hubLead']);
  });

  it('is the named coordinator’s among those who coordinate, and everybody’s while none is named', () => {
    const jonah = { by: 'jonah', roles: ['hubCoordinator'] };
    expect(isExpectedOf(jonah, ['hubLead', 'hubCoordinator'], { coordinator: 'jonah' })).toBe(true);
    expect(isExpectedOf(jonah, ['hubLead', 'hubCoordinator'], { coordinator: 'mei' })).toBe(false);
    expect(isExpectedOf(jonah, ['hubCoordinator'], { coordinator: null })).toBe(true);
  });

  it('is the hub lead’s where nobody else may, or nobody is named', () => {
    const lead = { by: 'rosalind', roles: ['hubLead'] };
    expect(isExpectedOf(lead, ['hubLead'], { coordinator: 'mei' })).toBe(true);
    expect(isExpectedOf(lead, ['hubLead', 'hubCoordinator'], { coordinator: 'mei' })).toBe(false);
    expect(isExpectedOf(lead, ['hubLead', 'hubCoordinator'], { coordinator: null })).toBe(true);
  });

  it('waits for the other side while that side alone has something left to do', () => {
    expect(waitsForOtherSide([{ owner: 'hubCoordinator' }], 'partner')).toBe(true);
    expect(waitsForOtherSide([{ owner: 'hubCoordinator' }, { owner: 'partnerLead' }], 'partner')).toBe(false);
    expect(waitsForOtherSide([{ owner: 'partnerLead' }], 'hub')).toBe(true);
    expect(waitsForOtherSide([{ owner: null }], 'hub')).toBe(false);
    expect(waitsForOtherSide([], 'partner')).toBe(false);
  });
});
