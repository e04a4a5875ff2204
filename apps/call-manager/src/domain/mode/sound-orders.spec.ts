import { type CallModes, callModeNames, noModes } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { modesWith } from './modes-with.ts';
import { soundOrders } from './sound-orders.ts';

const orders = (before: Partial<CallModes>, after: Partial<CallModes>): string[] =>
  soundOrders({ ...noModes, ...before }, { ...noModes, ...after }).map((order) =>
    'direction' in order ? `${order.verb} ${order.direction}` : order.verb,
  );

describe('what Asterisk is asked for', () => {
  it.each([
    [{}, { hold: true }, ['mute in', 'startMusic']],
    [{ hold: true }, {}, ['stopMusic', 'unmute in']],
    [{ hold: true, mute: 'in' }, { mute: 'in' }, ['stopMusic']],
    [{ hold: true }, { hold: true, moh: true }, []],
    [{ hold: true, moh: true }, { moh: true }, ['unmute in']],
    [{ silence: true }, { silence: true, moh: true }, ['stopSilence', 'startMusic']],
    [{ silence: true, moh: true }, { silence: true }, ['stopMusic', 'startSilence']],
    [{}, { echo: true }, ['startEcho', 'startSilence']],
    [{ echo: true, silence: true }, { silence: true }, ['stopEcho']],
    [{ echo: true }, {}, ['stopSilence', 'stopEcho']],
    [{ mute: 'in' }, { mute: 'out' }, ['unmute in', 'mute out']],
    [{}, { mute: 'both' }, ['mute in', 'mute out']],
    [{ mute: 'both' }, { mute: 'both' }, []],
  ] as [Partial<CallModes>, Partial<CallModes>, string[]][])('from %j to %j: %j', (before, after, expected) => {
    expect(orders(before, after)).toEqual(expected);
  });
});

describe('modes', () => {
  it.each([
    ['', 'in', true, 'in'],
    ['in', 'out', true, 'both'],
    ['in', 'both', true, 'both'],
    ['both', 'in', false, 'out'],
    ['out', 'in', false, 'out'],
    ['both', undefined, false, ''],
  ] as const)('muted %j, changed %j to %j: %j', (mute, direction, isOn, expected) => {
    const change = { mode: 'mute' as const, isOn, ...(direction && { direction }) };
    expect(modesWith({ ...noModes, mute }, change).mute).toBe(expected);
  });

  it('are switched on and off each by itself', () => {
    for (const mode of callModeNames) {
      const on = modesWith(noModes, { mode, isOn: true });
      expect(on).not.toEqual(noModes);
      expect(modesWith(on, { mode, isOn: false })).toEqual(noModes);
    }
  });
});
