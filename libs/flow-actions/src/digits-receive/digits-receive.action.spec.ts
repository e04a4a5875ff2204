import { describe, expect, it } from 'vitest';

import { type Digits, noDigits } from '../digits.ts';
import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { digitsReceiveAction } from './digits-receive.action.ts';
import { DigitsReceiveOptions } from './digits-receive.options.ts';

const dtmf = { type: 'call.event.dtmf-received', payload: { digit: '1', durationMs: 80 } } as const;

function start(given: Partial<DigitsReceiveOptions>, digits: Partial<Digits> = {}) {
  const context = contextWith({ digits: { ...noDigits, ...digits } });
  return digitsReceiveAction.start(context, optionsWith(DigitsReceiveOptions, given));
}

function resume(given: Partial<DigitsReceiveOptions>, ahead: string, event: 'dtmf' | 'timer', nowMs = 10_000) {
  const context = contextWith({ digits: { ...noDigits, ahead }, nowMs });
  const options = optionsWith(DigitsReceiveOptions, given);
  return digitsReceiveAction.resume?.(context, options, event === 'dtmf' ? dtmf : { type: 'timer' });
}

describe('digits_receive', () => {
  it('begins anew, but with what was typed ahead', () => {
    expect(start({ length: 4 }, { collected: '99', ahead: '12' })).toEqual({
      kind: 'wait',
      for: ['call.event.dtmf-received'],
      timeoutMs: 10_000,
      digits: { collected: '', ahead: '12', trailing: '' },
    });
  });

  it('adds to what was collected when it shall keep it', () => {
    expect(start({ length: 4, keep: true }, { collected: '99', ahead: '123' })).toMatchObject({
      kind: 'done',
      outcome: 'completed',
      output: { digits: '9912' },
      digits: { collected: '9912', ahead: '3' },
    });
  });

  it('is complete at the length, and leaves the rest ahead', () => {
    expect(resume({ length: 2 }, '123', 'dtmf')).toMatchObject({
      outcome: 'completed',
      digits: { collected: '12', ahead: '3' },
    });
  });

  it('is complete at any of its keys, and drops the key', () => {
    expect(resume({ key: '*#' }, '12*3', 'dtmf')).toMatchObject({
      outcome: 'completed',
      digits: { collected: '12', ahead: '3', trailing: '' },
    });
    expect(resume({ key: '#' }, '#', 'dtmf')).toMatchObject({ outcome: 'completed', output: { digits: '' } });
  });

  it('takes the key with it that is pressed although the length was enough', () => {
    expect(resume({ length: 2, key: '#' }, '12#3', 'dtmf')).toMatchObject({ digits: { collected: '12', ahead: '3' } });
    expect(resume({ length: 2, key: '#' }, '12', 'dtmf')).toMatchObject({ digits: { ahead: '', trailing: '#' } });
    expect(resume({ length: 2, key: '#' }, '123', 'dtmf')).toMatchObject({ digits: { ahead: '3', trailing: '' } });
  });

  it('allows each digit its pause, within the whole time', () => {
    const given = { length: 4, duration: 5000, inter_digit_timeout: 2000 };
    expect(start(given)).toMatchObject({ timeoutMs: 5000 });
    expect(resume(given, '1', 'dtmf', 11_000)).toMatchObject({ kind: 'wait', timeoutMs: 2000 });
    expect(resume(given, '12', 'dtmf', 14_500)).toMatchObject({ kind: 'wait', timeoutMs: 500 });
  });

  it('keeps what was typed when the time is up', () => {
    expect(resume({ length: 4 }, '12', 'timer')).toMatchObject({ outcome: 'timeout', output: { digits: '12' } });
    expect(resume({ length: 4 }, '', 'timer')).toMatchObject({ outcome: 'timeout', output: { digits: '' } });
  });

  it('is complete by silence when nothing else can complete it', () => {
    expect(resume({}, '12', 'timer')).toMatchObject({ outcome: 'completed', output: { digits: '12' } });
    expect(resume({}, '', 'timer')).toMatchObject({ outcome: 'timeout' });
  });
});
