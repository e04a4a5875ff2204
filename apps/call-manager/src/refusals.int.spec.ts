import 'reflect-metadata';

import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import type { CallEntity } from './database/entities/call.entity.ts';
import { NO_CUSTOMER_ID } from './domain/call.ts';
import { World } from './testing/world.ts';

const IN_FLIGHT = 3;

let world: World;

beforeAll(async () => {
  // Nothing that is compared with Asterisk's clock may depend on where it is.
  vi.stubEnv('TZ', 'Asia/Seoul');
  world = await World.start({ MAX_CALLS_IN_FLIGHT: String(IN_FLIGHT) });
});

afterEach(async () => {
  await world.reset();
});

afterAll(async () => {
  await world.stop();
  vi.unstubAllEnvs();
});

async function storedCall(from: string) {
  const [call] = await world.query<CallEntity & Record<string, unknown>>(
    `SELECT * FROM calls WHERE source->>'target' = $1`,
    [from],
  );
  return call;
}

async function refusesUntilMs(): Promise<number> {
  return Number(/REFUSE_UNTIL=(\d+)/.exec(await world.asterisk.console('dialplan show globals'))?.[1]);
}

describe('a call that gets no flow', () => {
  it.each([
    ['+15559999', 404, 'unknown_number', 'failed', 1],
    ['5550001', 404, 'invalid_destination', 'failed', 1],
    ['+15550002', 480, 'number_disabled', 'noanswer', 19],
    ['+15550003', 480, 'number_without_flow', 'noanswer', 19],
  ] as const)('to %s is refused with %i: %s', async (dialled, status, refusal, hangupReason, cause) => {
    world.state.addNumber('+15550002', { status: 'disabled' });
    world.state.addNumber('+15550003', { callFlowId: null });
    const call = await world.dial(dialled);

    expect((await call.final()).status).toBe(status);
    const ended = await world.state.until('call.event.ended');
    expect(ended.payload).toEqual({ hangupBy: 'local', hangupReason, cause, refusal });
    const events = world.state.of(ended.callId ?? '');
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'call.event.created'],
      [2, 'call.event.ended'],
    ]);
    expect(events[0]?.payload).not.toHaveProperty('flowId');
    expect(await storedCall(call.options.from)).toMatchObject({ status: 'hangup', refusal, last_seq: 2 });
  });

  it('belongs to the customer of the number, if there is one', async () => {
    world.state.addNumber('+15550002', { status: 'disabled' });
    const [stranger, disabled] = [await world.dial('+15559999'), await world.dial('+15550002')];
    await Promise.all([stranger.final(), disabled.final()]);

    expect(await storedCall(stranger.options.from)).toMatchObject({ customer_id: NO_CUSTOMER_ID });
    expect(await storedCall(disabled.options.from)).toMatchObject({ customer_id: world.state.customerId });
  });

  it('is refused with 503 while too many wait for their flow, and no longer when those are taken', async () => {
    const waiting = await Promise.all(Array.from({ length: IN_FLIGHT }, () => world.dial()));
    const created = await Promise.all(waiting.map((call) => world.created(call)));
    const dialledAtMs = Date.now();
    const excess = await world.dial();
    expect((await excess.final()).status).toBe(503);
    await world.state.until('call.event.ended');
    expect(await storedCall(excess.options.from)).toMatchObject({ status: 'hangup', refusal: 'overloaded' });

    await Promise.all(created.map((event) => world.house.command(event, 'call.command.answer', `${event.id}-1`, {})));
    // Asterisk is told of its pause beside all else, and may know of it later than the caller of their refusal.
    await expect.poll(refusesUntilMs).toBeGreaterThan(dialledAtMs);
    await sleep(Math.max(0, (await refusesUntilMs()) - Date.now()) + 1);
    const next = await world.dial();
    expect((await world.created(next)).payload.flowId).toBe(world.state.flowId);
  });

  it('is refused with 503 by Asterisk alone until the time that it was told, and leaves no call', async () => {
    await world.asterisk.console(`dialplan set global REFUSE_UNTIL ${Date.now() + 1900}`);
    const refused = await world.dial();
    expect((await refused.final()).status).toBe(503);
    await world.asterisk.console(`dialplan set global REFUSE_UNTIL ${Date.now() - 1}`);
    await world.created(await world.dial());
    expect(await storedCall(refused.options.from)).toBeUndefined();
  });

  it('is not refused by Asterisk alone for hours, because its clock was set back', async () => {
    await world.asterisk.console(`dialplan set global REFUSE_UNTIL ${Date.now() + 60_000}`);
    await world.created(await world.dial());
  });

  it('is left to the fallback while the directory does not answer', async () => {
    world.state.isDirectoryDown = true;
    const call = await world.dial('+15550004');
    await call.untilHeard(20);

    const ended = await world.state.until('call.event.ended');
    expect(ended).toMatchObject({ payload: { hangupReason: 'failed', detail: 'fallback' } });
    expect((await call.final()).status).toBe(503);
    expect(await storedCall(call.options.from)).toMatchObject({ status: 'hangup', last_seq: 2 });
  });

  it('gets one as soon as the directory says that it has changed', async () => {
    const first = await world.dial('+15550005');
    expect((await first.final()).status).toBe(404);
    world.state.addNumber('+15550005');
    await world.house.numberChanged('+15550005');

    expect((await world.created(await world.dial('+15550005'))).payload.flowId).toBe(world.state.flowId);
  });
});
