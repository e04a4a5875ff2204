import { beforeEach, describe, expect, it } from 'vitest';

import { besideChannelId } from '../../domain/beside-channel.ts';
import { callIdOf } from '../../domain/open-call.ts';
import { MemoryAsteriskStore } from '../../testing/memory-asterisk.store.ts';
import { leadOutgoingIn } from '../../testing/lead-outgoing.ts';
import { LiveWorld } from '../../testing/live-world.ts';
import { answeredCall, ringingCall } from '../../testing/sample-call.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { AttendBeside } from '../attend-beside.ts';
import { EndLiveCall } from '../end-live-call.ts';
import type { AdvanceGroup } from '../group/advance-group.ts';
import { KeepChannel } from '../keep-channel.ts';
import { EarlyMedia } from '../group/early-media.ts';
import type { TakeCall } from '../take-call.ts';
import { TakeDetection } from '../take-detection.ts';
import { AdoptStrayChannel } from './adopt-stray-channel.ts';
import { CompareCall } from './compare-call.ts';
import { ResyncAsterisk } from './resync-asterisk.ts';

let world: LiveWorld;
let taken: string[];
let resync: () => Promise<void>;

beforeEach(() => {
  world = new LiveWorld();
  taken = [];
  const { store, mailboxes, journal, settings } = world;
  const takeCall: Pick<TakeCall, 'execute'> = {
    execute: (_asterisk, { channelId, args }) => {
      taken.push(`${channelId} ${args.join()}`);
      return Promise.resolve();
    },
  };
  const advanceGroup: Pick<AdvanceGroup, 'execute'> = { execute: () => Promise.resolve() };
  const useCase = new ResyncAsterisk(
    new MemoryAsteriskStore(),
    new CompareCall(mailboxes, journal, new KeepChannel(settings, silentLog), leadOutgoingIn(world), new EndLiveCall()),
    new AdoptStrayChannel(
      store,
      takeCall as TakeCall,
      new AttendBeside(
        new TakeDetection(mailboxes, journal, store, new EndLiveCall()),
        new EarlyMedia(mailboxes, journal, silentLog),
        silentLog,
      ),
    ),
    advanceGroup as AdvanceGroup,
    silentLog,
  );
  resync = () => useCase.execute(world.asterisk);
});

describe('a channel that runs beside a call', () => {
  it('is sent to its task when nobody did, and heard out when it has come back', async () => {
    const live = world.addCall(answeredCall({ id: callIdOf(world.asterisk.id, answeredCall().channelId) }));
    world.ari.addChannel(live.call.channelId, 'Up');
    const begun = besideChannelId({ task: 'echo', channelId: live.call.channelId, commandId: '' });
    const over = besideChannelId({ task: 'detect-machine', channelId: live.call.channelId, commandId: 'run-3.0' });
    world.ari.addChannel(begun, 'Up', 'voipbin,beside,begin');
    world.ari.addChannel(over, 'Up', 'voipbin,beside,over,MACHINE,LONGGREETING-1500-1500,hangup');
    await resync();
    await resync();

    expect(world.typesOf(live)).toEqual(['machine-detected']);
    expect(world.bus.published[0]?.payload).toMatchObject({ commandId: 'run-3.0', result: 'machine' });
    expect(live.call.hangupRequest).toMatchObject({ reason: 'amd' });
    expect(world.ari.operations).toContain('channels.continueInDialplan');
  });
});

describe('a call that we know', () => {
  it('goes on when its channel is there, and loses no playback that goes on', async () => {
    const live = world.addCall(answeredCall({ playbacks: { p: 'playing' } }));
    world.ari.addChannel(live.call.channelId, 'Up');
    world.ari.playbacks.add('p');
    await resync();

    expect(world.store.events).toEqual([]);
    expect(world.ari.requests.map(({ operation }) => operation)).not.toContain('channels.setChannelVar');
  });

  it('ends when its channel is gone', async () => {
    const live = world.addCall(answeredCall());
    await resync();

    expect(world.typesOf(live)).toEqual(['ended']);
    expect(world.bus.published[0]?.payload).toMatchObject({ detail: 'resync', hangupReason: 'normal' });
    expect(world.store.events[0]?.synthesized).toBe(true);
  });

  it('was lost when Asterisk has begun another life', async () => {
    world.asterisk.startupTime = '2026-01-31T10:00:00.000+0000';
    const live = world.addCall(answeredCall());
    await resync();

    expect(world.store.of(live.call.id)[0]?.payload).toMatchObject({ detail: 'asterisk_lost', hangupReason: 'failed' });
    expect(world.asterisk.startupTime).toBe(world.ari.startupTime);
  });

  it('was answered, and its playback has ended, while nobody listened', async () => {
    const live = world.addCall(ringingCall({ playbacks: { p: 'playing', q: 'stopping' } }));
    live.answerCommandId = 'run-1.0';
    world.ari.addChannel(live.call.channelId, 'Up');
    await resync();

    expect(world.bus.published).toMatchObject([
      { type: 'call.event.answered', causationId: 'run-1.0' },
      { type: 'call.event.playback-finished', payload: { playbackId: 'p', outcome: 'completed' } },
      { type: 'call.event.playback-finished', payload: { playbackId: 'q', outcome: 'stopped' } },
    ]);
  });

  it('waits for the repetition of a command that Asterisk may not have heard', async () => {
    const live = world.addCall(answeredCall({ playbacks: { p: 'playing' } }));
    live.uncertainPlaybacks.add('p');
    world.ari.addChannel(live.call.channelId, 'Up');
    await resync();

    expect(world.store.events).toEqual([]);
  });

  it('is hung up again when that was our wish', async () => {
    const live = world.addCall(
      ringingCall({ status: 'terminating', hangupRequest: { reason: 'busy', commandId: 'run-1.0' } }),
    );
    world.ari.addChannel(live.call.channelId, 'Ring');
    await resync();

    expect(world.ari.requests).toContainEqual({
      operation: 'channels.hangup',
      params: { channelId: live.call.channelId, reason_code: '17' },
    });
  });
});

describe('a channel that no call has', () => {
  it('is taken when its caller still waits', async () => {
    world.ari.addChannel('new', 'Ring');
    await resync();

    expect(taken).toEqual(['new incoming,carrier,carrier,%2B16062067563']);
  });

  it('is hung up when its call is over', async () => {
    const call = answeredCall({ id: callIdOf('asterisk-1', 'old'), channelId: 'old', status: 'hangup' });
    world.store.calls.set(call.id, call);
    world.ari.addChannel('old', 'Up');
    await resync();

    expect(world.ari.operations).toContain('channels.hangup');
    expect(world.store.events).toEqual([]);
  });

  it('is left alone when it is not in our application', async () => {
    world.ari.addChannel('other', 'Up', 'elsewhere,1');
    await resync();

    expect(world.ari.operations).not.toContain('channels.hangup');
    expect(taken).toEqual([]);
  });
});
