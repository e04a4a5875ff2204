import 'reflect-metadata';

import type { VerificationRules } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { World } from './testing/world.ts';

const NUMBER = '+15550007';
const OWN = '+16062067563';
const ENOUGH = 4;
const FLOOD = 500;
const AT_ONCE = 25;
const PATIENTLY = { timeout: 20_000 };

let world: World;

beforeAll(async () => {
  world = await World.start({ CALLS_PER_CALLER_PER_MIN: String(ENOUGH) });
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

async function given(rules: Partial<VerificationRules>): Promise<void> {
  const verification = { policy: 'flag' as const, allow: [], block: [], ...rules };
  world.state.addNumber(NUMBER, { verification });
  world.state.addNumber(OWN);
  await world.house.numberChanged(NUMBER);
  await world.house.numberChanged(OWN);
}

function createdBy(from: string) {
  return world.state.events.filter(
    ({ type, payload }) => type === 'call.event.created' && 'source' in payload && payload.source.target === from,
  );
}

async function callAsOftenAsOneMay(from: string): Promise<void> {
  for (let n = 1; n <= ENOUGH; n += 1) {
    await world.dial(NUMBER, { from });
    await expect.poll(() => createdBy(from).length, PATIENTLY).toBe(n);
  }
}

async function endOf(from: string) {
  const { callId } = await world.state.until('call.event.created', ({ payload }) =>
    payload.source.target.startsWith(from),
  );
  return (await world.state.until('call.event.ended', (event) => event.callId === callId)).payload;
}

describe('a caller', () => {
  it.each([
    ['who is blocked', { block: ['+8210*'] }, '+821021656521', ['caller_blocked']],
    ['who shows one of our numbers', { policy: 'reject' as const }, OWN, ['own_number']],
    ['whose number cannot be', { policy: 'reject' as const }, '+999123456789', ['caller_impossible']],
    ['who shows no number', { block: ['anonymous'] }, 'anonymous', ['caller_blocked', 'caller_anonymous']],
  ])('%s is refused, and their call tells why', async (_, rules, from, reasons) => {
    await given(rules);
    const call = await world.dial(NUMBER, { from });
    expect((await call.final()).status).toBe(403);
    expect(await endOf(from)).toMatchObject({ hangupBy: 'local', refusal: 'caller_rejected' });
    const [row] = await world.query(`SELECT refusal, verification, flow_id FROM calls ORDER BY tm_create DESC LIMIT 1`);
    expect(row).toMatchObject({
      refusal: 'caller_rejected',
      flow_id: null,
      verification: { verdict: 'rejected', reasons },
    });
  });

  it('who is suspicious is taken, with what is thought of them', async () => {
    await given({});
    const call = await world.dial(NUMBER, { from: OWN });
    const { payload } = await world.created(call);
    expect(payload).toMatchObject({
      flowId: world.state.flowId,
      verification: { verdict: 'flagged', score: 80, reasons: ['own_number'] },
    });
  });

  it('against whom nothing speaks is taken without a word', async () => {
    await given({ policy: 'reject' });
    const { payload } = await world.created(await world.dial(NUMBER, { from: '+821021656523' }));
    expect(payload).toHaveProperty('flowId');
    expect(payload).not.toHaveProperty('verification');
  });

  it('who calls too often is refused in the end, and one who is allowed never is', async () => {
    await given({ policy: 'reject', allow: ['+442079460000'] });
    await callAsOftenAsOneMay('+442079460001');
    const once = await world.dial(NUMBER, { from: '+442079460001' });
    expect((await once.final()).status).toBe(403);
    await callAsOftenAsOneMay('+442079460000');
    await world.dial(NUMBER, { from: '+442079460000' });
    await expect.poll(() => createdBy('+442079460000').length, PATIENTLY).toBe(ENOUGH + 1);
    expect(createdBy('+442079460000').every(({ payload }) => 'flowId' in payload)).toBe(true);
  });

  it('who floods a number is refused each time, with a call that tells why', async () => {
    const from = '+442079460002';
    await given({ policy: 'reject' });
    await callAsOftenAsOneMay(from);
    for (let refused = 0; refused < FLOOD; refused += AT_ONCE) {
      const calls = await Promise.all(Array.from({ length: AT_ONCE }, () => world.dial(NUMBER, { from })));
      const answers = await Promise.all(calls.map((call) => call.final()));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 403));
    }
    const rows = await world.query(
      `SELECT refusal, count(*)::int FROM calls WHERE source->>'target' = $1 GROUP BY 1 ORDER BY 1`,
      [from],
    );
    expect(rows).toEqual([
      { refusal: 'caller_rejected', count: FLOOD },
      { refusal: null, count: ENOUGH },
    ]);
  }, 120_000);
});
