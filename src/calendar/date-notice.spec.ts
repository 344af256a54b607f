import { noticeOf, type ToldDate } from './date-notice.js';

const held: ToldDate = {
  ...{ sequence: 9, toldLast: 7, heldOn: '2026-12-04', heldSequence: 7 },
  ...{ standsOn: '2026-12-04', said: true },
};
const fresh = { toldLast: 0, heldOn: null, heldSequence: null } as const;

describe('what a letter tells a calendar of a due date', () => {
  it('is new where the calendar does not hold it, and the letter speaks of it', () => {
    expect(noticeOf({ ...held, ...fresh })).toEqual({ on: '2026-12-04', sequence: 9, cancelled: false });
    expect(noticeOf({ ...held, ...fresh, said: false })).toBeNull();
    expect(noticeOf({ ...held, ...fresh, standsOn: null })).toBeNull();
  });

  it('is the same again, under the same number, where nothing changed', () => {
    expect(noticeOf(held)).toEqual({ on: '2026-12-04', sequence: 7, cancelled: false });
    expect(noticeOf({ ...held, said: false })).toBeNull();
  });

  it('is the new day under a higher number, whether the letter speaks of it or not', () => {
    for (const said of [true, false])
      expect(noticeOf({ ...held, standsOn: '2027-01-15', said })).toEqual({
        ...{ on: '2027-01-15', sequence: 9, cancelled: false },
      });
  });

  it('takes out the day that the calendar holds, once it is nobody’s or somebody else’s to do', () => {
    expect(noticeOf({ ...held, standsOn: null })).toEqual({ on: '2026-12-04', sequence: 9, cancelled: true });
  });

  it('is never told under a number that was used, also where no event of the proposal lies between', () => {
    expect(noticeOf({ ...held, sequence: 7, standsOn: null })?.sequence).toBe(8);
    expect(noticeOf({ ...held, ...fresh, toldLast: 12 })?.sequence).toBe(13);
  });
});
