import { localTime } from './local-time.ts';

/** A moment in a time zone as ISO 8601 with its offset, to the second: `2026-11-27T19:30:00+01:00`. */
export function isoLocalTime(atMs: number, timezone: string): string {
  const { year, month, day, hour, minute, second } = localTime(atMs, timezone);
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  const offsetMinutes = Math.round((wallMs - Math.floor(atMs / 1000) * 1000) / 60_000);
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${new Date(wallMs).toISOString().slice(0, 19)}${sign}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
