import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { emptyAction } from './empty.action.ts';

describe('empty', () => {
  it('is done at once and needs no call', () => {
    expect(emptyAction.start(contextWith({ hasLiveCall: false }), {})).toEqual({ kind: 'done', outcome: 'completed' });
    expect(emptyAction).not.toHaveProperty('needs');
  });
});
