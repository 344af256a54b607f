import { assign, setup } from 'xstate';
import { guardsFrom, type Criterion } from '../../workflows/kit/criterion.js';
import type { Occurred, TextRef } from '../../workflows/kit/event.js';
import { activeLeaves } from '../../workflows/kit/snapshot.js';
import type { ProjectedTask, WorkflowDefinition } from '../../workflows/kit/workflow.js';

/**
 * Making tea: a workflow that has nothing to do with the product.
 *
 * Nested, parallel and deep history states, a guard that explains itself, quiet events, tasks, effects and a read
 * model: whatever the engine and the kit offer is used here, so nothing in them can be about proposals.
 */
export interface Tea {
  readonly owner: string;
  readonly litres: number;
  readonly readings: number;
  readonly leaves: string | null;
  readonly note: TextRef | null;
  readonly startedOn: string;
  readonly drinkers: readonly string[];
  /** Version 2 alone. */
  readonly potIsWarm?: boolean;
}

type Role = 'cook' | 'guest' | 'system';

type TeaEvent =
  | (Occurred<'KETTLE_BOUGHT', Role> & { readonly owner: string })
  | (Occurred<'WATER_FILLED', Role> & { readonly litres: number; readonly note?: TextRef })
  | Occurred<'WATER_BOILED', Role>
  | (Occurred<'LEAVES_CHOSEN', Role> & { readonly leaves: string })
  | Occurred<'TEMPERATURE_READ', Role>
  | Occurred<'STEAM_SEEN', Role>
  | Occurred<'UNPLUGGED', Role>
  | Occurred<'PLUGGED_IN', Role>
  | Occurred<'TEA_POURED', Role>;

type Effect = { readonly type: 'whistle'; readonly times: number } | { readonly type: 'washUp' };

interface Arguments {
  readonly context: Tea;
  readonly event: TeaEvent;
}

const criteria = {
  enoughWater: {
    unmet: (_, event) =>
      event.type === 'WATER_FILLED' && event.litres > 0.2
        ? []
        : [{ message: { key: 'moreWater' }, owner: 'cook', fix: { answer: 'litres' } }],
  },
  leavesAreIn: {
    unmet: ({ leaves }) =>
      leaves === null
        ? [{ message: { key: 'noLeaves' }, owner: 'guest', fix: { event: 'LEAVES_CHOSEN' } }]
        : [],
  },
} satisfies Record<string, Criterion<Tea, TeaEvent>>;

const teaSetup = setup({
  types: { context: {} as Tea, events: {} as TeaEvent, input: {} as TeaEvent },
  guards: guardsFrom<Tea, TeaEvent, keyof typeof criteria>(criteria),
  actions: {
    fill: assign(({ event }: Arguments) =>
      event.type === 'WATER_FILLED' ? { litres: event.litres, note: event.note ?? null } : {},
    ),
    choose: assign(({ context, event }: Arguments) =>
      event.type === 'LEAVES_CHOSEN'
        ? { leaves: event.leaves, drinkers: [...context.drinkers, event.by] }
        : {},
    ),
    note: assign({ readings: ({ context }: Arguments) => context.readings + 1 }),
    whistle: (_, _times: { times: number }) => undefined,
    washUp: () => undefined,
  },
});

const machine = teaSetup.createMachine({
  id: 'kettle',
  context: ({ input }) => ({
    owner: input.type === 'KETTLE_BOUGHT' ? input.owner : '',
    litres: 0,
    readings: 0,
    leaves: null,
    note: null,
    startedOn: input.on,
    drinkers: [],
  }),
  initial: 'plugged',
  on: { TEMPERATURE_READ: { actions: 'note' }, STEAM_SEEN: { actions: 'note' } },
  states: {
    plugged: {
      initial: 'cold',
      on: { UNPLUGGED: '#kettle.unplugged' },
      states: {
        where: { type: 'history', history: 'deep' },
        cold: {
          meta: { mover: 'partner', days: 1 },
          on: { WATER_FILLED: { guard: 'enoughWater', target: 'brewing', actions: 'fill' } },
        },
        brewing: {
          meta: { mover: 'hub', days: 1 },
          type: 'parallel',
          on: { TEA_POURED: { guard: 'leavesAreIn', target: '#kettle.poured', actions: 'washUp' } },
          states: {
            // A longer name that sorts first: jsonb and canonical JSON put these two regions in different orders.
            boiler: {
              initial: 'heating',
              states: {
                heating: {
                  on: {
                    WATER_BOILED: { target: 'boiled', actions: { type: 'whistle', params: { times: 3 } } },
                  },
                },
                boiled: {},
              },
            },
            pot: {
              initial: 'empty',
              states: {
                empty: { on: { LEAVES_CHOSEN: { target: 'steeping', actions: 'choose' } } },
                steeping: {},
              },
            },
          },
        },
      },
    },
    unplugged: { meta: { mover: 'hub', days: null }, on: { PLUGGED_IN: '#kettle.plugged.where' } },
    poured: { tags: 'closed', meta: { mover: 'nobody', days: null } },
  },
});

