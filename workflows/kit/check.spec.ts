import { createMachine, type AnyStateMachine, type MachineConfig } from 'xstate';
import { kettle } from '../../test/support/kettle.workflow.js';
import { check } from './check.js';
import { defineWorkflow } from './define-workflow.js';
import type { Label, Labels, WorkflowDefinition } from './workflow.js';

type States = Record<string, Record<string, unknown>>;

const places = ['open', 'open.start', 'open.middle', 'closed'] as const;

const words = (...names: readonly string[]): Record<string, Label> =>
  Object.fromEntries(names.map((name) => [name, name]));

const labels: Labels = {
  stages: {},
  states: words(...places),
  events: words('BEGUN', 'WENT', 'ENDED', 'STOPPED'),
  moves: words('BEGUN', 'WENT', 'ENDED', 'STOPPED'),
  tasks: {},
  roles: words('walker'),
  criteria: words('ready'),
  messages: words('notReady'),
  effects: words('cheer'),
  values: {},
  dates: { pattern: '{year}', first: '1', months: [] },
};

const mover = { mover: 'hub', days: 1 };

/** A sound little workflow, in which one thing may be changed to see it found. */
function sound(states: States = {}, over: Partial<WorkflowDefinition> = {}): WorkflowDefinition {
  const config = {
    id: 'walk',
    initial: 'open',
    states: {
      open: {
        initial: 'start',
        on: { STOPPED: { target: 'closed', actions: 'cheer' } },
        states: {
          start: { meta: mover, on: { WENT: { guard: 'ready', target: 'middle' } }, ...states.start },
          middle: { meta: mover, on: { ENDED: { target: '#walk.closed' } }, ...states.middle },
          ...(states.extra && { extra: states.extra }),
        },
      },
      closed: { tags: 'closed', meta: { mover: 'nobody', days: null } },
    },
  };
  return {
    ...(kettle as unknown as WorkflowDefinition),
    name: 'walk',
    machine: createMachine(config as unknown as MachineConfig<object, never>) as unknown as AnyStateMachine,
    startedBy: 'BEGUN',
    events: ['WENT', 'ENDED', 'STOPPED'],
    quietEvents: [],
    criteria: { ready: { unmet: () => [] } },
    permissions: [
      { event: 'WENT', roles: ['walker'] },
      { event: 'ENDED', roles: ['walker'] },
      { event: 'STOPPED', roles: ['walker'] },
    ],
    stages: [],
    tasks: [],
    effectTypes: ['cheer'],
    labels: { en: labels, fr: labels },
    ...over,
  };
}

const kinds = (definition: WorkflowDefinition): string[] => [
  ...new Set(check(definition).map(({ kind }) => kind)),
];
const messages = (definition: WorkflowDefinition): string =>
  check(definition)
    .map(({ message }) => message)
    .join('\n');

describe('checking a definition', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(check(sound())).toEqual([]);
  });

  it('finds a state that no event leads to', () => {
    expect(messages(sound({ extra: { meta: mover, on: { ENDED: { target: 'middle' } } } }))).toMatch(
      /No event leads to open\.extra/,
    );
  });

  it('finds a dead end, and tells how one comes there', () => {
    expect(messages(sound({ middle: { on: {} } }, { events: ['WENT', 'STOPPED'] }))).toContain(
      'Nobody can go on from open.middle. How one comes there: open.start → WENT → open.middle.',
    );
  });

  it('finds a loop from which no outcome is reached', () => {
    const loop = sound({ middle: { on: { ENDED: { target: 'start' } } } });
    expect(messages(loop)).toContain('No outcome can be reached from open.middle.');
  });

  it('finds a way on that nobody may take', () => {
    const definition = sound(
      {},
      { permissions: sound().permissions.filter(({ event }) => event !== 'ENDED') },
    );
    expect(kinds(definition).sort()).toEqual(['noOutcome', 'permission', 'stuck']);
  });

  it.each([
    [
      'a criterion that does not exist',
      { start: { on: { WENT: { guard: 'reday', target: 'middle' } } } },
      /"reday", which does not exist/,
    ],
    [
      'an effect that is not declared',
      { middle: { on: { ENDED: { target: '#walk.closed', actions: 'cheeer' } } } },
      /"cheeer", which is no declared effect/,
    ],
    [
      'an event that is taken and does nothing',
      { middle: { on: { ENDED: { target: '#walk.closed' }, WENT: {} } } },
      /WENT in open\.middle is taken and does nothing/,
    ],
    [
      'an event that is not declared',
      { middle: { on: { ENDED: { target: '#walk.closed' }, FLED: { target: '#walk.closed' } } } },
      /FLED is taken but not declared/,
    ],
    [
      'a state without a mover',
      { middle: { meta: undefined } },
      /open\.middle does not say whose move it is/,
    ],
    [
      'an open state in which nobody moves',
      { middle: { meta: { mover: 'nobody', days: null } } },
      /open\.middle does not say/,
    ],
    ['a timer', { middle: { after: { 1000: '#walk.closed' } } }, /open\.middle uses `after`/],
    ['an invocation', { middle: { invoke: { src: 'someone' } } }, /open\.middle uses `invoke`/],
  ])('finds %s', (_, states, message) => {
    expect(messages(sound(states as unknown as States))).toMatch(message);
  });

  it('finds an event that no state takes, and a permission where no state takes its event', () => {
    expect(messages(sound({}, { events: [...sound().events, 'SLEPT'] as never }))).toMatch(
      /No state takes SLEPT/,
    );
    const permissions = [
      ...sound().permissions,
      { event: 'ENDED', roles: ['walker'], in: ['open.start'] },
    ] as never;
    expect(messages(sound({}, { permissions }))).toMatch(
      /walker may send ENDED in open\.start, where no state takes it/,
    );
  });

  it('finds words that are missing, blank, or say something else in another language', () => {
    const without = (change: Partial<Labels>): WorkflowDefinition =>
      sound({}, { labels: { en: labels, fr: { ...labels, ...change } } });
    expect(messages(without({ states: words('open', 'open.start', 'closed') }))).toMatch(
      /"open.middle" has no words in fr states/,
    );
    expect(messages(without({ roles: { walker: { staff: 'marcheur', partner: ' ' } } }))).toMatch(
      /"walker" is blank in fr roles/,
    );
    expect(messages(without({ messages: { notReady: 'Pas prêt avant le {date}.' } }))).toMatch(
      /"messages.notReady" differs in fr/,
    );
  });

  it('finds a message that was said and has no words', () => {
    expect(check(sound(), { messages: [{ key: 'tooLate' }] })).toMatchObject([
      { kind: 'label', message: '"tooLate" has no words in en messages.' },
      { kind: 'label', message: '"tooLate" has no words in fr messages.' },
    ]);
  });
});

describe('defining a workflow', () => {
  it('gives a sound one back', () => {
    const definition = sound();
    expect(defineWorkflow(definition as never)).toBe(definition);
  });

  it('names everything wrong at once', () => {
    const broken = sound(
      { start: { on: { WENT: { guard: 'reday', target: 'middle' } } } },
      { effectTypes: [] },
    );
    expect(() => defineWorkflow(broken as never)).toThrow(/walk 1 is not whole:[^]*"cheer"[^]*"reday"/);
  });
});
