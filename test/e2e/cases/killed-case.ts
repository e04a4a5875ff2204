import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect } from 'vitest';

import type { FlowAction } from '../../system/api.ts';
import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const tune = twoTonePrompt(500, 800, 2500);
const menu = twoTonePrompt(600, 1000, 1500);
const chosen = twoTonePrompt(900, 1500, 1500);

/** What a caller hears whose call-manager dies and comes back. */
export function killedCase(system: () => System): void {
  itHears(
    'goes on with a call whose call-manager was killed as the caller heard a tune, and whom nobody told of its end',
    async () => {
      const { carrier, media, stack } = system();
      const play = (id: string, samples: Float32Array): FlowAction => ({
        id,
        type: 'play',
        option: { stream_urls: [media.serve(`killed-${id}`, samples)] },
      });
      const number = await givenNumber(system(), [
        { type: 'answer' },
        play('tune', tune),
        play('menu', menu),
        { id: 'digits', type: 'digits_receive', option: { length: 1, duration: 10_000 } },
        { type: 'branch', option: { target_ids: { '1': 'chosen' }, default_target_id: 'end' } },
        play('chosen', chosen),
        { id: 'end', type: 'hangup' },
      ]);

      const call = await carrier.place({ to: number, from: CALLER });
      const answeredAtMs = await call.answered;
      await call.untilHeard(2000);
      const callManager = stack.process('call-manager');
      await callManager.kill();
      await callManager.untilReady();
      await call.untilHeard(tune.length / 8 + 1000);
      await call.press('1');
      const end = await call.ended;

      const heard = heardAfter(await call.recording(), answeredAtMs);
      const [first, last] = [expectHeard(heard, tune), expectHeard(heard, chosen)];
      expect(last.startedAtMs).toBeGreaterThan(first.endedAtMs);
      expect(end).toMatchObject({ cause: 16 });
      const { call: stored, run, steps, events } = await recordOf(system(), number);
      expect(stored).toMatchObject({ hangup_by: 'local', hangup_reason: 'normal' });
      expect(run).toMatchObject({ end_reason: 'completed' });
      expect(steps.map(({ action_id }) => action_id)).toEqual(
        expect.arrayContaining(['tune', 'menu', 'digits', 'chosen']),
      );
      expect(events.filter(({ type }) => type === 'call.event.dtmf-received')).toHaveLength(1);
    },
  );
}
