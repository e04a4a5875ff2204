import type { VerificationRules } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import type { CheckedCall } from './checked-call.ts';
import { verifyCaller } from './verify-caller.ts';

const rules: VerificationRules = { policy: 'flag', allow: [], block: [] };
const ordinary: CheckedCall = {
  callerNumber: '+821021656521',
  rules,
  isOwnNumber: false,
  isCallerFrequent: false,
  isSourceFrequent: false,
};
const block = ['+821021656521', '+4420*'];

describe('a caller', () => {
  it.each<[Partial<CheckedCall>, string, number, string[]]>([
    [{}, 'passed', 0, []],
    [{ callerNumber: '821021656521' }, 'passed', 0, []],
    [{ callerNumber: 'anonymous' }, 'flagged', 30, ['caller_anonymous']],
    [{ callerNumber: '' }, 'flagged', 30, ['caller_anonymous']],
    [{ callerNumber: 'kim' }, 'flagged', 40, ['caller_malformed']],
    [{ callerNumber: '0201234567' }, 'flagged', 40, ['caller_malformed']],
    [{ callerNumber: '+999123456789' }, 'flagged', 60, ['caller_impossible']],
    [{ isOwnNumber: true }, 'flagged', 80, ['own_number']],
    [{ isCallerFrequent: true }, 'flagged', 50, ['caller_too_frequent']],
    [{ isSourceFrequent: true }, 'flagged', 30, ['source_too_frequent']],
    [{ isOwnNumber: true, isCallerFrequent: true }, 'flagged', 100, ['own_number', 'caller_too_frequent']],
    [{ rules: { ...rules, block } }, 'rejected', 100, ['caller_blocked']],
    [{ callerNumber: '442079460000', rules: { ...rules, block } }, 'rejected', 100, ['caller_blocked']],
    [
      { callerNumber: 'Anonymous', rules: { ...rules, block: ['anonymous'] } },
      'rejected',
      100,
      ['caller_blocked', 'caller_anonymous'],
    ],
    [{ callerNumber: '+82102165652', rules: { ...rules, block } }, 'passed', 0, []],
  ])('%j', (patch, verdict, score, reasons) => {
    expect(verifyCaller({ ...ordinary, ...patch })).toEqual({ verdict, score, reasons });
  });
});

describe('a number’s policy', () => {
  it.each<[VerificationRules['policy'], Partial<CheckedCall>, string]>([
    ['reject', { callerNumber: 'anonymous' }, 'flagged'],
    ['reject', { callerNumber: 'anonymous', isSourceFrequent: true }, 'rejected'],
    ['reject', { isOwnNumber: true }, 'rejected'],
    ['flag', { isOwnNumber: true, isCallerFrequent: true }, 'flagged'],
    ['allow', { isOwnNumber: true, isCallerFrequent: true }, 'flagged'],
  ])('%s %j', (policy, patch, verdict) => {
    expect(verifyCaller({ ...ordinary, ...patch, rules: { ...rules, policy } })).toMatchObject({ verdict });
  });

  it('refuses nobody where it allows all, not even who is blocked', () => {
    const verification = verifyCaller({ ...ordinary, rules: { policy: 'allow', allow: [], block } });
    expect(verification).toEqual({ verdict: 'flagged', score: 100, reasons: ['caller_blocked'] });
  });

  it('says nothing against who is on the list of those allowed', () => {
    const call = { ...ordinary, isOwnNumber: true, rules: { policy: 'reject' as const, allow: ['+82*'], block } };
    expect(verifyCaller(call)).toEqual({ verdict: 'passed', score: 0, reasons: ['caller_allowed'] });
  });
});
