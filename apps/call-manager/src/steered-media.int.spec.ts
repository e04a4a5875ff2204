import 'reflect-metadata';

import type { CallPlaybackFinished } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterEach(() => world.reset());

afterAll(() => world.stop());

const endsOf = (callId: string) =>
  world.state
    .of(callId)
    .filter(({ type }) => type === 'call.event.playback-finished')
    .map(({ payload }) => (payload as CallPlaybackFinished).outcome);

it('plays one after another, and stops what plays with what is to follow', async () => {
  const { house } = world;
  const { callId, created, call } = await world.converse();
  const own = { customerId: created.customerId, id: callId };
  const play = () => house.bus.request('call.request.play', { ...own, media: ['library/hum-800'] });
  await Promise.all([play(), play(), play()]);
  await call.untilHeard(10);
  expect(await house.bus.request('call.request.stop-media', own)).toMatchObject({ id: callId });
  await expect.poll(() => endsOf(callId), { timeout: 5000 }).toEqual(['stopped', 'stopped', 'stopped']);
  await play();
  await expect.poll(() => endsOf(callId).at(3), { timeout: 20_000 }).toBe('completed');
});

it('stops nothing where nothing plays, and refuses a call that is not answered or over', async () => {
  const { house, state } = world;
  const { callId, created, call } = await world.converse();
  const own = { customerId: created.customerId, id: callId };
  await house.bus.request('call.request.stop-media', own);
  call.bye();
  await state.until('call.event.ended', (event) => event.callId === callId);
  const refusal = { code: 'call_state_invalid', details: { status: 'hangup' } };
  await expect(house.bus.request('call.request.stop-media', own)).rejects.toMatchObject(refusal);
  const play = house.bus.request('call.request.play', { ...own, media: ['library/beep'] });
  await expect(play).rejects.toMatchObject(refusal);
});
