import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { Address, GroupcallEvent, GroupcallSnapshot, PlacedGroupcall, PlaceGroupcall } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { sampleOrder } from './testing/sample-order.ts';
import { World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

function orderFor(destinations: Address[], more: Partial<PlaceGroupcall> = {}): PlaceGroupcall {
  const { callId: groupcallId, destination: _, isEarly: __, ...order } = sampleOrder(world.state);
  return { ...order, groupcallId, destinations, ringMethod: 'ring_all', timeoutMs: 60_000, ...more };
}

const place = (order: PlaceGroupcall): Promise<PlacedGroupcall> =>
  world.house.bus.request('call.request.place-groupcall', order);

const find = ({ id, customerId }: GroupcallSnapshot): Promise<GroupcallSnapshot> =>
  world.house.bus.request('call.request.get-groupcall', { id, customerId });

const hangUp = ({ id, customerId }: GroupcallSnapshot): Promise<GroupcallSnapshot> =>
  world.house.bus.request('call.request.hang-up-groupcall', { id, customerId });

/** What the log tells of a group, from its beginning. */
async function storyOf({ id }: GroupcallSnapshot): Promise<GroupcallEvent[]> {
  const wanted = { positions: {}, limit: 1000, waitMs: 0 };
  const { groupcalls } = await world.house.bus.request('call.request.read-log', wanted);
  return groupcalls.filter(({ groupcall }) => groupcall.id === id);
}

const outcomeOf = (group: GroupcallSnapshot) => find(group).then(({ status, outcome }) => [status, outcome]);

it('runs the flow with whoever answers first, and with nobody else', async () => {
  const [one, other] = [await world.somebody([100, 180]), await world.somebody([100, 180])];
  const group = await place(orderFor([one.at, other.at], { variables: { colour: 'red' } }));
  expect(group).toMatchObject({ status: 'progressing', ringMethod: 'ring_all', answerCallId: null });
  await one.phone.until(({ invites }) => invites.length === 1);
  await other.phone.until(({ invites }) => invites.length === 1);
  other.phone.say(200);
  const answered = await world.state.until('call.event.answered');
  await one.phone.until(({ hasCancel }) => hasCancel);
  const created = await world.state.until('call.event.created', ({ callId }) => callId === answered.callId);
  expect(created.payload).toMatchObject({
    destination: other.at,
    groupcallId: group.id,
    flowId: world.state.flowId,
    runAwaits: 'answered',
    variables: { colour: 'red' },
  });
  await expect.poll(async () => (await find(group)).answerCallId).toBe(answered.callId);
  expect((await find(group)).callIds).toHaveLength(2);
  expect(world.state.events.filter(({ type }) => type === 'call.event.answered')).toHaveLength(1);

  await world.house.command(created, 'call.command.hangup', newId(), { reason: 'normal' });
  await other.phone.until(({ hasBye }) => hasBye);
  await expect.poll(() => outcomeOf(group)).toEqual(['hangup', 'completed']);
  await expect.poll(async () => (await storyOf(group)).length).toBe(3);
  const going = { status: 'progressing', outcome: null, tmHangup: null };
  expect(await storyOf(group)).toMatchObject([
    { type: 'created', groupcall: { ...going, answerCallId: null } },
    { type: 'progressing', groupcall: { ...going, answerCallId: answered.callId } },
    { type: 'hangup', groupcall: await find(group) },
  ]);
});

it('is over when nobody answers, and tells why', async () => {
  const [busy, gone] = [await world.somebody([486]), await world.somebody([404])];
  const group = await place(orderFor([busy.at, gone.at], { ringMethod: 'linear' }));
  await expect.poll(() => outcomeOf(group)).toEqual(['hangup', 'busy']);
  await expect.poll(async () => (await storyOf(group)).map(({ type }) => type)).toEqual(['created', 'hangup']);
  await expect(hangUp(group)).rejects.toMatchObject({ code: 'groupcall_already_hangup', kind: 'user' });
});

it('is placed once, however often and at once it is ordered', async () => {
  const { phone, at } = await world.somebody([100, 180]);
  const order = orderFor([at], { fingerprint: 'one' });
  const placed = await Promise.all([place(order), place(order), place(order)]);
  const [group] = placed;
  expect(placed.filter(({ isRepetition }) => !isRepetition)).toHaveLength(1);
  await phone.until(({ invites }) => invites.length === 1);
  await expect(place({ ...order, fingerprint: 'other' })).rejects.toMatchObject({ code: 'idempotency_key_in_use' });
  expect(await hangUp(group)).toMatchObject({ status: 'hangup', outcome: 'canceled' });
  await phone.until(({ hasCancel }) => hasCancel);
  expect(phone.invites).toHaveLength(1);
});

it('calls nobody else when it is hung up', async () => {
  const [silent, next] = [await world.somebody([100, 180]), await world.somebody([100, 180])];
  const group = await place(orderFor([silent.at, next.at], { ringMethod: 'linear' }));
  await silent.phone.until(({ invites }) => invites.length === 1);
  await expect.poll(async () => (await find(group)).callIds.length).toBe(1);
  await hangUp(group);
  await silent.phone.until(({ hasCancel }) => hasCancel);
  const [callId] = (await find(group)).callIds;
  await world.state.until('call.event.ended', (event) => event.callId === callId);
  expect(await find(group)).toMatchObject({ outcome: 'canceled', callIds: [callId] });
  expect(next.phone.invites).toHaveLength(0);
});

it('belongs to its customer, and is listed', async () => {
  const { at } = await world.somebody([486]);
  const group = await place(orderFor([at]));
  const { customerId } = group;
  const page = await world.house.bus.request('call.request.list-groupcalls', { customerId, pageSize: 1 });
  expect(page.items.map(({ id }) => id)).toEqual([group.id]);
  await expect(find({ ...group, customerId: newId() })).rejects.toMatchObject({ code: 'groupcall_not_found' });
});
