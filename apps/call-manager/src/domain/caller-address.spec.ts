import { describe, expect, it } from 'vitest';

import { sampleInvite } from '../testing/sample-call.ts';
import { callerAddress } from './caller-address.ts';

describe('callerAddress', () => {
  it.each(['+821021656521', '821021656521', '16062067563'])('keeps the number %s as told', (callerNumber) => {
    expect(callerAddress({ ...sampleInvite, callerNumber })).toMatchObject({ type: 'tel', target: callerNumber });
  });

  it.each([
    ['anonymous', 'anonymous@127.0.0.12'],
    ['', 'anonymous@127.0.0.12'],
    ['0212345678', '0212345678@127.0.0.12'],
    ['+1 (606)', '+1 (606)@127.0.0.12'],
  ])('does not make a phone number of %j', (callerNumber, target) => {
    expect(callerAddress({ ...sampleInvite, callerNumber })).toMatchObject({ type: 'sip', target });
  });

  it('knows a phone by its account, whatever number it claims', () => {
    const invite = { ...sampleInvite, via: 'phone' as const, endpoint: 'kim', callerNumber: '+15550000000' };

    expect(callerAddress(invite)).toMatchObject({ type: 'extension', target: 'kim', targetName: 'Kim' });
  });
});
