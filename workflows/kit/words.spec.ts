import type { Labels } from './workflow.js';
import { dateInWords, effectSentence, phrase, sentence } from './words.js';

const labels = {
  stages: { pilot: 'Pilot' },
  states: {},
  events: {},
  moves: {},
  tasks: { 'sc.team': { staff: 'Name the planning team', partner: 'Name your team' } },
  roles: { hubLead: 'Hub lead' },
  criteria: {},
  messages: {
    taskOpen: '“{task}” is open.',
    due: 'Due on {date}, by {role}.',
    pick: 'One of: {template}.',
    none: 'Came: {attended}.',
  },
  effects: { assignSupport: 'Support for {stage} begins.' },
  values: { template: { classic60: 'Classic', flipped: 'Flipped' } },
  dates: { pattern: '{month} {day}, {year}', first: '1', months: ['January', 'February', 'March'] },
} satisfies Labels;

describe('words', () => {
  it('name tasks as each audience knows them', () => {
    expect(sentence(labels, 'staff', { key: 'taskOpen', task: 'sc.team' })).toBe(
      '“Name the planning team” is open.',
    );
    expect(sentence(labels, 'partner', { key: 'taskOpen', task: 'sc.team' })).toBe(
      '“Name your team” is open.',
    );
  });

  it('name roles, write out dates, and name each of several values', () => {
    expect(sentence(labels, 'staff', { key: 'due', date: '2027-03-05', role: 'hubLead' })).toBe(
      'Due on March 5, 2027, by Hub lead.',
    );
    expect(sentence(labels, 'staff', { key: 'pick', template: 'classic60, flipped' })).toBe(
      'One of: Classic, Flipped.',
    );
    expect(dateInWords(labels, '2027-01-31')).toBe('January 31, 2027');
    expect(dateInWords(labels, '2027-02-01')).toBe('February 1, 2027');
    const french = { ...labels, dates: { ...labels.dates, pattern: '{day} {month}', first: '1er' } };
    expect(dateInWords(french, '2027-02-01')).toBe('1er February');
  });

  it('say what an effect will do', () => {
    expect(effectSentence(labels, 'partner', { type: 'assignSupport', stage: 'pilot' } as never)).toBe(
      'Support for Pilot begins.',
    );
  });

  it('leave a gap empty rather than show a null, and show a key that has no label', () => {
    expect(sentence(labels, 'staff', { key: 'none', attended: null })).toBe('Came: .');
    expect(phrase(undefined, 'staff', { key: 'unheardOf' })).toBe('unheardOf');
  });
});
