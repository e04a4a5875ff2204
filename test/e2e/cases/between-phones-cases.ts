import { hear, heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect } from 'vitest';

import type { Softphone } from '../../parties/softphone/start-softphone.ts';
import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { givenTelephone, untilAsteriskHas } from './given-telephone.ts';
import { itHears } from './it-hears.ts';

const OUTSIDE = '+821021850001';

export function betweenPhonesCases(system: () => System): void {
  const [hello, hi] = [twoTonePrompt(500, 800, 2000), twoTonePrompt(650, 950, 2000)];
  const newName = (prefix: string): string => `${prefix}${system().nextNumber().slice(1)}`;

  itHears('lets two telephones of one customer call each other, and each hears the other', async () => {
    const { api } = system();
    const [ann, bob] = [await api.createExtension(newName('ann')), await api.createExtension(newName('bob'))];
    await untilAsteriskHas(system(), bob.extension, true);
    const [caller, called] = [
      await givenTelephone(system(), ann, { speech: hello }),
      await givenTelephone(system(), bob, { speech: hi }),
    ];
    try {
      caller.dial(bob.extension);
      await called.untilRinging();
      called.accept();
      await Promise.all([caller, called].map((phone) => phone.untilEstablished()));
      await Promise.all([caller, called].map((phone) => phone.untilHeard(4000)));
      caller.hangUp();
      await Promise.all([caller, called].map((phone) => phone.untilClosed()));
    } finally {
      await Promise.all([caller.stop(), called.stop()]);
    }
    expect(correlation(caller, hi)).toBeGreaterThanOrEqual(0.9);
    expect(correlation(called, hello)).toBeGreaterThanOrEqual(0.9);
    const { calls } = await callsOf(system(), bob.extension);
    const [leg, master] = [
      calls.find((call) => call.direction === 'outgoing'),
      calls.find((call) => call.direction === 'incoming'),
    ];
    expect(leg).toMatchObject({ master_call_id: master?.id, source: { type: 'extension', target: ann.extension } });
    expect(master).toMatchObject({ activeflow_id: null, hangup_by: 'remote', hangup_reason: 'normal' });
    expect((await api.callEvents(master?.id ?? '')).map(({ type }) => type)).toEqual([
      'call.event.created',
      'call.event.answered',
      'call.event.connected',
      'call.event.ended',
    ]);
  });

  itHears('lets a telephone call the outside as the number that it may show there, and hear it', async () => {
    const { api, carrier } = system();
    const shown = await givenNumber(system(), [{ type: 'hangup' }]);
    const account = await api.client.extensions.create({ extension: newName('out'), outgoing_number: shown });
    await untilAsteriskHas(system(), account.extension, true);
    const phone = await givenTelephone(system(), account, { speech: hello });
    try {
      const coming = carrier.take(OUTSIDE);
      phone.dial(OUTSIDE);
      const outside = await coming;
      expect(outside.caller.number).toBe(shown);
      await outside.ring();
      const answeredAtMs = Date.now();
      await outside.answer();
      await phone.untilEstablished();
      await outside.say(hi);
      await outside.untilHeard(4000);
      await outside.hangUp();
      await phone.untilClosed();
      expectHeard(heardAfter(await outside.recording(), answeredAtMs), hello);
    } finally {
      await phone.stop();
    }
    expect(correlation(phone, hi)).toBeGreaterThanOrEqual(0.9);
    expect((await recordOf(system(), OUTSIDE)).call).toMatchObject({ hangup_reason: 'normal' });
  });
}

function correlation(phone: Softphone, served: Float32Array): number {
  return hear({ ...phone.heard(), startedAtMs: 0 }, served).correlation;
}

/** Both calls to this target, once they are over. */
function callsOf({ api }: System, target: string) {
  return until('the end of both calls', async () => {
    const { result } = await api.client.calls.list();
    const calls = result.filter((call) => call.destination.target === target);
    return calls.length === 2 && calls.every(({ status }) => status === 'hangup') ? { calls } : undefined;
  });
}
