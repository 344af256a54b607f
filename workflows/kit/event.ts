/** A local calendar date, `2026-11-23`. */
export type LocalDate = string;

/** An instant, ISO 8601 in UTC, `2026-11-23T18:42:00.000Z`. */
export type Instant = string;

/**
 * What every event carries: when it happened, and who did it in which roles.
 *
 * `on` is the local date of `at` in the organisation's zone: deciding is pure and converts no zones.
 * `by` is a person's id, or `system`. `as` holds the roles the person had at that moment.
 */
export interface Occurred<TType extends string = string, TRole extends string = string> {
  readonly type: TType;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly by: string;
  readonly as: readonly TRole[];
}

/** Free text that is sealed apart from the event: its id, and `sha256(salt ‖ body)` in hexadecimal. */
export interface TextRef {
  readonly text: string;
  readonly sha256: string;
}

/** Something to be done after the commit, as data. */
export interface Effect<TType extends string = string> {
  readonly type: TType;
}
