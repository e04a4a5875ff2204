/** A moment as the clocks and calendars of a time zone show it. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 = Sunday. */
  weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `timezone` is an IANA name; throws `RangeError` for one that does not exist. */
export function localTime(atMs: number, timezone: string): LocalTime {
  const parts = formatOf(timezone).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour: part('hour'), minute: part('minute'), second: part('second'), weekday };
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const format = formats.get(timezone) ?? newFormat(timezone);
  formats.set(timezone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric' as const;
  const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
  return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'gregory', ...fields });
}
