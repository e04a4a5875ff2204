import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { sleepAction } from './sleep.action.ts';

describe('sleep', () => {
  it('waits for nothing but its time', () => {
    expect(sleepAction.start(contextWith(), { duration: 1500 })).toEqual({ kind: 'wait', for: [], timeoutMs: 1500 });
    expect(sleepAction.resume?.(contextWith(), { duration: 1500 }, { type: 'timer' })).toMatchObject({ kind: 'done' });
  });

  it('does not wait at all for no time', () => {
    expect(sleepAction.start(contextWith(), { duration: 0 })).toMatchObject({ kind: 'done', outcome: 'completed' });
  });
});
