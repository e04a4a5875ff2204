import { afterAll, describe, it } from 'vitest';

import { kills, seed } from './chaos-settings.ts';
import type { ChaosSite } from './chaos-site.ts';
import { expectNextAction } from './expect-next-action.ts';
import { summaryOf } from './figures.ts';
import { type Harm, harmCalls } from './harm-calls.ts';
import { harmMoments } from './harm-moments.ts';
import { SeededRandom } from './seeded-random.ts';
import { unlessAsteriskCrashes } from './unless-asterisk-crashes.ts';

const rounds = Array.from({ length: kills }, (_, n) => ({
  round: n + 1,
  moment: harmMoments[n % harmMoments.length] ?? harmMoments[0],
}));

/** Kills an app under calls, again and again. */
export function killCases(site: () => ChaosSite, app: string, { isToldOfKeys }: Pick<Harm, 'isToldOfKeys'>): void {
  describe(`${app}, killed under calls (CHAOS_SEED=${seed})`, () => {
    const waitsMs: number[] = [];
    const restartsMs: number[] = [];

    it.each(rounds)('kill $round: $moment', async ({ round, moment }) => {
      const process = site().system.stack.process(app);
      const harm = {
        begin: () => process.kill(),
        end: () => process.untilReady(),
        isToldOfKeys,
        turnsCallersAway: false,
      };
      const harmed = await unlessAsteriskCrashes(site(), () =>
        harmCalls(site(), harm, moment, new SeededRandom(seed, app, round)),
      );
      restartsMs.push(harmed.recoveredAtMs - harmed.harmedAtMs);
      waitsMs.push(...(await expectNextAction(site(), harmed, harmed.harmedAtMs)));
    });

    afterAll(() => {
      const figures = `next action heard after ${summaryOf(waitsMs)}, ready again after ${summaryOf(restartsMs)}`;
      process.stdout.write(`${app}: ${figures}\n`);
    });
  });
}
