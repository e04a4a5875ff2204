import { beforeEach, describe, expect, it } from 'vitest';

import { Admission } from './admission.ts';

let nowMs: number;
let calls: number;
let admission: Admission;

beforeEach(() => {
  nowMs = 0;
  calls = 0;
  admission = new Admission(10, { nowMs: () => nowMs });
});

/** Lets calls in as long as there is room; returns their ids. */
function fill(): string[] {
  const entered: string[] = [];
  while (!admission.isFull) {
    calls += 1;
    admission.enter(String(calls));
    entered.push(String(calls));
  }
  return entered;
}

/** Serves calls after a time and lets others in, window after window, so that there are always some who wait. */
function serve({ afterMs, windows }: { afterMs: number; windows: number }): void {
  let waiting = fill();
  for (let window = 0; window < windows; window += 1) {
    nowMs += afterMs;
    const [last, ...others] = waiting;
    others.forEach((callId) => {
      admission.served(callId);
    });
    waiting = fill();
    admission.served(last ?? '');
  }
  waiting.slice(1).forEach((callId) => {
    admission.leave(callId);
  });
}

describe('Admission', () => {
  it('lets in what there is room for', () => {
    const entered = fill();
    expect(entered).toHaveLength(10);
    admission.leave(entered[3] ?? '');
    admission.served(entered[4] ?? '');
    expect(fill()).toHaveLength(2);
  });

  it('forgets those whose flow waits quietly', () => {
    fill();
    nowMs = 999;
    expect(admission.isFull).toBe(true);
    nowMs = 1000;
    expect(admission.isFull).toBe(false);
  });

  it('lets in fewer while calls queue, but never none', () => {
    serve({ afterMs: 110, windows: 3 });
    expect(fill().length).toBeLessThan(8);
    serve({ afterMs: 110, windows: 20 });
    expect(fill().length).toBeGreaterThanOrEqual(2);
  });

  it('lets in more again when they no longer queue', () => {
    serve({ afterMs: 110, windows: 5 });
    serve({ afterMs: 10, windows: 30 });
    expect(fill().length).toBeGreaterThanOrEqual(7);
  });

  it('takes a burst for no queue', () => {
    admission.enter('always one');
    const entered = fill();
    for (const callId of entered) {
      nowMs += 20;
      admission.served(callId);
    }
    admission.enter('one');
    expect(fill().length).toBeGreaterThanOrEqual(8);
  });

  it('lets in all again when nobody waits', () => {
    serve({ afterMs: 110, windows: 5 });
    nowMs += 2000;
    expect(fill()).toHaveLength(10);
  });
});
