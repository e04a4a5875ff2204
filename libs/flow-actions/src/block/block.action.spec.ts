import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { blockAction } from './block.action.ts';

describe('block', () => {
  it.each([
    [0, 86_400_000],
    [5000, 5000],
  ])('with a timeout of %i waits %i ms for nothing but to be let on', (timeout, timeoutMs) => {
    expect(blockAction.start(contextWith(), { timeout })).toEqual({
      kind: 'wait',
      for: [],
      timeoutMs,
      mayBeContinued: true,
    });
  });

  it.each([
    ['continued', 'completed'],
    ['timer', 'timeout'],
  ] as const)('when it is %s: %s', (type, outcome) => {
    expect(blockAction.resume?.(contextWith(), { timeout: 5000 }, { type })).toEqual({ kind: 'done', outcome });
  });
});
