import { describe, expect, it } from 'vitest';

import { answeredCall } from '../testing/sample-call.ts';
import { hangUpCall } from './hang-up-call.ts';

const at = '2026-01-31T12:00:02.000Z';

describe('hangUpCall', () => {
  it('keeps the first wish only', () => {
    const request = { reason: 'timeout' as const, commandId: null };
    const ending = hangUpCall(answeredCall(), request, at);

    expect(ending).toMatchObject({ status: 'terminating', hangupRequest: request });
    expect(hangUpCall(ending, { reason: 'normal', commandId: 'run-2.0' }, at)).toBe(ending);
  });
});
