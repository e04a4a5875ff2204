import type { MessageMap } from '@voipbin/contracts';
import { type Delivery, makeEnvelope, type MessageEnvelope } from '@voipbin/messaging';
import { beforeEach, describe, expect, it } from 'vitest';

import { endCall } from '../domain/end-call.ts';
import { Admission } from '../live/admission.ts';
import type { LiveCall } from '../live/live-call.ts';
import { ariError } from '../testing/fake-ari.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { silentLog } from '../testing/silent-log.ts';
import { AnswerTask } from './commands/answer-task.ts';
import type { CallCommandKey, CommandTask } from './commands/command-task.ts';
import { ConnectTask } from './commands/connect-task.ts';
import { DetectMachineTask } from './commands/detect-machine-task.ts';
import { DisconnectTask } from './commands/disconnect-task.ts';
import { HangUpTask } from './commands/hang-up-task.ts';
import { PlayTask } from './commands/play-task.ts';
import { SendDigitsTask } from './commands/send-digits-task.ts';
import { SetModeTask } from './commands/set-mode-task.ts';
import { StopPlaybackTask } from './commands/stop-playback-task.ts';
import { EndLiveCall } from './end-live-call.ts';
import type { AdvanceGroup } from './group/advance-group.ts';
import type { ConnectCall } from './group/connect-call.ts';
import { FailCommand } from './fail-command.ts';
import { KeepChannel } from './keep-channel.ts';
import { LocateCall } from './locate-call.ts';
import { RepeatOutcome } from './repeat-outcome.ts';
import { RunCommand } from './run-command.ts';

const at = '2026-01-31T12:00:09.000Z';
let world: LiveWorld;
let tasks: { [K in CallCommandKey]: CommandTask<K> };
let runCommand: RunCommand;

beforeEach(() => {
  world = new LiveWorld();
  const { asterisks, store, mailboxes, bus, journal } = world;
  const connectCall: Pick<ConnectCall, 'execute'> = { execute: () => Promise.resolve(true) };
  const advanceGroup: Pick<AdvanceGroup, 'execute'> = { execute: () => Promise.resolve() };
  tasks = {
    'call.command.answer': new AnswerTask(journal),
    'call.command.connect': new ConnectTask(connectCall as ConnectCall, journal),
    'call.command.disconnect': new DisconnectTask(asterisks, advanceGroup as AdvanceGroup),
    'call.command.play': new PlayTask(journal, world.settings, new KeepChannel(world.settings, silentLog)),
    'call.command.stop-playback': new StopPlaybackTask(journal),
    'call.command.detect-machine': new DetectMachineTask(journal),
    'call.command.set-mode': new SetModeTask(journal, silentLog),
    'call.command.send-digits': new SendDigitsTask(journal),
    'call.command.hangup': new HangUpTask(new EndLiveCall(), journal),
  };
  runCommand = new RunCommand(
    new LocateCall(asterisks, store),
    mailboxes,
    new RepeatOutcome(store, bus),
    new FailCommand(journal, silentLog),
    new Admission(10, { nowMs: () => 0 }),
  );
});

/** Runs a command of this id; resolves when it is acknowledged. */
async function run<K extends CallCommandKey>(
  { call }: LiveCall,
  key: K,
  payload: MessageMap[K],
  { id = 'run-1.0', redelivered = false } = {},
): Promise<void> {
  const held: Promise<unknown>[] = [];
  const delivery: Delivery = { redelivered, holdAckUntil: (promise) => held.push(promise) };
  const names = { customerId: 'c', partitionKey: call.id, correlationId: call.id, causationId: null };
  const command = makeEnvelope(key, payload, { id, callId: call.id, asteriskId: call.asteriskId, ...names });
  await runCommand.execute(command as MessageEnvelope<K>, delivery, tasks[key]);
  await Promise.all(held);
}

const play = (live: LiveCall, more: { id?: string; redelivered?: boolean } = {}) =>
  run(live, 'call.command.play', { media: ['library/beep'] }, more);

