import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import type { FlowAction } from '../../system/api.ts';
import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

/** Numbers of the carrier's customers; every call gets another. */
const FIRST_SUBSCRIBER = 821_021_650_000;
let subscribers = 0;
const nextSubscriber = (): string => `+${FIRST_SUBSCRIBER + ++subscribers}`;

export function outgoingCases(system: () => System): void {
  const flowOf = async (actions: FlowAction[]): Promise<string> => {
    return (await system().api.createFlow('outgoing', actions)).id;
  };
  const stay = [{ type: 'sleep', option: { duration: 60_000 } }];

  itHears('calls somebody, whose flow begins with the answer and who chooses by a key', async () => {
    const { carrier, media, api } = system();
    const [tune, other] = [twoTonePrompt(500, 800, 2000), twoTonePrompt(650, 950, 2000)];
    const flowId = await flowOf([
      { id: 'menu', type: 'play', option: { stream_urls: [media.serve('called', tune)] } },
      { id: 'digits', type: 'digits_receive', option: { duration: 5000, length: 1 } },
      {
        id: 'choose',
        type: 'branch',
        option: { variable: 'voipbin.call.digits', default_target_id: 'end', target_ids: { '1': 'chosen' } },
      },
      { id: 'chosen', type: 'play', option: { stream_urls: [media.serve('chosen', other)] } },
      { id: 'end', type: 'hangup' },
    ]);
    const number = nextSubscriber();
    const coming = carrier.take(number);
    const placed = await api.call(CALLER, [number], flowId, { variables: { who: 'Ann' } });
    expect(placed).toMatchObject({ calls: [{ status: 'dialing', destination: { target: number } }], refused: [] });

    const call = await coming;
    await call.ring();
    const id = placed.calls[0]?.id ?? '';
    await until('the ringing', async () => ((await api.getCall(id)).status === 'ringing' ? true : undefined));
    const answeredAtMs = Date.now();
    await call.answer();
    await until('the menu to be played', async () => {
      const types = (await api.callEvents(id)).map(({ type }) => type);
      return types.includes('call.event.playback-finished') ? true : undefined;
    });
    await call.press('1');
    await call.ended;

    const heard = heardAfter(await call.recording(), answeredAtMs);
    expect(call.caller.number).toBe(CALLER);
    const first = expectHeard(heard, tune);
    const second = expectHeard(heard, other);
    expect(second.startedAtMs).toBeGreaterThan(first.startedAtMs);
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ direction: 'outgoing', hangup_by: 'local', hangup_reason: 'normal' });
    expect(record.events.map(({ type }) => type).slice(0, 3)).toEqual([
      'call.event.created',
      'call.event.ringing',
      'call.event.answered',
    ]);
    const leastPackets = 150;
    expect((await api.client.calls.timeline(id)).rtp?.sent).toBeGreaterThan(leastPackets);
    expect(record.run).toMatchObject({ end_reason: 'completed', variables: { who: 'Ann' } });
    expect(record.steps.map(({ action_id }) => action_id)).toEqual(['menu', 'digits', 'choose', 'chosen', 'end']);
  });

  it('tells of each of several what became of them, once', async () => {
    const { carrier, api } = system();
    const flowId = await flowOf(stay);
    const [answering, busy, silent] = [nextSubscriber(), nextSubscriber(), nextSubscriber()];
    const coming = [answering, busy, silent].map((number) => carrier.take(number));
    const { calls } = await api.call(CALLER, [answering, busy, silent], flowId, { ring_timeout: 2 });
    expect(calls).toHaveLength(3);
    const [one, two] = await Promise.all(coming);
    await two?.hangUp(17);
    await one?.answer();
    await until('the answer', async () => {
      return (await api.findCallTo(answering))?.status === 'progressing' ? true : undefined;
    });
    await one?.hangUp();

    const records = await Promise.all([answering, busy, silent].map((number) => recordOf(system(), number)));
    expect(records.map(({ call }) => call)).toMatchObject([
      { hangup_by: 'remote', hangup_reason: 'normal' },
      { hangup_by: 'remote', hangup_reason: 'busy', hangup_cause: 17, sip_code: 486 },
      { hangup_by: 'local', hangup_reason: 'dialout' },
    ]);
    expect(records.map(({ steps }) => steps.length)).toEqual([1, 0, 0]);
    expect(records.map(({ run }) => run?.status)).toEqual(['ended', 'ended', 'ended']);
  });

  it('cancels a call that is hung up while it rings', async () => {
    const { carrier, api } = system();
    const number = nextSubscriber();
    const coming = carrier.take(number);
    const { calls } = await api.call(CALLER, [number], await flowOf(stay));
    const call = await coming;
    await call.ring();
    await api.hangUp(calls[0]?.id ?? '');
    await call.ended;
    expect((await recordOf(system(), number)).call).toMatchObject({ hangup_by: 'local', hangup_reason: 'cancel' });
  });
}
