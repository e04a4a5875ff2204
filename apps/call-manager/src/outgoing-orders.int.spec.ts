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

describe('what the called one learns of the caller', () => {
  it('is nothing at a SIP address when they call anonymously', async () => {
    const phone = await world.listen([486], world.carriers[0], 0);
    await ended(await place({ destination: address('sip', `kim@${phone.address}:${phone.port}`), isAnonymous: true }));
    expect(phone.invites[0]?.headers.get('from')).toMatch(/^"Anonymous" <sip:anonymous@/);
    expect(phone.invites[0]?.headers.get('privacy')).toBe('id');
    expect(phone.invites[0]?.text).not.toMatch(/16062067563|Kim/);
  });

  it('is told to a carrier alone when they call anonymously', async () => {
    const carrier = await world.listen([486]);
    await ended(await place({ isAnonymous: true }));
    expect(carrier.invites[0]?.headers.get('p-asserted-identity')).toBe('<tel:+16062067563>');
    expect(carrier.invites[0]?.headers.get('from')).not.toContain('16062067563');
  });

  it('is what the customer adds', async () => {
    const carrier = await world.listen([486]);
    await ended(await place({ headers: { 'X-Ticket': '4711, urgent; "yes"' } }));
    expect(carrier.invites[0]?.headers.get('x-ticket')).toBe('4711, urgent; "yes"');
  });
});

describe('an order', () => {
  it('that comes again, or twice at once, calls once', async () => {
    const phone = await world.listen([100, 180]);
    const wanted = sampleOrder(world.state);
    const ask = () => world.house.bus.request('call.request.place-call', wanted);
    const [one, other] = await Promise.all([ask(), ask()]);
    const third = await ask();
    expect([other?.id, third.id]).toEqual([one?.id, one?.id]);
    expect([one, other, third].filter((answer) => answer?.isRepetition)).toHaveLength(2);
    await world.house.bus.request('call.request.hang-up-call', { customerId: third.customerId, id: third.id });
    await ended(third);
    expect(phone.invites.filter(({ headers }) => !headers.get('cseq')?.includes('ACK'))).toHaveLength(1);
  });

  it('with the id of another is refused', async () => {
    await world.listen([486]);
    const wanted = { ...sampleOrder(world.state), fingerprint: 'one' };
    const call = await world.house.bus.request('call.request.place-call', wanted);
    await ended(call);
    await expect(world.house.bus.request('call.request.place-call', wanted)).resolves.toMatchObject({ id: call.id });
    const other = { ...wanted, fingerprint: 'other' };
    await expect(world.house.bus.request('call.request.place-call', other)).rejects.toMatchObject({
      code: 'idempotency_key_in_use',
    });
    const foreign = { ...wanted, customerId: newId() };
    await expect(world.house.bus.request('call.request.place-call', foreign)).rejects.toMatchObject({
      code: 'call_not_found',
    });
  });

  it.each([
    address('extension', 'kim'),
    address('sip', 'kim'),
    address('sip', 'kim@host;lr'),
    address('sip', 'kim@host/n'),
    address('tel', '0201234567'),
  ])('to nowhere is refused and leaves nothing: %o', async (destination) => {
    const wanted = sampleOrder(world.state, { destination });
    await expect(world.house.bus.request('call.request.place-call', wanted)).rejects.toMatchObject({
      code: 'no_route',
    });
    expect(await world.query('SELECT id FROM calls WHERE id = $1', [wanted.callId])).toEqual([]);
  });
});

describe('when call-manager goes away', () => {
  it('while the called one rings, the call can be cancelled after its return', async () => {
    const phone = await world.listen([100, 180]);
    const call = await place();
    await world.state.until('call.event.ringing', ({ callId }) => callId === call.id);
    await world.house.close();
    await world.open();
    await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
    expect((await ended(call)).payload).toMatchObject({ hangupBy: 'local', hangupReason: 'cancel' });
    await phone.until(({ hasCancel }) => hasCancel);
  });
});

describe('a limit of the customer', () => {
  const ask = (more: Partial<PlaceCall> = {}) =>
    world.house.bus.request('call.request.place-call', sampleOrder(world.state, more));
  afterEach(() => {
    world.state.limits = { callsPerSec: null, simultaneousCalls: null, allowedCountries: [] };
  });

  it('of calls at once holds until one is over', async () => {
    world.state.limits = { ...world.state.limits, simultaneousCalls: 1 };
    const phone = await world.listen([100, 180]);
    const call = await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'simultaneous_calls_limit_exceeded', kind: 'user' });
    await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
    await ended(call);
    phone.manner = [486];
    await ended(await ask());
  });

  it('of calls at once holds for those who ask at once', async () => {
    world.state.limits = { ...world.state.limits, simultaneousCalls: 2 };
    await world.listen([100, 180]);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => ask()));
    const calls = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(calls).toHaveLength(2);
    for (const call of calls) {
      await world.house.bus.request('call.request.hang-up-call', { customerId: call.customerId, id: call.id });
      await ended(call);
    }
  });

  it('of calls a second lets no more through', async () => {
    world.state.limits = { ...world.state.limits, callsPerSec: 2 };
    await world.listen([486]);
    const customerId = newId();
    const attempts = await Promise.allSettled([ask({ customerId }), ask({ customerId }), ask({ customerId })]);
    const refused = attempts.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'calls_per_sec_limit_exceeded' } }]);
    await Promise.all(attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [ended(attempt.value)] : [])));
  });

  it('of countries is about numbers alone', async () => {
    world.state.limits = { ...world.state.limits, allowedCountries: ['US'] };
    await expect(ask()).rejects.toMatchObject({ code: 'country_not_allowed' });
    await world.listen([486]);
    await ended(await ask({ destination: address('tel', '+16062067563') }));
    const phone = await world.listen([486], world.carriers[1], 0);
    await ended(await ask({ destination: address('sip', `kim@${phone.address}:${phone.port}`) }));
  });
});
