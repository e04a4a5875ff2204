import type { ModeChange } from '@voipbin/contracts';
import { makeEnvelope } from '@voipbin/messaging';
import { beforeEach, describe, expect, it } from 'vitest';

import type { LiveCall } from '../../live/live-call.ts';
import { ariError } from '../../testing/fake-ari.ts';
import { LiveWorld } from '../../testing/live-world.ts';
import { answeredCall, ringingCall } from '../../testing/sample-call.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { SetModeTask } from './set-mode-task.ts';

let world: LiveWorld;

beforeEach(() => {
  world = new LiveWorld();
});

function set(live: LiveCall, change: ModeChange): Promise<void> {
  const { id: callId, customerId } = live.call;
  const names = { id: 'run-1.0', callId, customerId, partitionKey: callId, correlationId: callId, causationId: null };
  return new SetModeTask(world.journal, silentLog).execute(live, makeEnvelope('call.command.set-mode', change, names));
}

describe('a mode', () => {
  it('is set in Asterisk, then written down', async () => {
    const live = world.addCall(answeredCall());
    await set(live, { mode: 'hold', isOn: true });
    expect(world.ari.operations).toEqual(['channels.mute', 'channels.startMoh']);
    expect(live.call.modes).toEqual({ hold: true, moh: false, mute: '', silence: false, echo: false });
    expect(world.typesOf(live)).toEqual(['mode-changed']);
    await set(live, { mode: 'moh', isOn: true });
    expect(world.ari.operations).toHaveLength(2);
    expect(live.call.modes).toMatchObject({ hold: true, moh: true });
  });

  it('that Asterisk refuses halfway is undone, and not written down', async () => {
    const live = world.addCall(answeredCall());
    const refusal = ariError('channels.startMoh', 500);
    world.ari.failures.set('channels.startMoh', refusal);
    await expect(set(live, { mode: 'hold', isOn: true })).rejects.toBe(refusal);
    expect(world.ari.operations).toEqual(['channels.mute', 'channels.startMoh', 'channels.unmute']);
    expect(live.call.modes).toBeNull();
    expect(world.typesOf(live)).toEqual([]);
  });

  it('is refused while the call is not answered', async () => {
    const live = world.addCall(ringingCall());
    await expect(set(live, { mode: 'moh', isOn: true })).rejects.toMatchObject({
      code: 'call_state_invalid',
      kind: 'user',
      details: { status: 'ringing' },
    });
    expect(world.ari.operations).toEqual([]);
  });
});
