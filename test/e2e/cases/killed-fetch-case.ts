import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const tune = twoTonePrompt(530, 940, 2500);
const after = twoTonePrompt(610, 1230, 1500);

/** What becomes of a flow that asks the customer's server while whoever asks, or whoever follows the flow, dies. */
export function killedFetchCase(system: () => System): void {
  itHears(
    'goes on with what a server said, although webhook-manager died with the question, and flow-manager in the answer',
    async () => {
      const { carrier, media, stack, webServer } = system();
      const play = (name: string, samples: Float32Array) => ({
        type: 'play',
        option: { stream_urls: [media.serve(`killed-fetch-${name}`, samples)] },
      });
      webServer.reset();
      webServer.answer = (_, response) => {
        // The first question is never answered.
        if (webServer.received.length > 1) {
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([play('tune', tune)]));
        }
      };
      const number = await givenNumber(system(), [
        { type: 'answer' },
        { type: 'fetch', option: { event_url: webServer.url('/next'), timeout: 15_000 } },
        play('after', after),
      ]);

      const call = await carrier.place({ to: number, from: CALLER });
      const answeredAtMs = await call.answered;
      await webServer.until(1);
      await stack.process('webhook-manager').kill();
      await call.untilHeard(1000);
      const flowManager = stack.process('flow-manager');
      await flowManager.kill();
      await flowManager.untilReady();
      await call.ended;

      const heard = heardAfter(await call.recording(), answeredAtMs);
      const first = expectHeard(heard, tune);
      expect(expectHeard(heard, after).startedAtMs).toBeGreaterThan(first.startedAtMs + 2000);
      const keys = webServer.received.map(({ headers }) => headers['idempotency-key']);
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys).size).toBe(1);
      const { steps, run } = await recordOf(system(), number);
      expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
        'answer completed',
        'fetch completed',
        'play completed',
        'play completed',
      ]);
      expect(run).toMatchObject({ end_reason: 'completed' });
      webServer.reset();
    },
  );
}
