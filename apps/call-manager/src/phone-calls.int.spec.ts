import 'reflect-metadata';

import { createHash } from 'node:crypto';

import { newId } from '@voipbin/common';
import type { EndpointSnapshot } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { loopbackAddress } from '../../../deploy/local/loopback-address.ts';
import type { Manner } from './testing/sip-answerer.ts';
import type { SipCall } from './testing/sip-call.ts';
import { NUMBER, World } from './testing/world.ts';

const REALM = 'voipbin';
const OUTSIDE = '+821021656521';

let world: World;

beforeAll(async () => {
  world = await World.start();
  world.state.accounts = [account('kim'), account('lee'), account('stranger', newId())];
  await world.house.close();
  await world.open();
}, 120_000);

afterAll(() => world.stop());

afterEach(async () => {
  await world.reset();
  world.state.outgoingNumber = null;
});

function account(username: string, customerId = world.state.customerId): EndpointSnapshot {
  const digest = createHash('md5').update(`${username}:${REALM}:${username}`).digest('hex');
  return { id: newId(), customerId, username, realm: REALM, digest };
}

/** Kim's telephone dials. */
function dial(dialled: string): Promise<SipCall> {
  const credentials = { username: 'kim', password: 'kim' };
  return world.dial(dialled, { address: loopbackAddress(), from: 'kim', credentials });
}

const endOf = (call: SipCall) =>
  world.created(call).then(({ callId }) => world.state.until('call.event.ended', (event) => event.callId === callId));

it('calls the outside, as the number that it may show there', async () => {
  world.state.outgoingNumber = NUMBER;
  const outside = await world.listen([100, 180, 200]);
  const call = await dial(OUTSIDE);
  expect((await call.final()).status).toBe(200);
  expect(call.responses.map(({ status }) => status)).toContain(180);
  expect(outside.invites[0]?.headers.get('from')).toContain(`<sip:${NUMBER}@`);
  const created = await world.created(call);
  const { payload } = await world.state.until('call.event.connected', ({ callId }) => callId === created.callId);
  expect(payload.peer).toMatchObject({ type: 'tel', target: OUTSIDE });
  expect(created.payload).not.toHaveProperty('runId');

  await world.house.bus.request('call.request.hang-up-call', {
    customerId: world.state.customerId,
    id: payload.peerCallId,
  });
  await call.untilBye();
  expect((await endOf(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason: 'normal' });
});

it.each<[Manner, number, string]>([
  [[100, 486], 486, 'busy'],
  [[603], 603, 'noanswer'],
  [[404], 404, 'failed'],
  [[480], 480, 'noanswer'],
])('is told what the outside answers: %j', async (manner, status, hangupReason) => {
  world.state.outgoingNumber = NUMBER;
  await world.listen(manner);
  const call = await dial(OUTSIDE);
  expect((await call.final()).status).toBe(status);
  expect((await endOf(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason });
});

it.each([
  ['a colleague who is not there', 'lee', 480],
  ['nobody', 'nobody', 404],
  ['somebody of another customer', 'stranger', 404],
  ['the outside without a number to show', OUTSIDE, 403],
])('is refused when it calls %s', async (_, dialled, status) => {
  expect((await (await dial(dialled)).final()).status).toBe(status);
});

it('is refused the outside when its number is not its customer’s any more', async () => {
  world.state.outgoingNumber = '+15559999';
  expect((await (await dial(OUTSIDE)).final()).status).toBe(403);
});

it('cancels the outside when it gives up', async () => {
  world.state.outgoingNumber = NUMBER;
  const outside = await world.listen([100, 180]);
  const call = await dial(OUTSIDE);
  await call.untilStatus(180);
  call.cancel();
  await outside.until(({ hasCancel }) => hasCancel);
});
