import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { Address, ConnectCall } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { type Conversation, World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

const media = ['library/hum-400'];

async function connect(conversation: Conversation, destinations: Address[], timeoutMs = 10_000): Promise<void> {
  const limits = { ringTimeoutMs: 30_000, timeoutMs: 60_000 };
  const confirmation = { key: '1', media, timeoutMs };
  const wish: ConnectCall = { destinations, ringMethod: 'ring_all', isAnonymous: false, ...limits, confirmation };
  await world.house.command(conversation.created, 'call.command.connect', newId(), wish);
}

const typesOf = (callId: string) => world.state.of(callId).map(({ type }) => type.replace('call.event.', ''));
const finished = (callId: string) =>
  world.state.until('call.event.connect-finished', (event) => event.callId === callId);

/** Somebody who answers when they are called. */
const answering = () => world.somebody([100, 180, 200]);

it('asks whoever answers, and connects the one who confirms first', async () => {
  const [first, second] = [await answering(), await answering()];
  const conversation = await world.converse();
  await connect(conversation, [first.at, second.at]);
  await first.phone.until(({ rtpPackets }) => rtpPackets > 10);
  await second.phone.until(({ rtpPackets }) => rtpPackets > 10);
  expect(typesOf(conversation.callId)).not.toContain('connected');
  await second.phone.press('21');
  const { payload } = await world.state.until('call.event.connected');
  expect(payload.peer).toEqual(second.at);
  await first.phone.until(({ hasBye }) => hasBye);
  expect(conversation.call.hasBye).toBe(false);
});

it('hangs up who does not confirm in time, and says that nobody answered', async () => {
  const { phone, at } = await answering();
  const conversation = await world.converse();
  await connect(conversation, [at], 1500);
  await phone.until(({ hasBye }) => hasBye);
  expect((await finished(conversation.callId)).payload).toMatchObject({ outcome: 'noanswer', durationMs: 0 });
  await world.house.command(conversation.created, 'call.command.play', newId(), { media });
  await conversation.call.untilHeard(10);
});

it('takes a confirmation that comes after a restart of call-manager', async () => {
  const { phone, at } = await answering();
  const conversation = await world.converse();
  await connect(conversation, [at], 30_000);
  await phone.until(({ rtpPackets }) => rtpPackets > 10);
  await world.house.close();
  await world.open();
  await phone.press('1');
  const { payload } = await world.state.until('call.event.connected');
  expect(payload.peer).toEqual(at);
});
