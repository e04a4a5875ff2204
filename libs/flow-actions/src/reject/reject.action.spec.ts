import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { rejectAction } from './reject.action.ts';
import { RejectOptions } from './reject.options.ts';

describe('reject', () => {
  it.each([
    [{}, 'busy', 486],
    [{ sip_code: 480 }, 'noanswer', 480],
    [{ sip_code: 603 }, 'normal', 603],
    [{ sip_code: 404 }, 'failed', 404],
    [{ sip_code: 403, reason: 'busy' }, 'busy', 403],
  ] as const)('with %j hangs up as %s with %i', (given, reason, sipCode) => {
    const options = optionsWith(RejectOptions, given);
    expect(rejectAction.start(contextWith(), options)).toMatchObject({
      kind: 'wait',
      commands: [{ key: 'call.command.hangup', payload: { reason, sipCode } }],
    });
    expect(rejectAction.resume?.(contextWith(), options, { type: 'timer' })).toMatchObject({ kind: 'end', reason });
  });

  it('ends the flow where there is no call', () => {
    expect(rejectAction.start(contextWith({ hasLiveCall: false }), new RejectOptions())).toMatchObject({ kind: 'end' });
  });
});
