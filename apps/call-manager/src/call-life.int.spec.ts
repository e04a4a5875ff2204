import 'reflect-metadata';

import { derivedId } from '@voipbin/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { NUMBER, World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterEach(async () => {
  await world.reset();
});

afterAll(async () => {
  await world.stop();
});

describe('an incoming call', () => {
  it('lives from the INVITE to the BYE, with every event in order', async () => {
    const { house, state, asterisk } = world;
    const call = await world.dial(NUMBER, { name: '"Kim" ' });
    const created = await world.created(call);
    const { callId = '' } = created;
    const runId = derivedId('run', callId);

    expect(created).toMatchObject({
      ...{ seq: 1, customerId: state.customerId, runId, partitionKey: callId, correlationId: callId },
      payload: {
        ...{ direction: 'incoming', asteriskId: asterisk.entityId, flowId: state.flowId, runId },
        source: { type: 'tel', target: call.options.from, targetName: 'Kim' },
        destination: { type: 'tel', target: NUMBER },
      },
    });

    await house.command(created, 'call.command.answer', 'run-1.0', {});
    expect((await call.final()).status).toBe(200);
    expect(await state.until('call.event.answered')).toMatchObject({ seq: 2, causationId: 'run-1.0' });

    await house.command(created, 'call.command.play', 'run-2.0', { media: ['library/hum-600', 'library/hum-400'] });
    await call.untilHeard(20);
    expect(await state.until('call.event.playback-finished')).toMatchObject({
      causationId: 'run-2.0',
      payload: { playbackId: 'run-2.0', outcome: 'completed' },
    });

    await call.press('5#');
    await state.until('call.event.dtmf-received', ({ payload }) => payload.digit === '#');

    await house.command(created, 'call.command.hangup', 'run-3.0', { reason: 'normal' });
    await call.untilBye();
    expect(await state.until('call.event.ended')).toMatchObject({
      causationId: 'run-3.0',
      payload: { hangupBy: 'local', hangupReason: 'normal', cause: 16 },
    });
    expect(state.of(callId).map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'call.event.created'],
      [2, 'call.event.answered'],
      [3, 'call.event.playback-finished'],
      [4, 'call.event.dtmf-received'],
      [5, 'call.event.dtmf-received'],
      [6, 'call.event.ended'],
    ]);
  });

  it('ends once when the caller hangs up in the middle of a playback', async () => {
    const { call, created, callId } = await world.converse();
    await world.house.command(created, 'call.command.play', 'run-2.1', { media: ['library/hum-20000'] });
    await call.untilHeard(10);
    call.bye();

    const ended = await world.state.until('call.event.ended');
    expect(ended.payload).toMatchObject({ hangupBy: 'remote', hangupReason: 'normal' });
    const events = world.state.of(callId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === 'call.event.ended')).toHaveLength(1);
  });

  it('ends when the caller gives up before the answer', async () => {
    const call = await world.dial();
    await world.created(call);
    call.cancel();

    const ended = await world.state.until('call.event.ended');
    expect(ended.payload).toMatchObject({ hangupBy: 'remote', hangupReason: 'normal', cause: 127 });
    expect((await call.final()).status).toBe(487);
  });

  it('takes a From name that speaks to the dialplan for a name', async () => {
    const call = await world.dial(NUMBER, { name: String.raw`"x,context=trunk,\"y\"" ` });
    const { payload } = await world.created(call);

    expect(payload.source).toMatchObject({ type: 'tel', targetName: 'x,context=trunk,"y"' });
    expect(payload.flowId).toBe(world.state.flowId);
  });

  it('lasts longer than the dialplan alone would let it, whether it plays or not', async () => {
    const [playing, silent] = [await world.converse(), await world.converse()];
    await world.house.command(playing.created, 'call.command.play', 'long', { media: ['library/hum-12000'] });
    const finished = await world.state.until('call.event.playback-finished');

    expect(finished.payload.outcome).toBe('completed');
    expect([playing.call.hasBye, silent.call.hasBye]).toEqual([false, false]);
  });

  it('is hung up with the reason that is asked for', async () => {
    const call = await world.dial();
    await world.house.command(await world.created(call), 'call.command.hangup', 'run-4.0', { reason: 'busy' });

    expect((await call.final()).status).toBe(486);
    const ended = await world.state.until('call.event.ended');
    expect(ended.payload).toEqual({ hangupBy: 'local', hangupReason: 'busy', cause: 17 });
  });
});

describe('what others ask', () => {
  it('is answered from what is stored', async () => {
    const { call, callId } = await world.converse();
    call.bye();
    await world.state.until('call.event.ended');
    const { bus } = world.house;
    const { customerId } = world.state;

    const snapshot = await bus.request('call.request.get-call', { customerId, id: callId });
    expect(snapshot).toMatchObject({ id: callId, status: 'hangup', hangupBy: 'remote', lastSeq: 3 });
    expect(snapshot.tmProgressing).not.toBeNull();
    const page = await bus.request('call.request.list-calls', { customerId, pageSize: 1, hangupReason: 'normal' });
    expect(page.items).toMatchObject([{ id: callId }]);
    const log = await bus.request('call.request.list-call-events', { customerId, id: callId });
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await bus.request('call.request.last-seqs', { callIds: [callId, customerId] })).toEqual({ [callId]: 3 });
    const missed = await bus.request('call.request.events-since', { callId, afterSeq: 1 });
    expect(missed).toEqual(world.state.of(callId).slice(1));
  });

  it('ends a live call once, and only for its customer', async () => {
    const { call, callId } = await world.converse();
    const { bus } = world.house;
    const own = { customerId: world.state.customerId, id: callId };
    const foreign = { ...own, customerId: world.state.flowId };

    await expect(bus.request('call.request.hang-up-call', foreign)).rejects.toMatchObject({ code: 'call_not_found' });
    expect(await bus.request('call.request.hang-up-call', own)).toMatchObject({ status: 'terminating' });
    await call.untilBye();
    await world.state.until('call.event.ended');
    await expect(bus.request('call.request.hang-up-call', own)).rejects.toMatchObject({ code: 'call_already_hangup' });
  });
});
