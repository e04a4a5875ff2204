import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const SUBSCRIBER = '+821021790001';

export function sideCallCases(system: () => System): void {
  itHears('calls somebody on the side, with a flow of their own, and hangs them up with the caller', async () => {
    const { carrier, api, media } = system();
    const prompt = twoTonePrompt(580, 1010, 1500);
    const number = await givenNumber(system(), [
      {
        type: 'call',
        option: {
          source: { type: 'tel', target: CALLER },
          destinations: [{ type: 'tel', target: SUBSCRIBER }],
          actions: [
            { type: 'play', option: { stream_urls: [media.serve('side-call', prompt)] } },
            { type: 'sleep', option: { duration: 60_000 } },
          ],
          chained: true,
        },
      },
      { type: 'answer' },
      { type: 'sleep', option: { duration: 60_000 } },
    ]);
    const coming = carrier.take(SUBSCRIBER);
    const caller = await carrier.place({ to: number, from: CALLER });
    const called = await coming;
    await called.answer();
    await called.untilHeard(1400);
    const answeredAtMs = Date.now();
    await caller.hangUp();
    await caller.ended;
    const end = await called.ended;
    expect(end.atMs - answeredAtMs).toBeLessThan(4000);

    const { call, steps } = await recordOf(system(), number);
    expect(steps[0]).toMatchObject({ action_type: 'call', outcome: 'completed' });
    const { result } = await api.client.calls.list();
    const side = result.find(({ destination }) => destination.target === SUBSCRIBER);
    expect(side).toMatchObject({ master_call_id: call.id, groupcall_id: null, hangup_by: 'local' });
    expectHeard(heardAfter(await called.recording(), answeredAtMs - 5000), prompt);
  });
}
