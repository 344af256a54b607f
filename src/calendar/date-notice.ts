import type { LocalDate } from '../../workflows/kit/event.js';

/** A due date as somebody's calendar holds it by what letters told, and as it stands. */
export interface ToldDate {
  /** Number of the proposal's last event. */
  readonly sequence: number;
  /** The highest number under which it was ever told; 0 for none. */
  readonly toldLast: number;
  /** The day that their calendar holds; null where it holds none. */
  readonly heldOn: LocalDate | null;
  readonly heldSequence: number | null;
  /** The day on which it is due; null where it is not theirs to do any more. */
  readonly standsOn: LocalDate | null;
  /** Whether the letter speaks of it. */
  readonly said: boolean;
}

/** What a calendar is to be told of a due date. */
export interface DateNotice {
  readonly on: LocalDate;
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** What a letter tells somebody's calendar of a due date; null where it has nothing to say. */
export function noticeOf(date: ToldDate): DateNotice | null {
  const { heldOn, heldSequence, standsOn, said } = date;
  const sequence = Math.max(date.sequence, date.toldLast + 1);
  if (standsOn === null) return heldOn === null ? null : { on: heldOn, sequence, cancelled: true };
  if (heldOn === null || heldSequence === null)
    return said ? { on: standsOn, sequence, cancelled: false } : null;
  if (heldOn !== standsOn) return { on: standsOn, sequence, cancelled: false };
  // Told again as it was: whoever did not take it in then may do so now.
  return said ? { on: standsOn, sequence: heldSequence, cancelled: false } : null;
}
