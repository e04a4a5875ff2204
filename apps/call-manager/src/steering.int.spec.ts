import 'reflect-metadata';

import { type CallModeChanged, rejectCodes } from '@voipbin/contracts';
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

const own = (callId: string, customerId: string) => ({ customerId, id: callId });

it('switches every mode on and off, shows it, and says so', async () => {
  const { house, state } = world;
  const { callId, created } = await world.converse();
  const call = own(callId, created.customerId);
  const off = { hold: false, moh: false, mute: '', silence: false, echo: false };
  for (const mode of ['hold', 'moh', 'mute', 'silence', 'echo'] as const) {
    const isOnAs = mode === 'mute' ? 'both' : true;
    expect((await house.bus.request('call.request.set-mode', { ...call, mode, isOn: true })).modes).toEqual({
      ...off,
      [mode]: isOnAs,
    });
    await state.until('call.event.mode-changed', ({ payload }) => payload.mode === mode && payload.isOn);
    expect((await house.bus.request('call.request.get-call', call)).modes).toEqual({ ...off, [mode]: isOnAs });
    await house.bus.request('call.request.set-mode', { ...call, mode, isOn: false });
    await state.until('call.event.mode-changed', ({ payload }) => payload.mode === mode && !payload.isOn);
    expect((await house.bus.request('call.request.get-call', call)).modes).toEqual(off);
  }
});

it('takes two at once, both, one after the other', async () => {
  const { house, state } = world;
  const { callId, created } = await world.converse();
  const call = own(callId, created.customerId);
  await Promise.all([
    house.bus.request('call.request.set-mode', { ...call, mode: 'mute', isOn: true, direction: 'in' }),
    house.bus.request('call.request.set-mode', { ...call, mode: 'mute', isOn: true, direction: 'out' }),
  ]);
  await state.until('call.event.mode-changed', ({ payload }) => payload.modes.mute === 'both');
  const changes = state.of(callId).filter(({ type }) => type === 'call.event.mode-changed');
  expect(changes.map(({ seq }) => seq)).toEqual([3, 4]);
  expect(new Set(changes.map(({ payload }) => (payload as CallModeChanged).direction))).toEqual(new Set(['in', 'out']));
});

it('does once what is asked for twice', async () => {
  const { house, state } = world;
  const { callId, created } = await world.converse();
  const order = { digits: '1', durationMs: 100, intervalMs: 0 };
  await house.command(created, 'call.command.send-digits', 'twice', order);
  await house.command(created, 'call.command.send-digits', 'twice', order);
  const sent = state.of(callId).filter(({ type }) => type === 'call.event.digits-sent');
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
});

it('refuses what a call that is not answered or over cannot do, and says which status it has', async () => {
  const { house, state } = world;
  const ringing = await world.dial();
  const created = await world.created(ringing);
  const call = own(created.callId ?? '', created.customerId);
  const refusal = (status: string) => ({ code: 'call_state_invalid', kind: 'user', details: { status } });
  const digits = { digits: '1', durationMs: 100, intervalMs: 0 };
  await expect(house.bus.request('call.request.set-mode', { ...call, mode: 'hold', isOn: true })).rejects.toMatchObject(
    refusal('ringing'),
  );
  await house.command(created, 'call.command.set-mode', 'early', { mode: 'hold', isOn: true });
  await state.until('call.event.command-failed', ({ payload }) => payload.code === 'call_state_invalid');
  ringing.cancel();
  await state.until('call.event.ended');
  await expect(house.bus.request('call.request.send-digits', { ...call, ...digits })).rejects.toMatchObject(
    refusal('hangup'),
  );
  await expect(
    house.bus.request('call.request.send-digits', { ...call, customerId: created.id, ...digits }),
  ).rejects.toMatchObject({ code: 'call_not_found' });
});

it('knows the modes after a restart of call-manager', async () => {
  const { callId, created } = await world.converse();
  const call = own(callId, created.customerId);
  await world.house.command(created, 'call.command.set-mode', 'on', { mode: 'hold', isOn: true });
  await world.state.until('call.event.mode-changed');
  await world.house.close();
  await world.open();
  await world.house.command(created, 'call.command.set-mode', 'on', { mode: 'hold', isOn: true });
  await world.house.command(created, 'call.command.set-mode', 'off', { mode: 'hold', isOn: false });
  await world.state.until('call.event.mode-changed', ({ causationId }) => causationId === 'off');
  expect((await world.house.bus.request('call.request.get-call', call)).modes.hold).toBe(false);
  const changes = world.state.of(callId).filter(({ type }) => type === 'call.event.mode-changed');
  expect(new Set(changes.map(({ causationId }) => causationId))).toEqual(new Set(['on', 'off']));
});

it('refuses a caller who was not answered with the status of the reason', async () => {
  const ringing = await world.dial();
  const created = await world.created(ringing);
  const call = own(created.callId ?? '', created.customerId);
  await world.house.bus.request('call.request.hang-up-call', { ...call, reason: 'busy' });
  expect((await ringing.final()).status).toBe(486);
  expect((await world.state.until('call.event.ended')).payload).toMatchObject({ hangupReason: 'busy' });
});

it.each(rejectCodes)('refuses a caller with %i', async (sipCode) => {
  const ringing = await world.dial();
  const created = await world.created(ringing);
  await world.house.command(created, 'call.command.hangup', `reject-${sipCode}`, { reason: 'failed', sipCode });
  expect((await ringing.final()).status).toBe(sipCode);
  expect((await world.state.until('call.event.ended')).payload).toMatchObject({ hangupReason: 'failed' });
});
