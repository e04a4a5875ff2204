import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { conditionDatetimeAction } from './condition-datetime.action.ts';
import { ConditionDatetimeOptions } from './condition-datetime.options.ts';

function at(time: string, given: Partial<ConditionDatetimeOptions>) {
  const options = optionsWith(ConditionDatetimeOptions, given);
  return conditionDatetimeAction.start(contextWith({ nowMs: Date.parse(time) }), options);
}

describe('condition_datetime', () => {
  it.each([
    // 27 November 2026 is a Friday.
    ['2026-11-27T12:30:00Z', {}, 'true'],
    ['2026-11-27T12:30:00Z', { hour: 12, minute: 30, day: 27, month: 11 }, 'true'],
    ['2026-11-27T12:30:00Z', { hour: 12, minute: 31 }, 'false'],
    ['2026-11-27T12:30:00Z', { condition: '>=', hour: 8 }, 'true'],
    ['2026-11-27T07:59:59Z', { condition: '>=', hour: 8 }, 'false'],
    ['2026-11-27T00:00:00Z', { hour: 0, minute: 0 }, 'true'],
    ['2026-11-27T12:30:00Z', { condition: '!=', day: 27 }, 'false'],
    ['2026-11-27T12:30:00Z', { weekdays: [1, 5] }, 'true'],
    ['2026-11-27T12:30:00Z', { weekdays: [0, 6] }, 'false'],
    ['2026-11-29T12:30:00Z', { weekdays: [0] }, 'true'],
    ['2026-11-27T09:00:00Z', { time_ranges: ['09:00-12:00', '13:00-17:30'] }, 'true'],
    ['2026-11-27T12:00:00Z', { time_ranges: ['09:00-12:00', '13:00-17:30'] }, 'false'],
    ['2026-11-27T17:29:59Z', { time_ranges: ['09:00-12:00', '13:00-17:30'] }, 'true'],
    ['2026-11-27T23:59:59Z', { time_ranges: ['18:00-24:00'] }, 'true'],
    ['2026-11-27T02:00:00Z', { time_ranges: ['22:00-06:00'] }, 'true'],
    ['2026-11-27T06:00:00Z', { time_ranges: ['22:00-06:00'] }, 'false'],
    ['2026-12-24T00:00:00Z', { date_ranges: ['2026-12-24/2027-01-01'] }, 'true'],
    ['2027-01-01T23:59:59Z', { date_ranges: ['2026-12-24/2027-01-01'] }, 'true'],
    ['2027-01-02T00:00:00Z', { date_ranges: ['2026-12-24/2027-01-01', '2027-01-03'] }, 'false'],
    ['2027-12-25T10:00:00Z', { holidays: ['12-25'] }, 'false'],
    ['2027-12-25T10:00:00Z', { holidays: ['2026-12-25'] }, 'true'],
  ] as const)('%s with %j is %s', (time, given, outcome) => {
    expect(at(time, given as Partial<ConditionDatetimeOptions>)).toMatchObject({ kind: 'done', outcome });
  });

  it.each([
    // The clock goes forward in Berlin on 29 March 2026, and back on 25 October.
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
    ['2026-11-27T18:45:00.900Z', 'Asia/Kathmandu', '2026-11-28T00:30:00+05:45'],
    ['2026-11-27T01:00:00Z', 'America/St_Johns', '2026-11-26T21:30:00-03:30'],
    ['2026-11-27T00:00:00Z', 'UTC', '2026-11-27T00:00:00+00:00'],
  ])('%s in %s is %s', (time, timezone, local) => {
    expect(at(time, { timezone })).toMatchObject({ output: { time: local } });
  });

  it('takes the day of the week in the time zone', () => {
    expect(at('2026-11-27T18:45:00Z', { timezone: 'Asia/Kathmandu', weekdays: [6] })).toMatchObject({
      outcome: 'true',
    });
  });

  it('goes to its target where it is not met', () => {
    const given = { hour: 3, false_target_id: 'closed' };
    expect(at('2026-11-27T12:30:00Z', given)).toMatchObject({ kind: 'jump', outcome: 'false', target: 'closed' });
  });
});
