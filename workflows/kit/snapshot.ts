import { matchesState, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';

/**
 * What is stored of a snapshot: our own shape, so that history does not hang on XState's internal form.
 *
 * `historyValue` keeps, per history state, the ids of the state nodes it returns to.
 */
export interface StoredSnapshot<TContext = unknown> {
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  readonly historyValue: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly context: TContext;
}

/** The stored form of a live snapshot: plain JSON, safe to hash and to keep. */
export function store<TContext>(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
): StoredSnapshot<TContext> {
  const persisted = machine.getPersistedSnapshot(snapshot) as unknown as StoredSnapshot<TContext>;
  const plain = JSON.parse(JSON.stringify(persisted)) as StoredSnapshot<TContext>;
  return {
    status: plain.status,
    value: plain.value,
    historyValue: plain.historyValue,
    context: plain.context,
  };
}

/**
 * The live snapshot of a stored one.
 *
 * @throws {Error} the stored value names a state that this machine does not have
 */
export function restore(machine: AnyStateMachine, stored: StoredSnapshot): AnyMachineSnapshot {
  // The actor scope is asked for only to bring children back, and these machines have none.
  return machine.restoreSnapshot({ ...stored, children: {} } as never, {} as never);
}

/** Dotted paths of the active leaf states, such as `open.scoping.working.planning.drafting`, sorted. */
export function activeLeaves(value: StateValue, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value)
    .flatMap(([key, child]) =>
      child === undefined || isEmpty(child) ? [prefix + key] : activeLeaves(child, `${prefix}${key}.`),
    )
    .sort();
}

/** Whether the state at a dotted path is active. */
export function isIn(value: StateValue, path: string): boolean {
  return matchesState(path, value);
}

function isEmpty(value: StateValue): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}
