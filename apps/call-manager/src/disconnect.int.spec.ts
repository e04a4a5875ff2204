import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { ConnectCall } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { type Conversation, World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

async function connecting(): Promise<
  Conversation & { phone: Awaited<ReturnType<World['somebody']>>['phone']; id: string }
> {
  const { phone, at } = await world.somebody([100, 180]);
  const conversation = await world.converse();
  const id = newId();
  const limits = { ringTimeoutMs: 30_000, timeoutMs: 60_000 };
  const wish: ConnectCall = { destinations: [at], ringMethod: 'ring_all', isAnonymous: false, ...limits };
  await world.house.command(conversation.created, 'call.command.connect', id, wish);
  await phone.until(({ invites }) => invites.length === 1);
  return { ...conversation, phone, id };
}

const disconnect = ({ created, id }: Awaited<ReturnType<typeof connecting>>): Promise<void> =>
  world.house.command(created, 'call.command.disconnect', newId(), { commandId: id });

const finished = (callId: string) =>
  world.state.until('call.event.connect-finished', (event) => event.callId === callId);

/** The caller is where its flow can do with it what it wants. */
async function goesOn({ created, call }: Conversation): Promise<void> {
  await world.house.command(created, 'call.command.play', newId(), { media: ['library/hum-800'] });
  await call.untilHeard(10);
  expect(call.hasBye).toBe(false);
}

it('rings no more, tells the end once, however often it is asked for, and leaves the caller to the flow', async () => {
  const wanted = await connecting();
  await Promise.all([disconnect(wanted), disconnect(wanted)]);
  await wanted.phone.until(({ hasCancel }) => hasCancel);
  const { payload } = await finished(wanted.callId);
  expect(payload).toMatchObject({ commandId: wanted.id, outcome: 'canceled', durationMs: 0 });
  await goesOn(wanted);
  await disconnect(wanted);
  const ends = world.state.of(wanted.callId).filter(({ type }) => type === 'call.event.connect-finished');
  expect(ends).toHaveLength(1);
});

it('takes two who speak apart', async () => {
  const wanted = await connecting();
  wanted.phone.say(200);
  await world.state.until('call.event.connected');
  await disconnect(wanted);
  await wanted.phone.until(({ hasBye }) => hasBye);
  const { payload } = await finished(wanted.callId);
  expect(payload).toMatchObject({ commandId: wanted.id, outcome: 'completed' });
  expect(payload.durationMs).toBeGreaterThan(0);
  await goesOn(wanted);
});

it('does so after a restart of call-manager', async () => {
  const wanted = await connecting();
  await world.house.close();
  await world.open();
  await disconnect(wanted);
  await wanted.phone.until(({ hasCancel }) => hasCancel);
  expect((await finished(wanted.callId)).payload).toMatchObject({ outcome: 'canceled' });
});
