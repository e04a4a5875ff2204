import { twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';

/** Long enough for a report of RTCP. */
const TUNE_MS = 6000;
const PACKETS_PER_SEC = 50;

export function timelineCases(system: () => System): void {
  it('explains a call: what it and its flow did, how its sound went, who was told, and why it ended', async () => {
    const { api, carrier, media, webServer } = system();
    const { id: webhookId } = await api.createWebhook(webServer.url());
    const tune = twoTonePrompt(500, 800, TUNE_MS);
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'play', option: { stream_urls: [media.serve('long-tune', tune)] } },
      { type: 'hangup' },
    ]);

    const call = await carrier.place({ to: number, from: CALLER });
    await call.answered;
    await call.say(tune);
    await call.ended;

    const id = (await api.findCallTo(number))?.id ?? '';
    const timeline = await until('the webhook of the end', async () => {
      const told = await api.client.calls.timeline(id);
      const isTold = told.result.some(({ source, type }) => source === 'webhook' && type === 'call_hangup');
      return isTold ? told : undefined;
    });
    await api.deleteWebhook(webhookId);
    expect(timeline.end).toMatchObject({ code: 'flow_completed', flow_end_reason: 'completed' });
    expect(timeline.rtp).toMatchObject({ lost: 0, far_lost: 0 });
    const leastPackets = (TUNE_MS / 1000 - 1) * PACKETS_PER_SEC;
    expect(timeline.rtp?.sent).toBeGreaterThan(leastPackets);
    expect(timeline.rtp?.received).toBeGreaterThan(leastPackets);
    const entries = timeline.result.map(({ source, type, outcome }) => `${source} ${type} ${outcome ?? ''}`.trim());
    expect(entries).toEqual(
      expect.arrayContaining([
        'call answered',
        'flow play completed',
        'webhook call_created delivered',
        'webhook call_progressing delivered',
        'call ended',
        'webhook call_hangup delivered',
      ]),
    );
    expect(timeline.result.find(({ type }) => type === 'play')?.duration_ms).toBeGreaterThan(TUNE_MS - 500);
  });
}
