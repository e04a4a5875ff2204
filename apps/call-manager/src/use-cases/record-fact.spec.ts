import { beforeEach, describe, expect, it } from 'vitest';

import type { Call } from '../domain/call.ts';
import { callIdOf } from '../domain/open-call.ts';
import { Admission } from '../live/admission.ts';
import type { LiveCall } from '../live/live-call.ts';
import { leadOutgoingIn } from '../testing/lead-outgoing.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { answeredCall, sampleChannel } from '../testing/sample-call.ts';
import { RecordFact } from './record-fact.ts';

const runId = 'run-1';
const playbackId = `${runId}-3.0`;
let world: LiveWorld;
let recordFact: RecordFact;

beforeEach(() => {
  world = new LiveWorld();
  const { mailboxes, journal, store } = world;
  const admission = new Admission(10, { nowMs: () => 0 });
  recordFact = new RecordFact(mailboxes, journal, admission, store, leadOutgoingIn(world));
});

function finish({ asterisk, call }: LiveCall, id = playbackId): Promise<void> {
  const fact = { kind: 'playback_over', playbackId: id, isFailed: false } as const;
  return recordFact.execute(world.asterisks.of(asterisk.id), {
    channelId: call.channelId,
    fact,
    at: '2026-01-31T12:00:09.000Z',
  });
}

function recovered(patch: Partial<Call> = {}): LiveCall {
  const { asteriskId, channelId } = sampleChannel;
  return world.addCall(answeredCall({ id: callIdOf(asteriskId, channelId), runId, ...patch }), { isRecovered: true });
}

describe('the end of a playback', () => {
  it('is told once', async () => {
    const live = recovered({ playbacks: { [playbackId]: 'playing' } });
    await finish(live);
    await finish(live);
    expect(world.typesOf(live)).toEqual(['playback-finished']);
  });

  it('is told of one that a process asked for and did not live to note', async () => {
    const live = recovered();
    await finish(live);
    await finish(live);
    expect(world.store.of(live.call.id)).toMatchObject([
      { causationId: playbackId, payload: { outcome: 'completed' } },
    ]);
  });

  it('is nothing to a call whose flow did not ask for it', async () => {
    const live = recovered();
    await finish(live, 'somebody-elses');
    expect(world.typesOf(live)).toEqual([]);
  });
});
