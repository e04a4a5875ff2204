import { hear, heardAfter, twoTonePrompt } from '@voipbin/testing';
import { Webhook } from 'standardwebhooks';

import type { System } from '../../test/system/system.ts';
import { until } from '../../test/system/until.ts';
import { type Line, printTimeline } from './print-timeline.ts';

const CALLER = '+12025550100';
const CALLED = '+821021650000';
const WELL_HEARD = 0.9;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Has the API call somebody, who answers and hears a tune; its webhooks arrive at a server of the customer's, signed. True when all of it went well. */
export async function callOut({ api, carrier, media, webServer }: System): Promise<boolean> {
  const tune = twoTonePrompt(500, 800, 2000);
  const { id: webhookId, secret } = await api.createWebhook(webServer.url());
  const coming = carrier.take(CALLED);
  say(`Calling out to ${CALLED} by POST /v1.0/calls ...`);
  const actions = [{ type: 'play' as const, option: { stream_urls: [media.serve('called', tune)] } }];
  const { calls } = await api.client.calls.place({
    source: { type: 'tel', target: CALLER },
    destinations: [{ type: 'tel', target: CALLED }],
    actions,
  });
  const [placed] = calls;
  const called = await coming;
  await called.ring();
  await until('the ringing', async () => {
    return (await api.getCall(placed?.id ?? '')).status === 'ringing' ? true : undefined;
  });
  const answeredAtMs = Date.now();
  await called.answer();
  await called.ended;
  const told = await webhooksOf(webServer, placed?.id ?? '', secret);
  say('');
  printTimeline(await api.callEvents(placed?.id ?? ''), await api.steps(placed?.activeflow_id ?? ''), told.map(lineOf));
  say('');
  const { correlation } = hear(heardAfter(await called.recording(), answeredAtMs), tune);
  const isHeard = correlation >= WELL_HEARD;
  say(`The called one ${isHeard ? 'heard' : 'DID NOT HEAR'} the tune: correlation ${correlation.toFixed(3)}`);
  const isTold = told.every(({ isSigned, sequence }, index) => isSigned && sequence === index + 1);
  say(`The customer was told ${told.length} times, ${isTold ? 'signed and in order' : 'NOT AS IT SHOULD BE'}.`);
  await api.deleteWebhook(webhookId);
  return isHeard && isTold;
}

interface Told {
  atMs: number;
  type: string;
  sequence: number;
  isSigned: boolean;
}

/** What the customer's server was told of the call, once it is all there. */
async function webhooksOf(webServer: System['webServer'], callId: string, secret: string): Promise<Told[]> {
  const received = await until('the webhooks', () => {
    const ofCall = webServer.received.filter(({ event }) => event.reference_id === callId);
    return Promise.resolve(ofCall.some(({ event }) => event.type === 'call_hangup') ? ofCall : undefined);
  });
  return received.map(({ event: { type, sequence }, atMs, body, headers }) => {
    return { atMs, type, sequence, isSigned: isGenuine(secret, body, headers) };
  });
}

function lineOf({ atMs, type, sequence, isSigned }: Told): Line {
  return { atMs, what: `webhook ${type}`, result: `number ${sequence}, signature ${isSigned ? 'good' : 'WRONG'}` };
}

function isGenuine(secret: string, body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
