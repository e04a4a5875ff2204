import { join } from 'node:path';

import { hear, readWav } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { loopbackAddress } from '../../../deploy/local/loopback-address.ts';
import { repositoryRoot } from '../../../deploy/local/paths.ts';
import { seedDemo } from '../../../tools/seed.ts';
import { startSoftphone } from '../../parties/softphone/start-softphone.ts';
import { recordOf } from '../../system/call-record.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';

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
}

async function untilAsteriskHas({ stack }: System, username: string, isThere: boolean): Promise<void> {
  await until(`the account ${isThere ? '' : 'gone '}in Asterisk`, async () => {
    const endpoints = await stack.asterisk?.console('pjsip list endpoints');
    return endpoints?.includes(username) === isThere ? true : undefined;
  });
}
