import { describe, expect, it } from 'vitest';

import { pressDigit } from '../domain/press-digit.ts';
import { endCall } from '../domain/end-call.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { answeredCall } from '../testing/sample-call.ts';

const at = '2026-01-31T12:00:05.000Z';

describe('CallJournal', () => {
  it('stores, then tells', async () => {
    const world = new LiveWorld();
    const live = world.addCall(answeredCall());
    const recorded = await world.journal.record(live, (call) =>
      pressDigit(call, { digit: '5', durationMs: 100 }, { at }),
    );
    await recorded?.published;

    expect(live.call.lastSeq).toBe(3);
    expect(world.store.calls.get(live.call.id)).toEqual(live.call);
    expect(world.bus.published).toMatchObject([{ type: 'call.event.dtmf-received', seq: 3 }]);
  });

  it('decides again when somebody else has changed the call meanwhile', async () => {
    const world = new LiveWorld();
    const live = world.addCall(answeredCall());
    const stored = { ...live.call, lastSeq: 7 };
    world.store.calls.set(stored.id, stored);
    await world.journal.record(live, (call) => pressDigit(call, { digit: '5', durationMs: 100 }, { at }));

    expect(live.call.lastSeq).toBe(8);
  });

  it('waits for the database, and tells nothing twice', async () => {
    const world = new LiveWorld();
    const live = world.addCall(answeredCall());
    world.store.isDown = true;
    const recorded = world.journal.record(live, (call) => pressDigit(call, { digit: '5', durationMs: 100 }, { at }));
    setTimeout(() => (world.store.isDown = false), 20);
    await (
      await recorded
    )?.published;

    expect(world.bus.types).toEqual(['call.event.dtmf-received']);
  });

  it('writes nothing for an Asterisk that somebody else has claimed', async () => {
    const world = new LiveWorld();
    const live = world.addCall(answeredCall());
    world.store.epoch = 2;
    const recorded = world.journal.record(live, (call) => endCall(call, 16, { at }));
    setTimeout(() => {
      expect(world.asterisk.held.isOpen).toBe(false);
      expect(world.store.events).toEqual([]);
      world.asterisk.take({ epoch: 2, startupTime: null, publishedPosition: 0 });
      world.asterisk.held.open();
    }, 20);
    await recorded;

    expect(world.store.calls.get(live.call.id)?.status).toBe('hangup');
  });

  it('forgets a call that is over', async () => {
    const world = new LiveWorld();
    const live = world.addCall(answeredCall());
    await world.journal.record(live, (call) => endCall(call, 16, { at }));

    expect(world.asterisk.calls.size).toBe(0);
  });
});
