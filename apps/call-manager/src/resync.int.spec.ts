import 'reflect-metadata';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { swallowEvents } from './testing/swallow-events.ts';
import { World } from './testing/world.ts';

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

const typesOf = (callId: string) => world.state.of(callId).map(({ type }) => type.replace('call.event.', ''));
const uniqueSeqs = (callId: string) => [...new Set(world.state.of(callId).map(({ seq }) => seq))];

describe('after an absence', () => {
  it('goes on with a call, and uses what Asterisk kept for it', async () => {
    const { state } = world;
    const { call, created, callId } = await world.converse();
    await world.house.command(created, 'call.command.play', 'long', { media: ['library/hum-1500'] });
    await world.house.close();
    await call.press('7');
    await world.open();

    await state.until('call.event.dtmf-received', (event) => event.callId === callId);
    await state.until('call.event.playback-finished', (event) => event.callId === callId);
    expect(state.of(callId).at(-1)?.payload).toEqual({ playbackId: 'long', outcome: 'completed' });
    expect(call.hasBye).toBe(false);
    await world.house.command(created, 'call.command.play', 'after', { media: ['library/hum-100'] });
    await state.until('call.event.playback-finished', ({ causationId }) => causationId === 'after');
    expect(uniqueSeqs(callId)).toEqual([1, 2, 3, 4, 5]);
  });

  it('concludes what it was never told', async () => {
    const { state } = world;
    const [played, unanswered, gone] = [await world.converse(), await world.dial(), await world.converse()];
    const waiting = await world.created(unanswered);
    await world.house.command(played.created, 'call.command.play', 'short', { media: ['library/hum-300'] });
    await world.house.close();
    const swallowed = await swallowEvents(world.settings.callManager.port);
    const lost = await world.dial();
    gone.call.bye();
    await Promise.all(['PlaybackFinished', 'ChannelDestroyed', 'StasisStart'].map((type) => swallowed.until(type)));
    await swallowed.close();
    await world.open();

    const finished = await state.until('call.event.playback-finished', ({ causationId }) => causationId === 'short');
    expect(finished.payload.outcome).toBe('completed');
    const ended = await state.until('call.event.ended', ({ callId }) => callId === gone.callId);
    expect(ended.payload).toMatchObject({ detail: 'resync', hangupBy: 'remote', hangupReason: 'normal' });
    const [stored] = await world.query<{ synthesized: boolean }>('SELECT synthesized FROM call_events WHERE id = $1', [
      ended.id,
    ]);
    expect(stored?.synthesized).toBe(true);
    await world.created(lost);
    await world.house.command(waiting, 'call.command.answer', 'late-answer', {});
    expect((await unanswered.final()).status).toBe(200);
    expect(typesOf(gone.callId)).toEqual(['created', 'answered', 'ended']);
  });

  it('does not carry out again what was carried out before', async () => {
    const { created, callId } = await world.converse();
    const play = () => world.house.command(created, 'call.command.play', 'once', { media: ['library/hum-4000'] });
    await play();
    await world.house.close();
    await world.open();
    await play();
    expect(typesOf(callId).at(-1)).toBe('command-accepted');
  });
});

describe('while Postgres is away', () => {
  it('keeps what happens until it is back', async () => {
    const { state } = world;
    const { call, callId } = await world.converse();
    await world.postgres.stop();
    await call.press('12');
    const stranger = await world.dial('+15551111');
    await stranger.untilHeard(20);
    await world.postgres.startAgain();

    await state.until('call.event.dtmf-received', ({ payload }) => payload.digit === '2');
    expect(typesOf(callId)).toEqual(['created', 'answered', 'dtmf-received', 'dtmf-received']);
    expect(call.hasBye).toBe(false);
    expect((await stranger.final()).status).toBe(503);
    const { payload } = await state.until('call.event.ended');
    expect(payload.detail).toBe('fallback');
  });
});

describe('when Asterisk dies', () => {
  it('ends its calls once, after the restart or after 15 s', async () => {
    const { state } = world;
    const restarted = await world.converse();
    await world.asterisk.process.kill();
    await world.asterisk.process.untilReady();
    const ended = await state.until('call.event.ended', ({ callId }) => callId === restarted.callId);
    expect(ended.payload).toMatchObject({ detail: 'asterisk_lost', hangupReason: 'failed' });

    await world.house.untilReady();
    const vanished = await world.converse();
    await world.asterisk.process.stop('SIGKILL');
    const lost = await state.until('call.event.ended', ({ callId }) => callId === vanished.callId, 25_000);
    expect(lost.payload).toMatchObject({ detail: 'asterisk_lost' });
    await world.asterisk.process.startAgain();
    await world.house.untilReady();
    expect(typesOf(vanished.callId)).toEqual(['created', 'answered', 'ended']);
  }, 60_000);
});
