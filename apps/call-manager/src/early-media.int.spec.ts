import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { Address, ConnectCall } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import type { SipCall } from './testing/sip-call.ts';
import { World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

/** A caller who is not answered yet, and hears one of these before the answer. */
async function hearing(
  ...destinations: Address[]
): Promise<{ call: SipCall; callId: string; play: () => Promise<void> }> {
  const call = await world.dial();
  const created = await world.created(call);
  const limits = { ringTimeoutMs: 30_000, timeoutMs: 60_000 };
  const wish: ConnectCall = { destinations, ringMethod: 'ring_all', isAnonymous: false, ...limits, earlyMedia: true };
  await world.house.command(created, 'call.command.connect', newId(), wish);
  await call.untilStatus(183);
  await call.untilHeard(10);
  expect(call.responses.map(({ status }) => status)).not.toContain(200);
  const media = ['library/hum-400'];
  const play = () => world.house.command(created, 'call.command.play', newId(), { media });
  return { call, callId: created.callId ?? '', play };
}

const finished = (callId: string) =>
  world.state.until('call.event.connect-finished', (event) => event.callId === callId);

it('ends with a refusal, and leaves the caller to the flow', async () => {
  const { phone, at } = await world.somebody([100, 183]);
  const { call, callId, play } = await hearing(at);
  phone.say(486);
  expect((await finished(callId)).payload).toMatchObject({ outcome: 'busy', sipCode: 486 });
  const heard = call.rtpPackets;
  await play();
  await call.untilHeard(heard + 10);
});

it('gives way to another who answers', async () => {
  const [early, other] = [await world.somebody([100, 183]), await world.somebody([100, 180])];
  const { call } = await hearing(early.at, other.at);
  other.phone.say(200);
  const { payload } = await world.state.until('call.event.connected');
  expect(payload.peer).toEqual(other.at);
  expect((await call.final()).status).toBe(200);
  await early.phone.until(({ hasCancel }) => hasCancel);
});

it('is cancelled when the caller gives up', async () => {
  const { phone, at } = await world.somebody([100, 183]);
  const { call } = await hearing(at);
  call.cancel();
  await phone.until(({ hasCancel }) => hasCancel);
  await world.state.until('call.event.ended');
});

it('does not stand in the way of an answer after a restart of call-manager', async () => {
  const { phone, at } = await world.somebody([100, 183]);
  const { call } = await hearing(at);
  await world.house.close();
  await world.open();
  phone.say(200);
  const { payload } = await world.state.until('call.event.connected');
  expect(payload.peer).toEqual(at);
  expect((await call.final()).status).toBe(200);
});
