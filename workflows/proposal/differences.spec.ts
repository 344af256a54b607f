import { checklistDifferences } from './checklist-differences.js';
import { checklistOf, proposalVersion } from './proposal.workflow.js';
import { differences } from '../kit/difference.js';

const [old, fresh] = [proposalVersion(1), proposalVersion(2)];
const said = (language: 'en' | 'fr'): string[] =>
  [
    ...differences(old, fresh, language),
    ...checklistDifferences(checklistOf(1), checklistOf(2), language),
  ].map(({ sentence }) => sentence);

describe('what differs between two versions', () => {
  it('is said in words: states, ways, criteria, tasks', () => {
    expect(said('en')).toEqual(
      expect.arrayContaining([
        'There is a new state: “Preparing registration”.',
        '“Launch” begins with “Preparing registration”, no longer with “Recruiting”.',
        'In “Preparing registration”, new: “Open registration” by Hub lead, Coordinator, if captions, language and access needs are settled or waived: leads to “Recruiting”. Then: Whoever must act next gets an e-mail.',
        'There is a new criterion: captions, language and access needs are settled or waived.',
        'There is a new task in Launch: “Settle captions, language and access needs”.',
        '“Open registration” is no longer ticked: “Open registration” completes it.',
        '“Spread the word through your networks” (Single session) is due 28 days before the first session; before: due 56 days before the first session.',
      ]),
    );
  });

  it('is said in French, line by line', () => {
    expect(said('fr')).toHaveLength(said('en').length);
    expect(said('fr')).toContain('Un état est nouveau : « Inscriptions en préparation ».');
  });

  it('is the other way round from the newer to the older', () => {
    const back = differences(fresh, old, 'en').map(({ sentence }) => sentence);
    expect(back).toEqual(
      expect.arrayContaining([
        'The state “Preparing registration” is gone.',
        expect.stringMatching(/^In “Preparing registration”, no longer: “Open registration”/),
        'A criterion is gone: it was not escalated for this before.',
      ]),
    );
  });

  it('is nothing between a version and itself', () => {
    expect(differences(fresh, fresh, 'en')).toEqual([]);
    expect(checklistDifferences(checklistOf(2), checklistOf(2), 'en')).toEqual([]);
  });

  it('tells a changed deadline, mover and way', () => {
    const config = JSON.parse(JSON.stringify(fresh.machine.config)) as {
      states: { onHold: { meta: object; on: Record<string, { guard?: string }> } };
    };
    config.states.onHold.meta = { mover: 'partner', days: 30 };
    delete config.states.onHold.on.RESUMED?.guard;
    const machine = fresh.machine.provide({}).constructor as new (config: unknown, more: unknown) => never;
    const changed = { ...fresh, machine: new machine(config, fresh.machine.implementations) };
    expect(differences(fresh, changed, 'en').map(({ sentence }) => sentence)).toEqual([
      'In “On hold” the next move is with the partner, no longer with the hub.',
      '“On hold” may take 30 days; before: 60 days.',
      expect.stringMatching(/^In “On hold”: “Resume” by .* Before: “Resume” by .*, if /),
    ]);
  });
});
