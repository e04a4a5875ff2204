import { setTimeout as delay } from 'node:timers/promises';

import type { ToldEvent } from '@voipbin/testing';
import { describe, expect, it } from 'vitest';

import { feedAfter } from '../system/feed-after.ts';
import { givenNumber } from '../system/given.ts';
import type { System } from '../system/system.ts';
import { until } from '../system/until.ts';
import { CALLER } from './chaos-call.ts';
import { kills, seed } from './chaos-settings.ts';
import type { ChaosSite } from './chaos-site.ts';
import { EventFollower } from './event-follower.ts';
import { SeededRandom } from './seeded-random.ts';
import { unlessAsteriskCrashes } from './unless-asterisk-crashes.ts';

const rounds = Array.from({ length: Math.ceil(kills / 4) }, (_, n) => ({ round: n + 1 }));
const CALLS = 6;
const sleep = (id: string) => ({ id, type: 'sleep', option: { duration: 700 } });
const told = [
  '1 activeflow_created, 2 activeflow_updated, 3 activeflow_updated, 4 activeflow_ended',
  '1 call_created, 2 call_progressing, 3 call_hangup',
];

/** Kills an app under calls whose customer listens to their events. */
export function eventCases(site: () => ChaosSite, app: string): void {
  describe(`${app}, killed while somebody listens to events (CHAOS_SEED=${seed})`, () => {
    it.each(rounds)('kill $round: every event is told once and in order', ({ round }) =>
      unlessAsteriskCrashes(site(), async () => {
        const { system } = site();
        const random = new SeededRandom(seed, 'events', app, round);
        const follower = await EventFollower.start(system);
        const calls = makeCalls(system);
        await until('the first events', () => Promise.resolve(follower.events.length > 0 || undefined));
        await delay(random.between(0, 2000));
        const process = system.stack.process(app);
        await process.kill();
        await process.untilReady();
        await calls;
        const isWhole = () => follower.count('activeflow_ended') === CALLS && follower.count('call_hangup') === CALLS;
        await until('the end of every call and run', () => Promise.resolve(isWhole() || undefined), 30_000);
        await follower.stop();
        expect(follower.events).toEqual(await feedAfter(system, follower.start));
        expect(stories(follower.events)).toEqual(told.flatMap((story) => Array<string>(CALLS).fill(story)));
        if (app === 'api-gateway') expect(follower.reconnections).toBeGreaterThan(0);
      }),
    );
  });
}

async function makeCalls(system: System): Promise<void> {
  const number = await givenNumber(system, [{ type: 'answer' }, sleep('one'), sleep('two'), sleep('three')]);
  const calls = await Promise.all(
    Array.from({ length: CALLS }, () => system.carrier.place({ to: number, from: CALLER })),
  );
  await Promise.all(calls.map((call) => call.ended));
}

/** What was told of each call and each run. */
function stories(events: ToldEvent[]): string[] {
  const ids = [...new Set(events.map(({ reference_id }) => reference_id))];
  const storyOf = (id: string) => events.filter(({ reference_id }) => reference_id === id).map(lineOf);
  return ids.map((id) => storyOf(id).join(', ')).toSorted();
}

function lineOf({ sequence, type }: ToldEvent): string {
  return `${sequence} ${type}`;
}
