import { ArrayMaxSize, IsArray, IsIn, IsInt, IsTimeZone, Matches, Max, Min } from 'class-validator';

import { type Comparison, comparisons } from '../condition/compare.ts';
import { IsFalseTarget } from '../condition/is-false-target.ts';
import { Described } from '../options/described.ts';
import { IsCalendarDay, IsDateRange } from './is-calendar-day.ts';

const TIME_RANGE = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class ConditionDatetimeOptions {
  @Described('How minute, hour, day and month are compared, read from left to right: now, condition, option.')
  @IsIn(comparisons)
  condition: Comparison = '==';

  @Described('Minute of the hour; -1 = any.')
  @IsInt()
  @Min(-1)
  @Max(59)
  minute = -1;

  @Described('Hour of the day; -1 = any.')
  @IsInt()
  @Min(-1)
  @Max(23)
  hour = -1;

  @Described('Day of the month; 0 = any.')
  @IsInt()
  @Min(0)
  @Max(31)
  day = 0;

  @Described('Month of the year; 0 = any.')
  @IsInt()
  @Min(0)
  @Max(12)
  month = 0;

  @Described('Days of the week, 0 = Sunday to 6 = Saturday; none = any.')
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(6, { each: true })
  weekdays: number[] = [];

  @Described(
    'Times of the day, `09:00-17:30`: from the first to before the second, past midnight if that is earlier; none = any.',
  )
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(TIME_RANGE, { each: true, message: 'each of $property must be two times as 09:00-17:30' })
  time_ranges: string[] = [];

  @Described('Dates, `2026-12-24` or `2026-12-24/2027-01-01` with both ends; none = any.')
  @IsArray()
  @ArrayMaxSize(100)
  @IsDateRange()
  date_ranges: string[] = [];

  @Described('Days on which the condition is never met: `2026-12-24`, or `12-25` for every year.')
  @IsArray()
  @ArrayMaxSize(1000)
  @IsCalendarDay()
  holidays: string[] = [];

  @Described('The time zone of all of this, by its IANA name, such as `Asia/Seoul`.')
  @IsTimeZone()
  timezone = 'UTC';

  @IsFalseTarget()
  false_target_id?: string;
}