const labels = {
  stages: {},
  states: {},
  events: {},
  moves: {},
  tasks: {},
  roles: {},
  criteria: {},
  messages: {},
  effects: {},
  values: {},
  dates: { pattern: '{year}-{month}-{day}', first: '1', months: [] },
};

export const kettle: WorkflowDefinition<Tea, TeaEvent, Role, Effect> = {
  name: 'kettle',
  version: 1,
  machine,
  startedBy: 'KETTLE_BOUGHT',
  events: [
    'WATER_FILLED',
    'WATER_BOILED',
    'LEAVES_CHOSEN',
    'TEMPERATURE_READ',
    'STEAM_SEEN',
    'UNPLUGGED',
    'PLUGGED_IN',
    'TEA_POURED',
  ],
  quietEvents: ['TEMPERATURE_READ'],
  criteria,
  permissions: [
    { event: 'WATER_FILLED', roles: ['cook'] },
    { event: 'WATER_BOILED', roles: ['cook', 'system'] },
    { event: 'LEAVES_CHOSEN', roles: ['guest', 'cook'] },
    { event: 'TEMPERATURE_READ', roles: ['system'] },
    { event: 'STEAM_SEEN', roles: ['system', 'cook'] },
    { event: 'UNPLUGGED', roles: ['cook'] },
    { event: 'PLUGGED_IN', roles: ['cook'] },
    { event: 'TEA_POURED', roles: ['cook'] },
  ],
  rolesOf: (context, event) => (context.owner === event.by ? ['cook'] : []),
  stages: ['kitchen', 'table'],
  tasks: ['fill', 'choose'],
  effectTypes: ['whistle', 'washUp'],
  labels: { en: labels, fr: labels },
  project: ({ value, context }) => {
    const places = activeLeaves(value);
    const poured = places.includes('poured');
    return {
      stage: poured ? 'table' : 'kitchen',
      status: poured ? 'closed' : places.includes('unplugged') ? 'onHold' : 'open',
      tasks: tasksOf(context),
      model: {
        owner: context.owner,
        litres: Math.ceil(context.litres),
        places,
        drinkers: context.drinkers,
        made: { leaves: context.leaves },
      },
    };
  },
  sourceHash: 'kettle',
};

function tasksOf({ litres, leaves, startedOn }: Tea): ProjectedTask[] {
  const common = {
    iteration: 1,
    stage: 'kitchen',
    requirement: 'required',
    dueOn: startedOn,
    closedOn: null,
  } as const;
  const fill: ProjectedTask = {
    ...common,
    key: 'fill',
    ownerRoles: ['cook'],
    status: litres > 0 ? 'done' : 'open',
  };
  const choose: ProjectedTask = { ...common, key: 'choose', ownerRoles: ['guest', 'cook'], status: 'open' };
  // Asked for only until leaves are chosen: the engine must keep the row all the same.
  return leaves === null ? [fill, choose] : [fill];
}

/** Tea as it is made since somebody said that the pot must be warm: one more task, and one more thing to remember. */
export const kettle2: typeof kettle = {
  ...kettle,
  version: 2,
  sourceHash: 'kettle 2',
  tasks: [...kettle.tasks, 'warmPot'],
  project: (snapshot) => {
    const projection = kettle.project(snapshot);
    const warm: ProjectedTask = {
      key: 'warmPot',
      iteration: 1,
      stage: 'kitchen',
      ownerRoles: ['cook'],
      requirement: 'required',
      status: snapshot.context.potIsWarm === true ? 'done' : 'open',
      dueOn: snapshot.context.startedOn,
      closedOn: null,
    };
    return { ...projection, tasks: [warm, ...projection.tasks] };
  },
  follows: {
    from: 1,
    up: (before) => {
      const context = before.context as Tea;
      if (before.value === 'poured') return { kind: 'stays', why: { key: 'poured' } };
      if (context.litres > 2)
        return { kind: 'blocked', unmet: [{ message: { key: 'tooFull' }, owner: 'cook', fix: null }] };
      return { kind: 'moves', snapshot: { ...before, context: { ...context, potIsWarm: false } } };
    },
    down: ({ context: { potIsWarm: _, ...context }, ...after }) => ({ ...after, context }),
  },
};

/** The table that the kettle's projection fills; made by the tests, not by a migration. */
export const kettleReadModel = {
  table: 'kettle',
  columns: { owner: 'uuid', litres: 'integer', places: 'text[]', drinkers: 'uuid[]', made: 'jsonb' },
} as const;

export const createKettleTable = `
create table kettle (
  instance_id uuid primary key references workflow_instance (id),
  owner       uuid not null,
  litres      integer not null,
  places      text[] not null,
  drinkers    uuid[] not null,
  made        jsonb not null
);
grant select, insert, update on kettle to echo_engine;`;
