import { expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { stopAction } from './stop.action.ts';

it('ends the flow, and nothing follows it', () => {
  expect(stopAction.start(contextWith(), {})).toEqual({ kind: 'end', outcome: 'completed', reason: 'normal' });
  expect(stopAction.leadsTo?.({})).toEqual({ targets: [], fallsThrough: false });
});
