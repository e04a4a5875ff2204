import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { conditionCallStatusAction } from './condition-call-status.action.ts';

describe('condition_call_status', () => {
  it.each([
    ['ringing', 'ringing', 'true'],
    ['progressing', 'ringing', 'false'],
    [undefined, 'hangup', 'false'],
  ] as const)('of a call that is %s, wanted %s: %s', (is, status, outcome) => {
    const variables = is === undefined ? {} : { 'voipbin.call.status': is };
    expect(conditionCallStatusAction.start(contextWith({ variables }), { status })).toMatchObject({
      kind: 'done',
      outcome,
      output: { status: is ?? '' },
    });
  });

  it('goes to its target where it is not met', () => {
    const options = { status: 'hangup', false_target_id: 'live' } as const;
    expect(conditionCallStatusAction.start(contextWith(), options)).toMatchObject({ kind: 'jump', target: 'live' });
  });
});
