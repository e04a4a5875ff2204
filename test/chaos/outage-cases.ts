import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

import { afterAll, describe, it } from 'vitest';

import { outages, seed } from './chaos-settings.ts';
import type { ChaosSite } from './chaos-site.ts';
import { expectNextAction } from './expect-next-action.ts';
import { summaryOf } from './figures.ts';
import { type Harm, harmCalls } from './harm-calls.ts';
import { harmMoments } from './harm-moments.ts';
import { SeededRandom } from './seeded-random.ts';

const DATABASE_AWAY_MS = 5000;

const momentsAfterAnswer = harmMoments.filter((moment) => moment !== 'before the answer');
const rounds = Array.from({ length: outages }, (_, n) => n + 1);

/** RabbitMQ is killed under calls, and comes back without anything it had. */
export function brokerCases(site: () => ChaosSite): void {
  outageCases(site, 'RabbitMQ, killed and started empty', () => {
    const { rabbitmq } = site().system.stack;
    if (rabbitmq === undefined) throw new Error('this system has no broker');
    return {
      begin: () => rabbitmq.process.stop('SIGKILL'),
      end: () => {
        rmSync(rabbitmq.dataDirectory, { recursive: true });
        return rabbitmq.process.startAgain();
      },
    };
  });
}

export function databaseCases(site: () => ChaosSite): void {
  outageCases(site, 'Postgres, stopped for 5 s', () => {
    const process = site().system.stack.process('postgres');
    return {
      begin: () => process.stop(),
      end: async () => {
        await delay(DATABASE_AWAY_MS);
        await process.startAgain();
      },
    };
  });
}

function outageCases(site: () => ChaosSite, name: string, harm: () => Pick<Harm, 'begin' | 'end'>): void {
  describe(`${name} (CHAOS_SEED=${seed})`, () => {
    const waitsMs: number[] = [];

    it.each(rounds)('outage %i', async (round) => {
      const random = new SeededRandom(seed, name, round);
      const outage = { ...harm(), isToldOfKeys: false, turnsCallersAway: true };
      const harmed = await harmCalls(site(), outage, random.pick(momentsAfterAnswer), random);
      waitsMs.push(...(await expectNextAction(site(), harmed, harmed.recoveredAtMs)));
    });

    afterAll(() => {
      process.stdout.write(`${name}: next action heard ${summaryOf(waitsMs)} after its return\n`);
    });
  });
}
