import { LiveClient } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';

const listen = (id: string) => ({ id, type: 'digits_receive', option: { duration: 10_000, length: 1 } });

export function liveCases(system: () => System): void {
  it('tells a client of a call and its run while they go on, and goes on where the client was cut', async () => {
    const { api, carrier, stack } = system();
    const connect = () => LiveClient.connect(`${stack.apiUrl}/v1.0/ws`, stack.plan.secrets.accessKey);
    const topics = ['call:*', 'activeflow:*'];
    const number = await givenNumber(system(), [{ type: 'answer' }, listen('first'), listen('second')]);
    const first = await connect();
    const { cursor: start } = await first.subscribe(topics);
    const isAt = (id: string) => () =>
      first.events.find(({ data }) => (data.current_action as { id: string } | null)?.id === id);

    const call = await carrier.place({ to: number, from: CALLER });
    await call.answered;
    await first.until(isAt('first'));
    await call.press('1');
    await first.until(isAt('second'));
    await first.cut();
    await call.press('2');
    await call.ended;
    const again = await connect();
    await again.subscribe(topics, first.cursor);
    await again.until(() => again.events.find(({ type }) => type === 'call_hangup'));
    await again.until(() => again.events.find(({ type }) => type === 'activeflow_ended'));

    const told = [...first.events, ...again.events];
    expect(told).toEqual((await api.events(start ?? '')).result);
    const found = await api.findCallTo(number);
    const of = (id: string | null | undefined) =>
      told.filter(({ reference_id }) => reference_id === id).map(({ sequence, type }) => `${sequence} ${type}`);
    expect(of(found?.id)).toEqual([
      '1 call_created',
      '2 call_progressing',
      '3 dtmf_received',
      '4 dtmf_received',
      '5 call_hangup',
    ]);
    expect(of(found?.activeflow_id)).toEqual(['1 activeflow_created', '2 activeflow_updated', '3 activeflow_ended']);
    await again.cut();
  });
}
