import { beforeEach, describe, expect, it } from 'vitest';

import { Admission } from './admission.ts';

let nowMs: number;
let calls: number;
let admission: Admission;

beforeEach(() => {
  nowMs = 0;
  calls = 0;
  admission = new Admission(40, { nowMs: () => nowMs });
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
    expect(entered).toHaveLength(40);
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
    expect(fill().length).toBeLessThan(32);
    serve({ afterMs: 110, windows: 20 });
    expect(fill().length).toBeGreaterThanOrEqual(10);
  });

  it('lets in more again when they no longer queue', () => {
    serve({ afterMs: 110, windows: 5 });
    serve({ afterMs: 10, windows: 60 });
    expect(fill().length).toBeGreaterThanOrEqual(28);
  });

  it('takes ten callers at once for no queue, however slow the machine is', () => {
    admission.enter('always one');
    for (let caller = 0; caller < 10; caller += 1) {
      admission.enter(`caller ${caller}`);
    }
    for (let caller = 0; caller < 10; caller += 1) {
      nowMs += 90;
      admission.served(`caller ${caller}`);
    }
    expect(fill().length).toBeGreaterThanOrEqual(10);
  });

  it('lets in all again when nobody waits', () => {
    serve({ afterMs: 110, windows: 5 });
    nowMs += 2000;
    expect(fill()).toHaveLength(40);
  });
});
