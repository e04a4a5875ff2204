import { setTimeout as delay } from 'node:timers/promises';

import { type CallPlan, type CallStory, makeCall, planCall } from './chaos-call.ts';
import type { ChaosSite } from './chaos-site.ts';
import { type HarmMoment, momentOf, tearsDigitsApart } from './harm-moments.ts';
import type { SeededRandom } from './seeded-random.ts';

const FOLLOWERS = 3;
const SPREAD_MS = 2000;
/** Asterisk notices within this time that whoever it told of keys is gone. */
const NOTICED_MS = 50;

/** Something bad that happens to a process. */
export interface Harm {
  /** Resolves when the process is gone. */
  begin: () => Promise<unknown>;
  /** Resolves when it is there again. */
  end: () => Promise<unknown>;
  /**
   * What is in its sockets is lost with it. Asterisk tells of a key once, so nobody could know of one that was let go in the
   * hundredths of a second around its death; everything else that it says is asked for again.
   */
  isToldOfKeys: boolean;
  /** Meanwhile new callers hear the fallback message, so nobody calls. */
  turnsCallersAway: boolean;
}

export interface HarmedCalls {
  stories: CallStory[];
  /** Milliseconds since 1970. */
  harmedAtMs: number;
  recoveredAtMs: number;
}

/** Does harm at this moment of one of several calls, and lets all of them end. */
export async function harmCalls(
  site: ChaosSite,
  harm: Harm,
  moment: HarmMoment,
  random: SeededRandom,
): Promise<HarmedCalls> {
  const [leader, ...followers] = await planCalls(site, random, moment);
  let tellHarmed: () => void = () => undefined;
  const harmed = new Promise<void>((resolve) => (tellHarmed = resolve));
  const spreadMs = harm.turnsCallersAway ? SPREAD_MS / 2 : SPREAD_MS;
  const stories = Promise.all([
    ...followers.map((plan) => makeCallAfter(random.between(0, spreadMs), site, plan, harmed)),
    makeCallAfter(SPREAD_MS / 2, site, leader, harmed),
  ]);
  // Awaited below: until then it may fail without being the end of all tests.
  stories.catch(() => undefined);

  if (harm.turnsCallersAway) await untilAllAnswered(site, [leader, ...followers]);
  const atMs = await momentOf(moment, leader.number, site, random);
  const pressAgain = harm.isToldOfKeys ? await site.keypads.keepStillAt(atMs) : await untilThen(atMs);
  const harmedAtMs = Date.now();
  await harm.begin();
  await delay(NOTICED_MS);
  pressAgain();
  tellHarmed();
  await harm.end();
  const recoveredAtMs = Date.now();
  return { stories: await stories, harmedAtMs, recoveredAtMs };
}

async function planCalls({ system, flowId }: ChaosSite, random: SeededRandom, moment: HarmMoment) {
  const leader = await planCall(system, flowId, random, tearsDigitsApart(moment));
  const followers: CallPlan[] = [];
  for (let n = 0; n < FOLLOWERS; n++) followers.push(await planCall(system, flowId, random, false));
  return [leader, ...followers] as const;
}

async function untilAllAnswered({ observer }: ChaosSite, plans: CallPlan[]): Promise<void> {
  const calls = await Promise.all(plans.map(({ number }) => observer.callTo(number)));
  await observer.until('the answer of every call', () => calls.every(({ isAnswered }) => isAnswered) || undefined);
}

async function makeCallAfter(delayMs: number, site: ChaosSite, plan: CallPlan, harmed: Promise<void>) {
  await delay(delayMs);
  return makeCall(site, plan, harmed);
}

async function untilThen(atMs: number): Promise<() => void> {
  await delay(Math.max(0, atMs - Date.now()));
  return () => undefined;
}
