import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { CallSnapshot, PlaceCall } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { address, sampleOrder } from './testing/sample-order.ts';
import { World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

function place(more: Partial<PlaceCall> = {}): Promise<CallSnapshot> {
  return world.house.bus.request('call.request.place-call', sampleOrder(world.state, more));
}

const ended = ({ id }: CallSnapshot) => world.state.until('call.event.ended', ({ callId }) => callId === id, 60_000);
const typesOf = ({ id }: CallSnapshot) => world.state.of(id).map(({ type }) => type);

describe('an outgoing call', () => {
  it('rings, is answered, hears what is played, and is hung up', async () => {
    const phone = await world.listen([100, 180, 200]);
    const call = await place({ variables: { colour: 'red' } });
    expect(call).toMatchObject({ status: 'dialing', direction: 'outgoing', destination: { target: '+821021656521' } });
    const created = await world.state.until('call.event.created', ({ callId }) => callId === call.id);
    expect(created.payload).toMatchObject({ runAwaits: 'answered', variables: { colour: 'red' } });
    await world.state.until('call.event.answered', ({ callId }) => callId === call.id);
    const [invite] = phone.invites;
    expect(invite?.firstLine).toBe(`INVITE sip:+821021656521@${world.carriers[0]}:5060 SIP/2.0`);
    expect(invite?.headers.get('from')).toMatch(/^"Kim" <sip:\+16062067563@/);
    await world.house.command(created, 'call.command.play', newId(), { media: ['library/hum-800'] });
    await phone.until(({ rtpPackets }) => rtpPackets >= 10);
    await world.house.command(created, 'call.command.hangup', newId(), { reason: 'normal' });
    await phone.until(({ hasBye }) => hasBye);
    expect((await ended(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason: 'normal' });
    expect(typesOf(call)).toContain('call.event.ringing');
  });

  it('tells of early media', async () => {
    await world.listen([100, 180, 183]);
    const call = await place();
    await world.state.until('call.event.ringing', ({ callId, payload }) => callId === call.id && payload.earlyMedia);
    await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
    await ended(call);
    expect(world.state.of(call.id).filter(({ type }) => type === 'call.event.ringing').length).toBeLessThanOrEqual(2);
  });

  it('is cancelled when it is hung up before the answer', async () => {
    const phone = await world.listen([100, 180]);
    const call = await place();
    await world.state.until('call.event.ringing', ({ callId }) => callId === call.id);
    await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
    expect((await ended(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason: 'cancel' });
    await phone.until(({ hasCancel }) => hasCancel);
  });

  it('is given up when it rings for too long', async () => {
    const phone = await world.listen([100, 180]);
    const call = await place({ ringTimeoutMs: 1000 });
    expect((await ended(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason: 'dialout' });
    await phone.until(({ hasCancel }) => hasCancel);
  });

  it('ends when it lasts for too long', async () => {
    await world.listen([200]);
    const call = await place({ maxDurationMs: 1000 });
    expect((await ended(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason: 'timeout' });
  });

  it.each([
    [486, 'busy', 17],
    [600, 'busy', 17],
    [603, 'noanswer', 21],
    [404, 'failed', 1],
    [480, 'noanswer', 19],
    [484, 'failed', 28],
    [488, 'failed', 58],
  ])('refused with %i ends once, at the first carrier', async (sipCode, hangupReason, cause) => {
    const [first, second] = [await world.listen([100, sipCode]), await world.listen([200], world.carriers[1])];
    const call = await place();
    expect((await ended(call)).payload).toEqual({ hangupBy: 'remote', hangupReason, cause, sipCode });
    expect([first.invites.length, second.invites.length]).toEqual([1, 0]);
    expect(typesOf(call).filter((type) => type === 'call.event.ended')).toHaveLength(1);
    const snapshot = await world.house.bus.request('call.request.get-call', {
      customerId: call.customerId,
      id: call.id,
    });
    expect(snapshot).toMatchObject({ status: 'hangup', sipCode, hangupCause: cause });
  });

  it.each([503, 500, 408])('goes by the second carrier when the first answers %i', async (sipCode) => {
    const [first, second] = [await world.listen([sipCode]), await world.listen([180, 200], world.carriers[1])];
    const call = await place();
    await world.state.until('call.event.answered', ({ callId }) => callId === call.id);
    expect([first.invites.length, second.invites.length]).toEqual([1, 1]);
    expect(typesOf(call)).not.toContain('call.event.ended');
    await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
    await second.until(({ hasBye }) => hasBye);
  });

  it("ends with the last carrier's answer when none can take it", async () => {
    await Promise.all([world.listen([503]), world.listen([503], world.carriers[1])]);
    expect((await ended(await place())).payload).toEqual({
      hangupBy: 'remote',
      hangupReason: 'failed',
      cause: 34,
      sipCode: 503,
    });
  });

  it('goes to a SIP address', async () => {
    const phone = await world.listen([180, 200], world.carriers[0], 0);
    const call = await place({ destination: address('sip', `kim@${phone.address}:${phone.port}`) });
    await world.state.until('call.event.answered', ({ callId }) => callId === call.id);
    expect(phone.invites[0]?.firstLine).toBe(`INVITE sip:kim@${phone.address}:${phone.port} SIP/2.0`);
    await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
  });

  it.each<{ to: string; target: string; end: object }>([
    { to: 'a port where nobody listens', target: 'kim@127.255.255.254:1', end: { hangupReason: 'dialout' } },
    {
      to: 'a TCP port that refuses',
      target: 'kim@127.0.0.1:1;transport=tcp',
      end: { hangupReason: 'failed', sipCode: 503 },
    },
    { to: 'a host that does not exist', target: 'kim@no-such-host.invalid', end: { hangupReason: 'failed', cause: 3 } },
  ])('to $to fails once', async ({ target, end }) => {
    const call = await place({ destination: address('sip', target), ringTimeoutMs: 2000 });
    expect((await ended(call)).payload).toMatchObject(end);
    expect(typesOf(call).filter((type) => type === 'call.event.ended')).toHaveLength(1);
  });
});
