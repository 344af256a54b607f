import type { Message } from './criterion.js';

/** Something wrong with a definition. */
export interface Finding {
  readonly kind:
    | 'unreachable'
    | 'stuck'
    | 'noOutcome'
    | 'unknownName'
    | 'unused'
    | 'permission'
    | 'unhandledEvent'
    | 'mover'
    | 'swallowed'
    | 'ambient'
    | 'deadline'
    | 'ending'
    | 'history'
    | 'shadowed'
    | 'stage'
    | 'unbounded'
    | 'label';
  readonly message: string;
  /** Dotted path of the state it is about. */
  readonly path?: string;
}

/** What was seen of a definition at work, to be checked with it. */
export interface Probe {
  /** Messages that criteria gave. */
  readonly messages?: Iterable<Message>;
}
