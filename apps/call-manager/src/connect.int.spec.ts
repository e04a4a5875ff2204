import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { Address, ConnectCall } from '@voipbin/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { address } from './testing/sample-order.ts';
import type { Manner } from './testing/sip-answerer.ts';
import { type Conversation, World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
}, 120_000);

afterAll(() => world.stop());

afterEach(() => world.reset());

async function connect(
  { created }: Pick<Conversation, 'created'>,
  destinations: Address[],
  more: Partial<ConnectCall> = {},
  commandId = newId(),
): Promise<string> {
  const limits = { ringTimeoutMs: 30_000, timeoutMs: 60_000 };
  const wish = { destinations, ringMethod: 'ring_all', isAnonymous: false, ...limits, ...more } as const;
  await world.house.command(created, 'call.command.connect', commandId, wish);
  return commandId;
}

const finished = (callId: string) =>
  world.state.until('call.event.connect-finished', (event) => event.callId === callId);
const connected = (callId: string) => world.state.until('call.event.connected', (event) => event.callId === callId);
const typesOf = (callId: string) => world.state.of(callId).map(({ type }) => type.replace('call.event.', ''));

async function membersOf(
  masterCallId: string,
): Promise<{ id: string; status: string; hangup_reason: string | null }[]> {
  const sql = 'SELECT id, status, hangup_reason FROM call_manager.calls WHERE master_call_id = $1 ORDER BY tm_create';
  return world.query(sql, [masterCallId]);
}

async function hangUp(callId: string): Promise<void> {
  await world.house.bus.request('call.request.hang-up-call', { customerId: world.state.customerId, id: callId });
}

