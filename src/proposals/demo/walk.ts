import type { Instant, LocalDate } from '../../../workflows/kit/event.js';
import { addDays } from '../../../workflows/kit/local-date.js';
import type { Cast } from '../../../workflows/proposal/journeys/cast.js';
import { depart } from '../../../workflows/proposal/journeys/journey.js';
import type { FirstStep, LaterStep } from '../../../workflows/proposal/journeys/step.js';
import { OfficeCalendar } from './demo-calendar.js';
import type { Story } from './story.js';

/** One step of a story and the moment at which it happened. */
export type Timed<TStep> = TStep & { readonly at: Instant };

/** Who and where a story is about, once people and organisations have ids. */
export interface Setting {
  readonly cast: Cast;
  readonly organisation: string | null;
  readonly zone: string;
  readonly survivor: string;
  /** Local date of the first step. */
  readonly startedOn: LocalDate;
}

/** Walks a story through the real workflow, in memory, and dates every step in office hours. */
export function walk(
  story: Story,
  { cast, organisation, zone, survivor, startedOn }: Setting,
): readonly [Timed<FirstStep>, ...Timed<LaterStep>[]] {
  const year = Number(startedOn.slice(0, 4));
  const calendar = new OfficeCalendar(year - 1, year + 3);
  const today = addDays(startedOn, story.startedDaysAgo);
  const startOn = calendar.openDay(addDays(startedOn, story.firstSessionAfter));
  const traveller = depart({
    format: story.format,
    ...(story.version !== undefined && { version: story.version }),
    startedOn,
    cast,
    answers: { ...story.answers, format: story.format, startOn },
    opening: { organisation },
    other: { survivor },
  });
  const ago = (days: number): number => story.startedDaysAgo - days;
  const ahead = (days: number): LocalDate => calendar.openDay(addDays(today, days));
  story.tell(traveller, { ago, ahead, survivor });
  const moments = calendar.moments(
    traveller.steps.map(({ on }) => on),
    zone,
  );
  return traveller.steps.map((step, index) => ({ ...step, ...moments[index] })) as unknown as readonly [
    Timed<FirstStep>,
    ...Timed<LaterStep>[],
  ];
}
