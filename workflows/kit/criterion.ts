import type { Occurred } from './event.js';

/** A sentence to be said in any language: the key of a label and what fills its gaps. */
export interface Message {
  readonly key: string;
  readonly [parameter: string]: string | number | null;
}

/** One thing that stands in the way, who owns it, and what would mend it. */
export interface Unmet {
  readonly criterion: string;
  readonly message: Message;
  readonly owner: string | null;
  readonly fix: Fix | null;
}

/** What would mend an unmet criterion: completing a task, sending another event, or giving an answer. */
export type Fix = { readonly task: string } | { readonly event: string } | { readonly answer: string };

/** A guard that can explain itself. An empty list means that it is met. */
export interface Criterion<TContext, TEvent extends Occurred = Occurred> {
  unmet(context: TContext, event: TEvent): readonly Omit<Unmet, 'criterion'>[];
}

type GuardArguments<TContext, TEvent> = { readonly context: TContext; readonly event: TEvent };

/** XState guards by name, each true when the criterion of that name has nothing unmet. */
export function guardsFrom<TContext, TEvent extends Occurred, TName extends string>(
  criteria: Readonly<Record<TName, Criterion<TContext, TEvent>>>,
): Record<TName, (given: GuardArguments<TContext, TEvent>) => boolean> {
  const names = Object.keys(criteria) as TName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      ({ context, event }: GuardArguments<TContext, TEvent>) =>
        criteria[name].unmet(context, event).length === 0,
    ]),
  ) as Record<TName, (given: GuardArguments<TContext, TEvent>) => boolean>;
}

/** Met when all of several criteria are met; unmet with everything that any of them lacks. */
export function allOf<TContext, TEvent extends Occurred>(
  ...criteria: readonly Criterion<TContext, TEvent>[]
): Criterion<TContext, TEvent> {
  return { unmet: (context, event) => criteria.flatMap((criterion) => criterion.unmet(context, event)) };
}
