import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { AT_ONCE_MS, CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const apology = twoTonePrompt(700, 1200, 1500);

export function failureCases(system: () => System): void {
  itHears('goes on where the flow says when an action fails', async () => {
    const { media } = system();
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { id: 'missing', type: 'play', option: { stream_urls: [media.missingUrl] }, on: { failed: 'apology' } },
      { type: 'hangup' },
      { id: 'apology', type: 'play', option: { stream_urls: [media.serve('apology', apology)] } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER });
    expectHeard(heardAfter(await call.recording(), await call.answered), apology);
    const { steps, run } = await recordOf(system(), number);
    expect(steps.map(({ action_id, outcome }) => [action_id, outcome]).slice(1)).toEqual([
      ['missing', 'failed'],
      ['apology', 'completed'],
    ]);
    expect(steps[1]?.error?.code).toMatch(/^[a-z_]+$/);
    expect(run).toMatchObject({ end_reason: 'completed' });
  });

  itHears('leaves a loop when its count is reached', async () => {
    const { media } = system();
    const round = twoTonePrompt(650, 950, 1000);
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { id: 'round', type: 'play', option: { stream_urls: [media.serve('round', round)] } },
      { type: 'goto', option: { target_id: 'round', loop_count: 2 } },
      { id: 'apology', type: 'play', option: { stream_urls: [media.serve('apology', apology)] } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER });
    let heard = heardAfter(await call.recording(), await call.answered);
    const end = expectHeard(heard, apology);
    for (let rounds = 0; rounds < 3; rounds++) {
      // The loudest place may be any of the rounds: look at each in its turn.
      const turn = { ...heard, samples: heard.samples.subarray(0, (1600 * heard.rateHz) / 1000) };
      const { endedAtMs } = expectHeard(turn, round);
      expect(endedAtMs).toBeLessThan(end.startedAtMs + AT_ONCE_MS);
      heard = heardAfter(heard, endedAtMs);
    }
    const { steps } = await recordOf(system(), number);
    expect(steps.filter(({ action_id }) => action_id === 'round')).toHaveLength(3);
  });

  it('ends a flow that runs in circles, with the name of the limit', async () => {
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'sleep', option: { duration: 200 } },
      { id: 'again', type: 'variable_set', option: { key: 'a', value: 'b' } },
      { type: 'goto', option: { target_id: 'again', loop_count: 100_000 } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER });
    expect((await call.ended).atMs).toBeGreaterThan(await call.answered);
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ hangup_by: 'local' });
    expect(record.run).toMatchObject({ end_reason: 'limit_loop' });
  });

  it('tells a caller with SIP 500 of a flow that fails before it answers', async () => {
    const number = await givenNumber(system(), [
      { id: 'again', type: 'variable_set', option: { key: 'a', value: 'b' } },
      { type: 'goto', option: { target_id: 'again', loop_count: 100_000 } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER });
    expect(await call.ended).toMatchObject({ sipCode: 500 });
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ hangup_by: 'local', hangup_reason: 'failed' });
    expect(record.run).toMatchObject({ end_reason: 'limit_loop' });
  });
}
