import 'reflect-metadata';

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

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

it('plays once what is asked for twice, and repeats the outcome of what is over', async () => {
  const { house, state } = world;
  const { created, callId } = await world.converse();
  const play = () => house.command(created, 'call.command.play', 'twice', { media: ['library/hum-800'] });
  await play();
  await play();
  expect(typesOf(callId)).toEqual(['created', 'answered', 'command-accepted']);

  const finished = await state.until('call.event.playback-finished');
  await play();
  const repeated = state.of(callId).at(-1);
  expect(repeated).toEqual(finished);
  expect(typesOf(callId)).toEqual([
    'created',
    'answered',
    'command-accepted',
    'playback-finished',
    'playback-finished',
  ]);
});

it('stops a playback and says so', async () => {
  const { created, call } = await world.converse();
  await world.house.command(created, 'call.command.play', 'long', { media: ['library/hum-20000'] });
  await call.untilHeard(10);
  await world.house.command(created, 'call.command.stop-playback', 'stop', { playbackId: 'long' });

  const finished = await world.state.until('call.event.playback-finished');
  expect(finished).toMatchObject({ causationId: 'long', payload: { playbackId: 'long', outcome: 'stopped' } });
});

it('tells of media that cannot be played', async () => {
  const { created } = await world.converse();
  await world.house.command(created, 'call.command.play', 'missing', { media: ['library/nothing'] });

  const finished = await world.state.until('call.event.playback-finished');
  expect(finished.payload).toEqual({ playbackId: 'missing', outcome: 'failed' });
});

it('fails a command that is nonsense', async () => {
  const { created } = await world.converse();
  await world.house.command(created, 'call.command.play', 'nonsense', { media: ['../etc/passwd'] });

  const failed = await world.state.until('call.event.command-failed');
  expect(failed).toMatchObject({ causationId: 'nonsense', payload: { commandId: 'nonsense', code: 'invalid_media' } });
});

it('answers each answer command', async () => {
  const { created, callId } = await world.converse();
  await world.house.command(created, 'call.command.answer', 'again', {});

  await world.state.until('call.event.answered', ({ causationId }) => causationId === 'again');
  expect(typesOf(callId)).toEqual(['created', 'answered', 'answered']);
});

it('answers a command for a call that is over with its end', async () => {
  const { created, call, callId } = await world.converse();
  call.bye();
  const ended = await world.state.until('call.event.ended');
  await world.house.command(created, 'call.command.play', 'late', { media: ['library/hum-800'] });

  expect(world.state.of(callId).at(-1)).toEqual(ended);
  const [stored] = await world.query<{ count: string }>('SELECT count(*) FROM call_events WHERE call_id = $1', [
    callId,
  ]);
  expect(stored?.count).toBe('3');
});