describe('a play command', () => {
  it('plays under its own id, and leaves a note of it', async () => {
    const live = world.addCall(answeredCall());
    await play(live);

    expect(world.ari.requests).toMatchObject([
      { operation: 'channels.setChannelVar', params: { variable: 'TIMEOUT(absolute)', value: '3660' } },
      {
        operation: 'channels.playWithId',
        params: { playbackId: 'run-1.0', media: ['sound:http://media/library/beep.wav'] },
      },
    ]);
    expect(world.store.calls.get(live.call.id)?.playbacks).toEqual({ 'run-1.0': 'playing' });
  });

  it.each([
    ['comes again', { isRecovered: false }, { redelivered: false }],
    ['is delivered again', { isRecovered: false }, { redelivered: true }],
    ['may have been seen by a process that died', { isRecovered: true }, { redelivered: false }],
  ])('does not play twice what plays already when it %s', async (_, recovered, delivered) => {
    const live = world.addCall(answeredCall(), recovered);
    if (recovered.isRecovered || delivered.redelivered) {
      world.ari.playbacks.add('run-1.0');
    } else {
      await play(live);
    }
    world.ari.requests.length = 0;
    await play(live, delivered);

    expect(world.ari.operations).toEqual(['playbacks.get']);
    expect(world.typesOf(live)).toEqual(['command-accepted']);
  });

  it('plays when it comes again and nobody has heard of it', async () => {
    const live = world.addCall(answeredCall(), { isRecovered: true });
    await play(live);

    expect(world.ari.operations).toEqual(['playbacks.get', 'channels.playWithId']);
  });

  it('concludes the end of what was played while nobody listened', async () => {
    const live = world.addCall(answeredCall({ playbacks: { 'run-1.0': 'playing' } }), { isRecovered: true });
    await play(live);

    expect(world.ari.operations).toEqual(['playbacks.get']);
    expect(world.bus.published).toMatchObject([{ causationId: 'run-1.0', payload: { outcome: 'completed' } }]);
  });

  it('is tried again, and plays, when Asterisk was not reached', async () => {
    const live = world.addCall(answeredCall());
    const lost = Object.assign(ariError('channels.playWithId', 0), { kind: 'operational', retryable: true });
    world.ari.failures.set('channels.playWithId', lost);
    await expect(play(live)).rejects.toBe(lost);
    world.ari.failures.clear();
    await play(live, { redelivered: true });

    expect(world.ari.operations).toEqual(['channels.playWithId', 'playbacks.get', 'channels.playWithId']);
    expect(world.typesOf(live)).toEqual([]);
  });

  it('fails when Asterisk refuses it', async () => {
    const live = world.addCall(answeredCall());
    world.ari.failures.set('channels.playWithId', ariError('channels.playWithId', 404));
    await play(live);

    expect(world.bus.published).toMatchObject([{ payload: { commandId: 'run-1.0', code: 'channel_gone' } }]);
    expect(world.store.calls.get(live.call.id)?.playbacks).toEqual({});
  });

  it('fails on a call that is being hung up', async () => {
    const live = world.addCall(answeredCall({ status: 'terminating' }));
    await play(live);

    expect(world.ari.operations).toEqual([]);
    expect(world.bus.published).toMatchObject([{ payload: { code: 'call_ending' } }]);
  });
});

describe('any command', () => {
  it('is answered with the outcome that is stored', async () => {
    const live = world.addCall(answeredCall());
    await run(live, 'call.command.play', { media: ['nothing'] });
    await run(live, 'call.command.play', { media: ['nothing'] });

    expect(world.bus.published).toHaveLength(2);
    expect(world.bus.published[1]).toEqual(world.bus.published[0]);
  });

  it('is answered with the end of the call that is over', async () => {
    const live = world.addCall(answeredCall());
    await world.journal.record(live, (call) => endCall(call, 16, { at }));
    await run(live, 'call.command.hangup', { reason: 'normal' });

    expect(world.bus.types).toEqual(['call.event.ended', 'call.event.ended']);
    expect(world.ari.operations).toEqual([]);
  });

  it('waits for the comparison of calls and channels', async () => {
    const live = world.addCall(answeredCall());
    world.asterisk.resynced.close();
    const done = play(live);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(world.ari.operations).toEqual([]);
    world.asterisk.resynced.open();
    await done;
    expect(world.ari.operations).toEqual(['channels.playWithId']);
  });
});

describe('an answer command', () => {
  it('answers, and has the channel say so', async () => {
    const live = world.addCall(ringingCall());
    await run(live, 'call.command.answer', {});

    expect(world.ari.operations).toEqual(['channels.answer']);
    expect(live.answerCommandId).toBe('run-1.0');
    expect(world.typesOf(live)).toEqual([]);
  });

  it('confirms at once what is answered already', async () => {
    const live = world.addCall(answeredCall());
    await run(live, 'call.command.answer', {});

    expect(world.ari.operations).toEqual([]);
    expect(world.bus.published).toMatchObject([{ type: 'call.event.answered', causationId: 'run-1.0' }]);
  });

  it('looks at the channel when it comes again', async () => {
    const live = world.addCall(ringingCall(), { isRecovered: true });
    world.ari.addChannel(live.call.channelId, 'Up');
    await run(live, 'call.command.answer', {});

    expect(world.ari.operations).toEqual(['channels.get']);
    expect(world.typesOf(live)).toEqual(['answered']);
  });
});

describe('a hangup command', () => {
  it('hangs up with the cause of its reason', async () => {
    const live = world.addCall(ringingCall());
    await run(live, 'call.command.hangup', { reason: 'busy' });

    expect(world.ari.requests).toMatchObject([{ operation: 'channels.hangup', params: { reason_code: '17' } }]);
    expect(live.call).toMatchObject({
      status: 'terminating',
      hangupRequest: { reason: 'busy', commandId: 'run-1.0' },
    });
  });

  it('ends a call whose channel has vanished when it comes again', async () => {
    const live = world.addCall(answeredCall(), { isRecovered: true });
    await run(live, 'call.command.hangup', { reason: 'normal' });

    expect(world.bus.published).toMatchObject([{ type: 'call.event.ended', causationId: 'run-1.0' }]);
  });
});

describe('a command to stop a playback', () => {
  it('stops what plays, and nothing else', async () => {
    const live = world.addCall(answeredCall({ playbacks: { p: 'playing' } }));
    await run(live, 'call.command.stop-playback', { playbackId: 'p' });
    await run(live, 'call.command.stop-playback', { playbackId: 'over' }, { id: 'run-1.1' });

    expect(world.ari.operations).toEqual(['playbacks.stop']);
    expect(world.store.calls.get(live.call.id)?.playbacks).toEqual({ p: 'stopping' });
  });
});
