import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsISO8601 } from 'class-validator';

/** RFC 3339 with its zone, from 1970 on: what every database understands alike. */
const rfc3339 = /^(19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment, for example 2026-01-31T12:00:00Z; becomes ISO 8601 in UTC. */
export function IsTime(): PropertyDecorator {
  return applyDecorators(
    IsISO8601(
      { strict: true, strictSeparator: true },
      { message: '$property must be a time like 2026-01-31T12:00:00Z' },
    ),
    Transform(({ value }: { value: unknown }) => inUtc(value)),
  );
}

/** What is no moment becomes a value that no rule takes. */
function inUtc(value: unknown): string | false {
  if (typeof value !== 'string' || !rfc3339.test(value) || !isDay(value.slice(0, 10))) return false;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? false : time.toISOString();
}

/** `Date` takes the 30th of February for the 2nd of March. */
function isDay(date: string): boolean {
  const time = new Date(date);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}
