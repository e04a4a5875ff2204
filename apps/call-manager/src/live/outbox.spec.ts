import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { openCall } from '../domain/open-call.ts';
import { envelopeOf } from '../domain/call-envelope.ts';
import { FakeBus } from '../testing/fake-bus.ts';
import { MemoryCallStore } from '../testing/memory-call.store.ts';
import { sampleChannel, sampleInvite } from '../testing/sample-call.ts';
import { silentLog } from '../testing/silent-log.ts';
import { Outbox } from './outbox.ts';

function world() {
  const store = new MemoryCallStore();
  const bus = new FakeBus();
  const outbox = new Outbox('asterisk-1', store, bus, silentLog);
  /** Stores the first event of a new call, and hands it to the outbox. */
  const happen = async (callId: string) => {
    const change = openCall({ ...sampleChannel, callId }, sampleInvite, {});
    const outcome = await store.write(store.epoch, change);
    const [event] = change.events;
    if (outcome.kind !== 'stored' || event === undefined) {
      throw new Error('not stored');
    }
    return { position: outcome.positions[0] ?? 0, envelope: envelopeOf(change.call, event) };
  };
  const settle = async () => {
    for (let turns = 0; turns < 5; turns += 1) {
      await turn();
    }
  };
  return { store, bus, outbox, happen, settle, callIds: () => bus.published.map(({ callId }) => callId) };
}

describe('Outbox', () => {
  it('begins with what was stored but not published', async () => {
    const { outbox, happen, settle, callIds } = world();
    for (const callId of ['a', 'b', 'c']) {
      await happen(callId);
    }
    outbox.start(1);
    await settle();

    expect(callIds()).toEqual(['b', 'c']);
    expect(outbox.mark).toBe(3);
  });

  it('publishes what comes while it catches up after what was before', async () => {
    const { outbox, happen, settle, callIds } = world();
    await happen('a');
    outbox.start(0);
    const late = await happen('b');
    await outbox.add(late);
    await settle();

    expect(callIds()).toEqual(['a', 'b']);
  });

  it('does not publish again what it has published, when it begins again', async () => {
    const { outbox, happen, settle, callIds } = world();
    outbox.start(0);
    await settle();
    await outbox.add(await happen('a'));
    outbox.start(0);
    await settle();

    expect(callIds()).toEqual(['a']);
  });

  it('keeps its mark behind what the bus refused, and publishes that first when the bus is back', async () => {
    const { bus, outbox, happen, settle, callIds } = world();
    outbox.start(0);
    await settle();
    await outbox.add(await happen('a'));
    bus.isDown = true;
    await expect(outbox.add(await happen('b'))).rejects.toMatchObject({ code: 'bus_unavailable' });
    await outbox.add(await happen('c'));
    expect(outbox.mark).toBe(1);
    expect(outbox.isBlocked).toBe(true);

    bus.isDown = false;
    outbox.wake();
    await settle();
    expect(callIds()).toEqual(['a', 'b', 'c']);
    expect(outbox.mark).toBe(3);
    expect(outbox.isBlocked).toBe(false);
    await outbox.add(await happen('d'));
    expect(callIds().at(-1)).toBe('d');
  });
});
