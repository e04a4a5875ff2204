import { setTimeout as delay } from 'node:timers/promises';

import { ApiError } from '@voipbin/api-client';
import { type CarrierCall, heardAfter, type TakenCall, twoTonePrompt } from '@voipbin/testing';
import { describe, expect, it } from 'vitest';

import { recordOf } from '../system/call-record.ts';
import { expectHeard } from '../system/expect-heard.ts';
import { givenNumber } from '../system/given.ts';
import type { System } from '../system/system.ts';
import { until } from '../system/until.ts';
import { CALLER } from './chaos-call.ts';
import { kills, seed } from './chaos-settings.ts';
import type { ChaosSite } from './chaos-site.ts';
import { SeededRandom } from './seeded-random.ts';
import { unlessAsteriskCrashes } from './unless-asterisk-crashes.ts';

const FIRST_SUBSCRIBER = 821_021_950_000;
const [question, answer, after] = [
  twoTonePrompt(500, 800, 2500),
  twoTonePrompt(650, 950, 2500),
  twoTonePrompt(550, 1100, 1500),
];

const rounds = Array.from({ length: Math.ceil(kills / 4) }, (_, n) => ({ round: n + 1 }));
let subscribers = 0;

interface Connection {
  number: string;
  subscriber: string;
  caller: CarrierCall;
  called: TakenCall;
}

/** Kills an app under calls that are connected with others, or are about to be. */
export function connectedCases(site: () => ChaosSite, app: string): void {
  const process = () => site().system.stack.process(app);
  const again = (test: () => Promise<void>) => unlessAsteriskCrashes(site(), test);

  describe(`${app}, killed under calls that are connected (CHAOS_SEED=${seed})`, () => {
    it.each(rounds)('kill $round while it rings: who answers meanwhile is connected', () =>
      again(async () => {
        const { system } = site();
        const { caller, called, ...numbers } = await beginConnection(system);
        await process().kill();
        const answeredAtMs = Date.now();
        await called.answer();
        await process().untilReady();
        await untilTold(system, numbers.number, 'connected');
        await Promise.all([caller.say(question), called.say(answer)]);
        await called.hangUp();
        await caller.ended;
        expectHeard(heardAfter(await called.recording(), answeredAtMs), question);
        expectHeard(heardAfter(await caller.recording(), answeredAtMs), answer);
        await expectWhole(system, { caller, called, ...numbers });
      }),
    );

    it.each(rounds)('kill $round while they speak: they do not notice, and the end is told once', ({ round }) =>
      again(async () => {
        const { system } = site();
        const random = new SeededRandom(seed, 'connected', app, round);
        const { caller, called, ...numbers } = await beginConnection(system);
        const answeredAtMs = Date.now();
        await called.answer();
        await untilTold(system, numbers.number, 'connected');
        const said = Promise.all([caller.say(question), called.say(answer)]);
        await delay(random.between(200, 1500));
        await process().kill();
        await said;
        // Also the end comes while nobody listens, as often as not.
        await (random.pick([true, false])
          ? called.hangUp()
          : process()
              .untilReady()
              .then(() => called.hangUp()));
        await process().untilReady();
        await caller.ended;
        expectHeard(heardAfter(await called.recording(), answeredAtMs), question);
        expectHeard(heardAfter(await caller.recording(), answeredAtMs), answer);
        await expectWhole(system, { caller, called, ...numbers });
      }),
    );
  });
}

/** A caller, and somebody who rings for them. */
async function beginConnection(system: System): Promise<Connection> {
  const subscriber = `+${FIRST_SUBSCRIBER + ++subscribers}`;
  const number = await givenNumber(system, [
    { id: 'answer', type: 'answer' },
    { id: 'connect', type: 'connect', option: { destinations: [{ type: 'tel', target: subscriber }] } },
    { id: 'after', type: 'play', option: { stream_urls: [system.media.serve('after', after)] } },
    { id: 'end', type: 'hangup' },
  ]);
  const coming = system.carrier.take(subscriber);
  const caller = await system.carrier.place({ to: number, from: CALLER });
  const called = await coming;
  await called.ring();
  return { number, subscriber, caller, called };
}

async function untilTold({ api }: System, number: string, type: string): Promise<void> {
  await until(type, async () => {
    const call = await api.findCallTo(number).catch(nothingIfUnavailable);
    const events = call && (await api.callEvents(call.id).catch(nothingIfUnavailable));
    return events?.some((event) => event.type === `call.event.${type}`) ? true : undefined;
  });
}

/** While an app is dead, the API says so. */
function nothingIfUnavailable(thrown: unknown): undefined {
  if (!(thrown instanceof ApiError) || thrown.status !== 503) {
    throw thrown;
  }
}

/** Both calls have one end, the connection too, and the flow went on after it. */
async function expectWhole(system: System, { number, subscriber, caller }: Connection): Promise<void> {
  expectHeard(await caller.recording(), after);
  const { steps, run, events } = await recordOf(system, number);
  expect(steps.map(({ action_id, outcome }) => `${action_id} ${outcome}`)).toEqual([
    'answer completed',
    'connect completed',
    'after completed',
    'end completed',
  ]);
  expect(run?.variables).toMatchObject({ 'voipbin.connect.target': subscriber });
  const connection = events.map(({ type }) => type).filter((type) => type.startsWith('call.event.connect'));
  expect(connection).toEqual(['call.event.connected', 'call.event.connect-finished']);
  const leg = await recordOf(system, subscriber);
  expect(leg.call).toMatchObject({ hangup_reason: 'normal' });
}
