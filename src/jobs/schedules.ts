const MINUTE = 60_000;

/** A kind of outbox row that comes by itself, and how often. */
export interface Schedule {
  readonly kind: string;
  readonly everyMilliseconds: number;
}

/**
 * Everything that happens because time passes.
 *
 * It is asked for like anything else, as a row of the outbox with the time as its key: once however many programs run,
 * tried again when it fails, set aside for an administrator when it keeps failing, and not lost with a queue.
 */
export const schedules: readonly Schedule[] = [
  { kind: 'reminders.run', everyMilliseconds: 15 * MINUTE },
  { kind: 'audit.checkpoint', everyMilliseconds: 60 * MINUTE },
  { kind: 'audit.verify', everyMilliseconds: 7 * 24 * 60 * MINUTE },
  { kind: 'retention.cleanUp', everyMilliseconds: 24 * 60 * MINUTE },
];

/** The beginning of the stretch of time in which an instant lies, counted from 1970 in steps of a schedule. */
export function slotOf({ everyMilliseconds }: Schedule, now: Date): string {
  return new Date(Math.floor(now.getTime() / everyMilliseconds) * everyMilliseconds).toISOString();
}