describe('connecting a call', () => {
  it('answers a caller who was not answered yet when somebody answers, and frees them when that one has gone', async () => {
    const { phone, at } = await world.somebody([100, 180]);
    const call = await world.dial();
    const created = await world.created(call);
    const { callId = '' } = created;
    const commandId = await connect({ created }, [at]);
    await phone.until(({ invites }) => invites.length === 1);
    expect(phone.invites[0]?.headers.get('from')).toContain(call.options.from);
    await call.untilStatus(180);
    phone.say(200);
    const { payload } = await connected(callId);
    expect(payload).toMatchObject({ peer: at });
    expect((await call.final()).status).toBe(200);
    await phone.until(({ rtpPackets }) => rtpPackets === 0);

    await hangUp(payload.peerCallId);
    await phone.until(({ hasBye }) => hasBye);
    const end = await finished(callId);
    expect(end.payload).toMatchObject({ commandId, outcome: 'completed', peerCallId: payload.peerCallId, peer: at });
    expect(call.hasBye).toBe(false);
    expect(typesOf(callId)).toEqual(['created', 'answered', 'connected', 'connect-finished']);
    await world.house.command(created, 'call.command.play', newId(), { media: ['library/hum-800'] });
    await call.untilHeard(10);
  });

  it.each<[Manner, object]>([
    [[100, 486], { outcome: 'busy', sipCode: 486 }],
    [[100, 180, 603], { outcome: 'noanswer', sipCode: 603 }],
    [[404], { outcome: 'failed', sipCode: 404 }],
    [[480], { outcome: 'noanswer', sipCode: 480 }],
    [[503], { outcome: 'failed', sipCode: 503 }],
  ])('tells that the called one answered with %j, and leaves the caller to the flow', async (manner, expected) => {
    const { at } = await world.somebody(manner);
    const conversation = await world.converse();
    await connect(conversation, [at]);
    expect((await finished(conversation.callId)).payload).toMatchObject({ ...expected, durationMs: 0 });
    await world.house.command(conversation.created, 'call.command.play', newId(), { media: ['library/hum-800'] });
    await conversation.call.untilHeard(10);
  });

  it('has nobody to call where nothing leads, and says so for each', async () => {
    const conversation = await world.converse();
    await connect(conversation, [address('extension', 'nobody'), address('sip', 'nobody@127.0.0.1:1;transport=tcp')]);
    expect((await finished(conversation.callId)).payload).toMatchObject({ outcome: 'failed' });
    expect((await membersOf(conversation.callId)).map(({ status, hangup_reason }) => [status, hangup_reason])).toEqual([
      ['hangup', 'failed'],
      ['hangup', 'failed'],
    ]);
  });

  it('ends what the caller is being played as soon as somebody answers', async () => {
    const { phone, at } = await world.somebody([100, 180]);
    const { call, callId, created } = await world.converse();
    await world.house.command(created, 'call.command.play', 'long', { media: ['library/hum-20000'] });
    await call.untilHeard(10);
    await connect({ created }, [at]);
    await phone.until(({ invites }) => invites.length === 1);
    phone.say(200);
    expect((await connected(callId)).payload).toMatchObject({ peer: at });
    const { payload } = await world.state.until('call.event.playback-finished', (event) => event.callId === callId);
    expect(payload).toMatchObject({ outcome: 'stopped' });
  });

  it('gives up in time', async () => {
    const { phone, at } = await world.somebody([100, 180]);
    const conversation = await world.converse();
    await connect(conversation, [at], { timeoutMs: 1000 });
    expect((await finished(conversation.callId)).payload).toMatchObject({ outcome: 'noanswer' });
    await phone.until(({ hasCancel }) => hasCancel);
  });

  it('cancels the others when one answers, and tells them that it was answered elsewhere', async () => {
    const [first, second, third] = [
      await world.somebody([100, 180]),
      await world.somebody([100, 180]),
      await world.somebody([100]),
    ];
    const { callId, ...conversation } = await world.converse();
    await connect(conversation, [first.at, second.at, third.at]);
    await first.phone.until(({ invites }) => invites.length === 1);
    await second.phone.until(({ invites }) => invites.length === 1);
    second.phone.say(200);
    expect((await connected(callId)).payload.peer).toEqual(second.at);
    await first.phone.until(({ hasCancel }) => hasCancel);
    await third.phone.until(({ hasCancel }) => hasCancel);
    expect(first.phone.cancels[0]?.headers.get('reason')).toMatch(/cause=200;text="Call completed elsewhere"/);
    expect(second.phone.hasBye).toBe(false);
  });

  it('has one winner when two answer at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await world.somebody([100, 200]), await world.somebody([100, 200])];
      const { callId, ...conversation } = await world.converse();
      await connect(conversation, [one.at, other.at]);
      const { peer } = (await connected(callId)).payload;
      const [winner, loser] = peer.target === one.at.target ? [one, other] : [other, one];
      await loser.phone.until(({ hasBye, hasCancel }) => hasBye || hasCancel);
      expect(winner.phone.hasBye).toBe(false);
      const members = await world.query<{ id: string }>(
        `SELECT id FROM call_manager.calls WHERE master_call_id = $1 AND tm_progressing IS NOT NULL`,
        [callId],
      );
      expect(members).toHaveLength(1);
    }
  });

  it('calls one after another where it is to', async () => {
    const [busy, silent, free] = [
      await world.somebody([486]),
      await world.somebody([100, 180]),
      await world.somebody([100, 180, 200]),
    ];
    const { callId, ...conversation } = await world.converse();
    await connect(conversation, [busy.at, silent.at, free.at], { ringMethod: 'linear', ringTimeoutMs: 1000 });
    await silent.phone.until(({ invites }) => invites.length === 1);
    expect(free.phone.invites).toHaveLength(0);
    expect((await connected(callId)).payload.peer).toEqual(free.at);
    expect(silent.phone.hasCancel).toBe(true);
  });

  it('stops calling when the caller has gone', async () => {
    const { phone, at } = await world.somebody([100, 180]);
    const conversation = await world.converse();
    await connect(conversation, [at]);
    await phone.until(({ invites }) => invites.length === 1);
    conversation.call.bye();
    await phone.until(({ hasCancel }) => hasCancel);
    const [member] = await membersOf(conversation.callId);
    await world.state.until('call.event.ended', ({ callId }) => callId === member?.id);
    expect(typesOf(conversation.callId).at(-1)).toBe('ended');
  });

  it('hangs up the other when the caller does', async () => {
    const { phone, at } = await world.somebody([100, 180, 200]);
    const conversation = await world.converse();
    await connect(conversation, [at]);
    await connected(conversation.callId);
    conversation.call.bye();
    await phone.until(({ hasBye }) => hasBye);
    const sql = 'SELECT outcome FROM call_manager.groupcalls WHERE master_call_id = $1 AND tm_end IS NOT NULL';
    await expect.poll(() => world.query(sql, [conversation.callId])).toEqual([{ outcome: 'completed' }]);
  });

  it('connects once, however often it is told to', async () => {
    const { phone, at } = await world.somebody([100, 180]);
    const conversation = await world.converse();
    const commandId = await connect(conversation, [at]);
    await phone.until(({ invites }) => invites.length === 1);
    await connect(conversation, [at], {}, commandId);
    await world.state.until('call.event.command-accepted', ({ payload }) => payload.commandId === commandId);
    phone.say(200);
    await connected(conversation.callId);
    await connect(conversation, [at], {}, commandId);
    expect(phone.invites).toHaveLength(1);
  });
});

describe('call-manager is started again', () => {
  it('while it rings: whoever answers meanwhile is connected', async () => {
    const { phone, at } = await world.somebody([100, 180]);
    const conversation = await world.converse();
    await connect(conversation, [at]);
    await phone.until(({ invites }) => invites.length === 1);
    await world.house.close();
    phone.say(200);
    await world.open();
    expect((await connected(conversation.callId)).payload.peer).toEqual(at);
    expect(phone.hasBye).toBe(false);
  });

  it('while they speak: nobody notices, and the end is told once', async () => {
    const { phone, at } = await world.somebody([100, 180, 200]);
    const conversation = await world.converse();
    await connect(conversation, [at]);
    const { payload } = await connected(conversation.callId);
    await world.house.close();
    await world.open();
    expect([phone.hasBye, conversation.call.hasBye]).toEqual([false, false]);
    await hangUp(payload.peerCallId);
    expect((await finished(conversation.callId)).payload).toMatchObject({ outcome: 'completed' });
    expect(typesOf(conversation.callId).filter((type) => type.startsWith('connect'))).toEqual([
      'connected',
      'connect-finished',
    ]);
  });

  it('while they speak, and one hangs up meanwhile', async () => {
    const { phone, at } = await world.somebody([100, 180, 200]);
    const conversation = await world.converse();
    await connect(conversation, [at]);
    await connected(conversation.callId);
    await world.house.close();
    conversation.call.bye();
    await world.open();
    await phone.until(({ hasBye }) => hasBye);
  });
});
