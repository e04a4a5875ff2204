import { describe, expect, it } from 'vitest';

import type { AriPort } from '../ari-port.ts';
import type { TestCalls } from './test-calls.ts';

export interface FailingStage {
  ari: AriPort;
  calls: TestCalls;
  app: string;
}

/** How operations fail, whatever the driver. */
export function failingOperations(stage: () => FailingStage): void {
  describe('that fail', () => {
    it('500: an endpoint that cannot be made', async () => {
      await expect(impossible(stage())).rejects.toMatchObject({
        code: 'ari_rejected',
        status: 500,
        message: 'channels.originateWithId: 500 Allocation failed',
      });
    });

    it('409: a channel id that is taken; a GET must confirm it, for then other failures may say 409 too', () =>
      takeTwice(stage()));

    it('404: a channel that is gone', async () => {
      const { ari } = stage();
      await expect(ari.answer('gone')).rejects.toMatchObject({ code: 'ari_rejected', status: 404 });
      await expect(ari.play('gone', 'p', ['sound:beep'])).rejects.toMatchObject({ status: 404 });
      await expect(ari.mute('gone', 'in')).rejects.toMatchObject({ status: 404 });
      await expect(ari.hangup('gone')).resolves.toBeUndefined();
      await expect(ari.stopPlayback('gone')).resolves.toBeUndefined();
      await expect(ari.findPlayback('gone')).resolves.toBeUndefined();
      await expect(ari.getChannelVariable('gone', 'X')).resolves.toBeUndefined();
    });

    it('422: a subscription to a channel that is gone', () => subscribeToNothing(stage()));

    it('400: a field that an object does not have', async () => {
      await expect(stage().ari.putDynamicObject('aor', 'x', { nonsense: '1' })).rejects.toMatchObject({ status: 400 });
    });
  });
}

function impossible({ ari, app }: FailingStage): Promise<void> {
  return ari.request('channels.originateWithId', { channelId: 'never', endpoint: 'Nowhere/x', app });
}

async function takeTwice(stage: FailingStage): Promise<void> {
  const { ari, calls, app } = stage;
  const { outgoing } = await calls.make();
  const repeat = ari.request('channels.originateWithId', { channelId: outgoing, endpoint: 'Local/x@y', app });
  await expect(repeat).rejects.toMatchObject({ code: 'ari_rejected', status: 409 });
  await expect(ari.findChannel(outgoing)).resolves.toMatchObject({ id: outgoing });
  await expect(impossible(stage)).rejects.toMatchObject({ code: 'ari_rejected' });
  await expect(ari.findChannel('never')).resolves.toBeUndefined();
  await ari.hangup(outgoing);
}

async function subscribeToNothing({ ari, app }: FailingStage): Promise<void> {
  const params = { applicationName: app, eventSource: ['channel:gone'] };
  await expect(ari.request('applications.subscribe', params)).rejects.toMatchObject({ status: 422 });
  await expect(ari.subscribeChannel(app, 'gone')).resolves.toBe(false);
  await expect(ari.subscribeChannel('nobody', 'gone')).rejects.toMatchObject({ status: 404 });
}
