import { addDays } from '../../../workflows/kit/local-date.js';
import { standIns } from '../../../workflows/proposal/journeys/cast.js';
import { localDate, localTime } from '../../platform/pacific-time.js';
import { OfficeCalendar } from './demo-calendar.js';
import { sentFields } from './sent-step.js';
import { stories } from './stories/index.js';
import { walk, type Setting } from './walk.js';

const zone = 'America/Vancouver';
const calendar = new OfficeCalendar(2024, 2029);

/** Every story as it would be told on a day. */
function told(today: string): ReturnType<typeof walk>[] {
  return stories.map((story) => {
    const startedOn = calendar.openDayUntil(addDays(today, -story.startedDaysAgo));
    const setting: Setting = { cast: standIns, organisation: null, zone, survivor: 'survivor', startedOn };
    return walk(story, setting);
  });
}

// Long weekends, the turn of the year, a leap day, and the day after each.
const days = [
  '2026-11-23',
  '2026-12-28',
  '2027-01-04',
  '2027-03-30',
  '2027-05-25',
  '2027-09-07',
  '2027-10-12',
  '2028-02-29',
  '2028-07-03',
];

describe('the stories of the sample data', () => {
  it.each(days)(
    'are over before the day they are told on, %s, and happen in order and in office hours',
    (today) => {
      for (const steps of told(today)) {
        const moments = steps.map(({ at }) => at);
        expect([...moments].sort()).toEqual(moments);
        for (const at of moments) {
          expect(localDate(at, zone) < today).toBe(true);
          expect(calendar.openDay(localDate(at, zone))).toBe(localDate(at, zone));
          expect(localTime(at, zone) >= '09:00' && localTime(at, zone) <= '16:30').toBe(true);
        }
      }
    },
  );

  it('are told the same way again from the day they began', () => {
    expect(told('2026-11-23')).toEqual(told('2026-11-23'));
  });

  it('send what people would send: a session is held on the day it is reported', () => {
    const delivered = told('2026-11-23')
      .flat()
      .filter(({ type }) => type === 'SESSION_DELIVERED');
    expect(delivered).toHaveLength(8 + 3 + 1);
    for (const step of delivered)
      expect(sentFields(step as never)).toEqual({ heldOn: localDate(step.at, zone) });
  });

  it('keeps apart what happens on one day', () => {
    const day = Array.from({ length: 90 }, () => '2026-11-21');
    const moments = calendar.moments(day, zone);
    expect(moments[0]?.on).toBe('2026-11-23');
    expect(new Set(moments.map(({ at }) => at)).size).toBe(90);
  });
});
