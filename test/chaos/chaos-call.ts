import { setTimeout as delay } from 'node:timers/promises';

import type { CallEnd, CallRecording } from '@voipbin/testing';

import type { System } from '../system/system.ts';
import { branches, type Digits } from './chaos-flow.ts';
import type { ChaosSite } from './chaos-site.ts';
import type { SeededRandom } from './seeded-random.ts';

export const CALLER = '+12025550100';

export interface CallPlan {
  /** A number of its own. */
  number: string;
  digits: Digits;
  /** From the answer to the first key. */
  firstKeyAfterMs: number;
  /** From the first key, or from the harm, to the second. */
  secondKeyAfterMs: number;
  /** The first key is pressed before the harm, the second after it. */
  isTornApart: boolean;
}

/** What a caller went through. */
export interface CallStory {
  plan: CallPlan;
  /** Milliseconds since 1970. */
  placedAtMs: number;
  end: CallEnd;
  recording: CallRecording;
  /** SIP Call-ID of the call, asked when it was answered and again after the harm, or undefined where the call was over by then. */
  sipCallIds: [string | undefined, string | undefined];
}

/** A new number with this flow, and what its only caller will do. */
export async function planCall(
  system: System,
  flowId: string,
  random: SeededRandom,
  isTornApart: boolean,
): Promise<CallPlan> {
  const number = system.nextNumber();
  await system.api.createNumber(number, flowId);
  return {
    number,
    digits: random.pick(Object.keys(branches) as Digits[]),
    firstKeyAfterMs: random.between(50, 600),
    secondKeyAfterMs: random.between(250, 900),
    isTornApart,
  };
}

/** Calls, presses the keys, and listens to the end. */
export async function makeCall(
  { system, observer, keypads }: Pick<ChaosSite, 'system' | 'observer' | 'keypads'>,
  plan: CallPlan,
  harmed: Promise<unknown>,
): Promise<CallStory> {
  const placedAtMs = Date.now();
  const call = await system.carrier.place({ to: plan.number, from: CALLER });
  await call.answered;
  const seen = await observer.callTo(plan.number);
  const before = await observer.sipCallId(seen);
  const after = harmed.then(() => observer.sipCallId(seen));
  // Awaited at the end: until then it may fail without being the end of all tests.
  after.catch(() => undefined);
  const [first = '', second = ''] = plan.digits;
  await delay(plan.firstKeyAfterMs);
  await keypads.press(call, first);
  await (plan.isTornApart ? harmed : undefined);
  await delay(plan.secondKeyAfterMs);
  await keypads.press(call, second);
  await observer.until(`the end of the call to ${plan.number}`, () => seen.isOver || undefined);
  const recording = await call.recording();
  return { plan, placedAtMs, end: await call.ended, recording, sipCallIds: [before, await after] };
}
