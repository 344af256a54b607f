/** Zone data of a runtime, as far as it says what the clocks of British Columbia show. */
export interface ZoneData {
  readonly name: string;
  /** Milliseconds by which those clocks are ahead of UTC at an instant, from 2026 on; null for what the runtime says. */
  readonly offset: ((instant: number) => number) | null;
}

const HOUR = 3_600_000;
const KEPT_SINCE = Date.parse('2026-03-08T10:00:00Z');
const PACIFIC = new Set(['America/Vancouver', 'Canada/Pacific']);

/** The truth: the clocks went forward on 8 March 2026 and stay there. */
export const keptOffset = (instant: number): number => (instant >= KEPT_SINCE ? -7 : -8) * HOUR;

/** What data from before that says: forward on the second Sunday of March, back on the first of November. */
function staleOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const forward = sunday(year, 2, 8) + 10 * HOUR;
  const back = sunday(year, 10, 1) + 9 * HOUR;
  return (instant >= forward && instant < back ? -7 : -8) * HOUR;
}

/** The first Sunday on or after a day. */
function sunday(year: number, month: number, day: number): number {
  const first = new Date(Date.UTC(year, month, day));
  return Date.UTC(year, month, day + ((7 - first.getUTCDay()) % 7));
}

export const zoneData: readonly ZoneData[] = [
  { name: 'of this runtime', offset: null },
  { name: 'from before the change', offset: staleOffset },
  { name: 'that knows the change', offset: keptOffset },
];

/** Does something while `Intl` has other zone data; modules that are to know them must be loaded in it. */
export async function withZoneData<T>({ offset }: ZoneData, happening: () => Promise<T>): Promise<T> {
  if (offset === null) return happening();
  const real = Intl.DateTimeFormat;
  const shifted = (instant?: Date | number): number => {
    const at = Number(instant);
    return at + offset(at);
  };
  function DateTimeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    if (!PACIFIC.has(options.timeZone ?? '')) return new real(locale, options);
    const utc = new real(locale, { ...options, timeZone: 'UTC' });
    return {
      formatToParts: (instant?: Date | number) => utc.formatToParts(shifted(instant)),
    } as Intl.DateTimeFormat;
  }
  Intl.DateTimeFormat = DateTimeFormat as unknown as typeof Intl.DateTimeFormat;
  try {
    return await happening();
  } finally {
    Intl.DateTimeFormat = real;
  }
}
