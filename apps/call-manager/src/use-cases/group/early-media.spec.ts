import type { AriOperation } from '@voipbin/ari';
import { beforeEach, describe, expect, it } from 'vitest';

import { memberCallId } from '../../domain/group/groupcall.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { ariError } from '../../testing/fake-ari.ts';
import { LiveWorld } from '../../testing/live-world.ts';
import { answeredCall, ringingCall } from '../../testing/sample-call.ts';
import { sampleGroup } from '../../testing/sample-group.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { EarlyMedia } from './early-media.ts';

let world: LiveWorld;
let early: EarlyMedia;
let live: LiveGroup;

/** A member rings, and sends something before the answer. */
beforeEach(() => {
  world = new LiveWorld();
  early = new EarlyMedia(world.mailboxes, world.journal, silentLog);
  const wish = { ...sampleGroup().wish, earlyMedia: true };
  live = world.asterisk.beginGroup(sampleGroup({ wish, masterCallId: world.addCall(answeredCall()).call.id }));
  const id = memberCallId(live.group.id, 0);
  world.addCall(ringingCall({ id, channelId: 'member', direction: 'outgoing' })).hasEarlyMedia = true;
});

const begin = () => early.begin(world.asterisk, 'beside', live.group.id);

function fail(operation: AriOperation): void {
  world.ari.failures.set(operation, ariError(operation, 422));
}

describe('early media', () => {
  it('are heard by way of a channel beside the one called', async () => {
    expect(await early.offer(live)).toBe(true);
    await begin();
    expect(await early.offer(live)).toBe(true);
    expect(world.ari.operations).toEqual(['channels.snoopChannelWithId', 'bridges.createWithId', 'bridges.addChannel']);
  });

  it('that cannot be begun give way to the wait sound', async () => {
    fail('channels.snoopChannelWithId');
    await expect(early.offer(live)).rejects.toThrow('422');
    expect(await early.offer(live)).toBe(false);
  });

  it('that cannot be heard are taken apart, and give way to the wait sound soon', async () => {
    fail('bridges.addChannel');
    await early.offer(live);
    await expect(begin()).rejects.toThrow('422');
    expect(world.ari.operations.slice(-2)).toEqual(['bridges.destroy', 'channels.hangup']);
    expect(live.isBehind).toBe(true);
    expect(await early.offer(live)).toBe(false);
  });

  it('that were ended while they began are taken apart', async () => {
    await early.offer(live);
    await Promise.all([begin(), early.end(live)]);
    expect(world.ari.operations.at(-1)).toBe('channels.hangup');
    expect(world.ari.operations.lastIndexOf('bridges.destroy')).toBeGreaterThan(
      world.ari.operations.lastIndexOf('bridges.addChannel'),
    );
  });
});
