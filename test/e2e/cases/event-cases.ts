import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';

import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';

export function eventCases(system: () => System): void {
  it('tells the customer of a call by signed webhooks and in the feed alike', async () => {
    const { api, carrier, webServer } = system();
    const { next_page_token: start } = await api.events();
    const { id, secret } = await api.createWebhook(webServer.url());
    const actions = [{ type: 'answer' }, { type: 'digits_receive', option: { duration: 10_000, length: 1 } }];
    const number = await givenNumber(system(), actions);

    const call = await carrier.place({ to: number, from: CALLER });
    await call.answered;
    await call.press('5');
    await call.ended;

    const callId = (await api.findCallTo(number))?.id;
    const received = await until('the webhooks', () => {
      const ofCall = webServer.received.filter(({ event }) => event.reference_id === callId);
      return Promise.resolve(ofCall.some(({ event }) => event.type === 'call_hangup') ? ofCall : undefined);
    });
    expect(received.map(({ event }) => [event.sequence, event.type])).toEqual([
      [1, 'call_created'],
      [2, 'call_progressing'],
      [3, 'dtmf_received'],
      [4, 'call_hangup'],
    ]);
    for (const { body, headers } of received) {
      expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    }
    expect(received.map(({ event }) => event.data.status ?? event.data.digit)).toEqual([
      'ringing',
      'progressing',
      '5',
      'hangup',
    ]);
    const feed = (await api.events(start)).result.filter(({ reference_id }) => reference_id === callId);
    expect(feed.map((event) => event.id)).toEqual(received.map(({ event }) => event.id));
    await api.deleteWebhook(id);
  });

  it('tells the webhook_uri of an outgoing call of that call and its run, and of no other', async () => {
    const { api, carrier, webServer } = system();
    const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    const { id: flowId } = await api.createFlow('told', [{ type: 'hangup' }]);
    const calling = async (to: string, more: object) => {
      const coming = carrier.take(to);
      const { calls } = await api.call(CALLER, [to], flowId, more);
      const taken = await coming;
      await taken.answer();
      await taken.ended;
      return calls[0];
    };
    await calling('+821021759001', {});
    const told = await calling('+821021759002', { webhook_uri: webServer.url('/this-call'), webhook_secret: secret });
    const ofCall = () => webServer.received.filter(({ path }) => path === '/this-call');
    const last = ['call_hangup', 'activeflow_ended'];
    await until('the ends of the call and its run', () => {
      const types = ofCall().map(({ event }) => event.type);
      return Promise.resolve(last.every((type) => types.includes(type)) || undefined);
    });
    const ids = new Set(ofCall().map(({ event }) => event.reference_id));
    expect(ids).toEqual(new Set([told?.id, (await api.getCall(told?.id ?? '')).activeflow_id]));
    const types = ofCall().map(({ event }) => event.type);
    expect(types).toEqual(expect.arrayContaining(['call_created', 'call_progressing', 'activeflow_created', ...last]));
    ofCall().forEach(({ body, headers }) => expect(() => new Webhook(secret).verify(body, headers)).not.toThrow());
  });

  it("tells the customer of a call at the customer's own webhook_uri, and not once that is empty", async () => {
    const { api, carrier, webServer } = system();
    const uri = webServer.url('/own');
    const { webhook_secret: secret } = await api.client.customer.update({ webhook_uri: uri });
    expect(await api.client.customer.get()).toMatchObject({ webhook_uri: uri, webhook_method: 'POST' });
    const number = await givenNumber(system(), [{ type: 'answer' }, { type: 'hangup' }]);
    await (
      await carrier.place({ to: number, from: CALLER })
    ).ended;
    const { body, headers } = await until('the end of the call', () =>
      Promise.resolve(webServer.received.find(({ path, event }) => path === '/own' && event.type === 'call_hangup')),
    );
    expect(() => new Webhook(secret ?? '').verify(body, headers)).not.toThrow();
    await api.client.customer.update({ webhook_uri: '' });
    expect(await api.client.customer.get()).toMatchObject({ webhook_uri: '' });
  });
}
