import { join } from 'node:path';

import { hear, readWav, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { loopbackAddress } from '../../../deploy/local/loopback-address.ts';
import { repositoryRoot } from '../../../deploy/local/paths.ts';
import { seedDemo } from '../../../tools/seed.ts';
import { startSoftphone } from '../../parties/softphone/start-softphone.ts';
import { recordOf } from '../../system/call-record.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { givenTelephone, untilAsteriskHas } from './given-telephone.ts';

export function phoneCases(system: () => System): void {
  it('lets a telephone register with the seeded account, dial the demo number and hear the demo flow', async () => {
    const { stack, api, sip } = system();
    const number = system().nextNumber();
    const { accessKey } = stack.plan.secrets;
    await seedDemo({ apiUrl: stack.apiUrl, databaseUrl: stack.databaseUrl, number, accessKey, sip });
    await untilAsteriskHas(system(), sip.username, true);
    const phone = await startSoftphone({
      directory: join(stack.plan.options.directory, 'softphone'),
      log: () => undefined,
      address: loopbackAddress(),
      account: sip,
      server: stack.sipAddress,
    });
    try {
      phone.dial(number);
      await phone.untilEstablished();
      await until(
        'the menu to be spoken',
        async () => {
          const call = await api.findCallTo(number);
          const events = call === undefined ? [] : await api.callEvents(call.id);
          return events.filter(({ type }) => type === 'call.event.playback-finished').length >= 2 ? true : undefined;
        },
        30_000,
      );
      phone.press('1');
      await phone.untilClosed();
    } finally {
      await phone.stop();
    }

    const tune = readWav(join(repositoryRoot, 'apps/media-manager/library/demo-tune.wav'));
    const heard = { ...phone.heard(), startedAtMs: 0 };
    expect(hear(heard, tune.samples).correlation).toBeGreaterThanOrEqual(0.9);
    const { call, run, steps } = await recordOf(system(), number);
    expect(call.source).toMatchObject({ type: 'extension', target: sip.username });
    expect(run).toMatchObject({ end_reason: 'completed' });
    expect(steps.map(({ action_id }) => action_id)).toEqual([
      'answer',
      'welcome',
      'menu',
      'choice',
      'choose',
      'tune',
      'goodbye',
      'end',
    ]);
  });

  it('lets a telephone in whose account was made by the API, and not once it is taken away', async () => {
    const { stack, api } = system();
    const number = await givenNumber(system(), [{ type: 'answer' }, { type: 'sleep', option: { duration: 60_000 } }]);
    const { id, extension: username, password } = await api.createExtension(`e2e${number.slice(1)}`);
    await untilAsteriskHas(system(), username, true);
    const phone = await startSoftphone({
      directory: join(stack.plan.options.directory, 'softphone-by-api'),
      log: () => undefined,
      address: loopbackAddress(),
      account: { username, password },
      server: stack.sipAddress,
    });
    try {
      phone.dial(number);
      await phone.untilEstablished();
      expect(await api.findCallTo(number)).toMatchObject({ source: { type: 'extension', target: username } });
    } finally {
      await phone.stop();
    }
    await api.deleteExtension(id);
    await untilAsteriskHas(system(), username, false);
  });

  it('rings every telephone of an account, and the one that answers hears the flow', async () => {
    const { api, media } = system();
    const tune = twoTonePrompt(550, 850, 2000);
    const { extension, password } = await api.createExtension(`desk${system().nextNumber().slice(1)}`);
    await untilAsteriskHas(system(), extension, true);
    const phones = await Promise.all([1, 2].map((nth) => givenTelephone(system(), { extension, password }, { nth })));
    try {
      const placed = await api.client.calls.place({
        source: { type: 'tel', target: CALLER },
        destinations: [
          { type: 'extension', target: extension },
          { type: 'extension', target: 'nobody' },
        ],
        actions: [{ type: 'play', option: { stream_urls: [media.serve('desk', tune)] } }],
      });
      expect(placed).toMatchObject({
        calls: [{ destination: { type: 'extension', target: extension } }],
        refused: [{ destination: { target: 'nobody' }, reason: 'NO_ROUTE' }],
      });
      await Promise.all(phones.map((phone) => phone.untilRinging()));
      const [first, second] = phones;
      first?.accept();
      await first?.untilEstablished();
      await second?.untilClosed();
      await first?.untilClosed();
      const heard = { ...(first?.heard() ?? { samples: new Float32Array(0), rateHz: 8000 }), startedAtMs: 0 };
      expect(hear(heard, tune).correlation).toBeGreaterThanOrEqual(0.9);
      const record = await recordOf(system(), extension);
      expect(record.call).toMatchObject({ hangup_by: 'local', hangup_reason: 'normal' });
      expect(record.events.map(({ type }) => type).slice(0, 3)).toEqual([
        'call.event.created',
        'call.event.ringing',
        'call.event.answered',
      ]);
    } finally {
      await Promise.all(phones.map((phone) => phone.stop()));
    }
    const again = await api.client.calls.place({
      source: { type: 'tel', target: CALLER },
      destinations: [{ type: 'extension', target: (await api.createExtension('unregistered')).extension }],
      actions: [{ type: 'hangup' }],
    });
    const absent = await until('the end of a call to nobody', async () => {
      const call = await api.getCall(again.calls[0]?.id ?? '');
      return call.status === 'hangup' ? call : undefined;
    });
    expect(absent).toMatchObject({ hangup_cause: 20, hangup_reason: 'failed' });
  });
}
