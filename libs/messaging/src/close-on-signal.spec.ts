import { EventEmitter } from 'node:events';

import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';

import { closeOnSignal, type SignalledProcess } from './close-on-signal.ts';

class FakeProcess extends EventEmitter implements SignalledProcess {
  readonly exits: number[] = [];

  exit(code: number): void {
    this.exits.push(code);
  }
}

describe('closeOnSignal', () => {
  const logger = pino({ level: 'silent' });

  it('ends with 0 when closed, with 1 when that failed', async () => {
    const outcomes: [() => Promise<void>, number][] = [
      [() => Promise.resolve(), 0],
      [() => Promise.reject(new Error('stuck')), 1],
    ];
    for (const [close, code] of outcomes) {
      const host = new FakeProcess();
      closeOnSignal(close, logger, host);
      host.emit('SIGTERM', 'SIGTERM');
      await vi.waitFor(() => {
        expect(host.exits).toEqual([code]);
      });
    }
  });

  it('closes once, and ends at once at the second signal', () => {
    const host = new FakeProcess();
    let closed = 0;
    const close = (): Promise<void> => {
      closed += 1;
      return new Promise(() => undefined);
    };
    closeOnSignal(close, logger, host);
    host.emit('SIGTERM', 'SIGTERM');
    expect(host.exits).toEqual([]);
    host.emit('SIGINT', 'SIGINT');
    expect(host.exits).toEqual([1]);
    expect(closed).toBe(1);
  });
});
