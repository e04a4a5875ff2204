import { VerificationRules } from '@voipbin/contracts';
import { expect, it } from 'vitest';

import { OwnNumbers } from '../live/own-numbers.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { sampleInvite } from '../testing/sample-call.ts';
import { VerifyCaller } from './verify-caller.ts';

const ENOUGH = 10;
const NUMBERS = ['+16062067563'];
const rules: VerificationRules = { ...new VerificationRules(), policy: 'reject' };

async function given() {
  const own = new OwnNumbers({ resolve: () => Promise.resolve(null), all: () => Promise.resolve(NUMBERS) });
  await own.read();
  const useCase = new VerifyCaller(own, new LiveWorld().settings);
  return (callerNumber: string, more = {}) => useCase.execute({ ...sampleInvite, callerNumber, ...more }, rules);
}

it('refuses a caller who floods a number, after the first few calls and for as long as they go on', async () => {
  const verify = await given();
  const verdicts = Array.from({ length: 500 }, () => verify('+821021656521').verdict);
  expect(verdicts.slice(0, ENOUGH).every((verdict) => verdict === 'passed')).toBe(true);
  expect(verdicts.slice(ENOUGH).every((verdict) => verdict === 'rejected')).toBe(true);
  expect(verify('+821021656522').verdict).toBe('passed');
  expect(verify('+821021656521', { dialled: '+12025550177' }).verdict).toBe('passed');
});

it('takes a number with and without its plus for one caller', async () => {
  const verify = await given();
  const verdicts = Array.from({ length: ENOUGH + 1 }, (_, n) => verify(n % 2 ? '+821021656521' : '821021656521'));
  expect(verdicts.at(-1)).toMatchObject({ verdict: 'rejected', reasons: ['caller_too_frequent'] });
});

it.each(['', 'anonymous', 'Anonymous'])(
  'does not take all who hide their number behind %j for one caller',
  async (name) => {
    const verify = await given();
    const verdicts = Array.from({ length: ENOUGH + 1 }, () => verify(name));
    expect(verdicts.at(-1)).toMatchObject({ verdict: 'flagged', reasons: ['caller_anonymous'] });
  },
);

it('knows our own numbers, as carriers write them', async () => {
  const verify = await given();
  expect(verify('16062067563')).toMatchObject({ verdict: 'rejected', reasons: ['own_number'] });
});
