import { expect } from 'vitest';

import type { ChaosSite } from './chaos-site.ts';
import { expectUnharmed } from './expect-unharmed.ts';
import type { HarmedCalls } from './harm-calls.ts';

const WITHIN_MS = 5000;

/**
 * Expects the calls to be unharmed, and the next action of each to be heard within 5 s of `sinceMs` (milliseconds since 1970).
 * Returns how long it took for each call that was under way.
 */
export async function expectNextAction(site: ChaosSite, harmed: HarmedCalls, sinceMs: number): Promise<number[]> {
  const waitsMs: number[] = [];
  for (const story of harmed.stories) {
    const { startsMs, endedAtMs } = await expectUnharmed(site, story, harmed.harmedAtMs);
    const nextAtMs = [...startsMs, endedAtMs].find((atMs) => atMs > harmed.harmedAtMs);
    if (nextAtMs !== undefined && story.placedAtMs < harmed.harmedAtMs) {
      const waitMs = Math.max(0, nextAtMs - sinceMs);
      expect.soft(waitMs, `until the next action of the call to ${story.plan.number}`).toBeLessThanOrEqual(WITHIN_MS);
      waitsMs.push(waitMs);
    }
  }
  return waitsMs;
}
