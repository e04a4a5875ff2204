import { setTimeout as delay } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { CALLER, makeCall, planCall } from './chaos-call.ts';
import { seed } from './chaos-settings.ts';
import type { ChaosSite } from './chaos-site.ts';
import { expectUnharmed } from './expect-unharmed.ts';
import { SeededRandom } from './seeded-random.ts';

const ABSENT_MS = 30_000;
const ANSWERED_WITHIN_MS = 15_000;

/** For so long that nobody can wait for it, the app that holds Asterisk is not there. */
export function absenceCase(site: () => ChaosSite, app: string): void {
  it(`${app} absent for 30 s: callers are turned away in good time, and welcome when it is back`, async () => {
    const { system, flowId } = site();
    const random = new SeededRandom(seed, app, 'absence');
    const { number } = await planCall(system, flowId, random, false);
    const process = system.stack.process(app);
    await process.stop('SIGKILL');
    const isBack = delay(ABSENT_MS).then(() => process.startAgain());

    const placedAtMs = Date.now();
    const turnedAway = await system.carrier.place({ to: number, from: CALLER });
    const { atMs, sipCode } = await turnedAway.ended;
    expect.soft(atMs - placedAtMs).toBeLessThan(ANSWERED_WITHIN_MS);
    expect.soft(sipCode).toBe(503);

    await isBack;
    const welcome = await planCall(system, flowId, random, false);
    await expectUnharmed(site(), await makeCall(site(), welcome, Promise.resolve()));
  });
}
