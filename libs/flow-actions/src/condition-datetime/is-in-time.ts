import { compare } from '../condition/compare.ts';
import type { ConditionDatetimeOptions } from './condition-datetime.options.ts';
import type { LocalTime } from '../time/local-time.ts';

/** Whether every part of the condition that is given holds. Each is looked at by itself. */
export function isInTime(now: LocalTime, options: ConditionDatetimeOptions): boolean {
  const { condition, minute, hour, day, month, weekdays, time_ranges, date_ranges, holidays } = options;
  const isAs = (is: number, wanted: number, any: number): boolean => wanted === any || compare(is, condition, wanted);
  const date = dateOf(now);
  return (
    isAs(now.minute, minute, -1) &&
    isAs(now.hour, hour, -1) &&
    isAs(now.day, day, 0) &&
    isAs(now.month, month, 0) &&
    (weekdays.length === 0 || weekdays.includes(now.weekday)) &&
    (time_ranges.length === 0 || time_ranges.some((range) => isInTimeRange(now, range))) &&
    (date_ranges.length === 0 || date_ranges.some((range) => isInDateRange(date, range))) &&
    !holidays.some((holiday) => holiday === date || holiday === date.slice(5))
  );
}

function isInTimeRange({ hour, minute }: LocalTime, range: string): boolean {
  const now = hour * 60 + minute;
  const [from = 0, to = 0] = range.split('-').map(minutesOf);
  return from < to ? from <= now && now < to : from <= now || now < to;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** ISO dates are in order as texts. */
function isInDateRange(date: string, range: string): boolean {
  const [first = '', last = first] = range.split('/');
  return first <= date && date <= last;
}

function dateOf({ year, month, day }: LocalTime): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
