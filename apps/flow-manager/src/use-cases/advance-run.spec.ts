import type { Envelope, FlowAction, FlowSnapshot } from '@voipbin/contracts';
import { defaultLimits } from '@voipbin/flow-engine';
import { type Bus, makeEnvelope } from '@voipbin/messaging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CommandSender } from '../domain/command-sender.ts';
import { HotRuns } from '../domain/hot-runs.ts';
import { FirstStep } from '../domain/first-step.ts';
import { NewestFlows } from '../domain/newest-flows.ts';
import { Programs } from '../domain/programs.ts';
import { RunTimers } from '../domain/run-timers.ts';
import { StepCommitter } from '../domain/step-committer.ts';
import { UnsentCommands } from '../domain/unsent-commands.ts';
import type { FlowStore } from '../ports/flow-store.ts';
import { address } from '../testing/caller.ts';
import { ForgetfulRunStore } from '../testing/forgetful-run.store.ts';
import { AdvanceRun } from './advance-run.ts';
import { StartRun } from './start-run.ts';

const runId = 'run-1';
const customerId = 'customer-1';
const actions: FlowAction[] = ['beep', 'beep'].map((name, n) => ({
  id: `play-${n}`,
  type: 'play',
  option: { stream_urls: [name] },
}));
const flows = {
  newest: () => Promise.resolve({ id: 'flow-1', customerId, version: 1, onCompleteFlowId: null } as FlowSnapshot),
  actionsOf: () => Promise.resolve(actions),
} as unknown as FlowStore;

let sent: Envelope[];
let store: ForgetfulRunStore;
let timers: RunTimers;
let startRun: StartRun;
let advanceRun: AdvanceRun;

/** A process that has just begun, beside what is stored. */
function begin(): void {
  const bus = {
    publish: (message: Envelope) => {
      sent.push(message);
      return Promise.resolve();
    },
  } as Bus;
  timers = new RunTimers();
  const hotRuns = new HotRuns(store);
  const sender = new CommandSender(bus, hotRuns, timers, new UnsentCommands());
  const committer = new StepCommitter(store, hotRuns, timers, sender);
  const programs = new Programs(flows);
  const newestFlows = new NewestFlows(flows);
  const firstStep = new FirstStep(newestFlows, programs, defaultLimits);
  startRun = new StartRun(newestFlows, firstStep, committer, sender);
  advanceRun = new AdvanceRun(hotRuns, programs, committer, startRun, defaultLimits);
}

async function startCall(): Promise<void> {
  const parties = { source: address, destination: address };
  const call = {
    id: 'call-1',
    asteriskId: 'a',
    direction: 'incoming',
    answered: true,
    ended: false,
    ...parties,
  } as const;
  const cause = { input: 'call.event.created', causationId: null, at: new Date().toISOString() };
  await startRun.execute({ id: runId, customerId, flowId: 'flow-1', call, seq: 1 }, cause);
}

async function finishPlayback(playbackId: string): Promise<void> {
  const fields = { customerId, runId, callId: 'call-1', partitionKey: 'call-1', correlationId: 'call-1', seq: 2 };
  const payload = { playbackId, outcome: 'completed' } as const;
  const message = makeEnvelope('call.event.playback-finished', payload, { ...fields, causationId: playbackId });
  const cause = { input: message.type, causationId: message.id, at: message.occurredAt };
  await advanceRun.execute(runId, { kind: 'message', message }, cause);
}

const sentIds = (): string[] => sent.map(({ id }) => id);

describe('AdvanceRun', () => {
  beforeEach(() => {
    sent = [];
    store = new ForgetfulRunStore();
    begin();
  });

  afterEach(() => timers.stop());

  it('sends what a step asked for when it is taken again because the answer of the database was lost', async () => {
    await startCall();
    const [first = ''] = sentIds();
    store.losesAnswers = 1;
    await expect(finishPlayback(first)).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(sentIds()).toEqual([first]);
    await finishPlayback(first);
    expect(sentIds()).toEqual([first, `${runId}-2.0`]);
  });

  it('sends what a step of a process before it asked for, when that took the same event', async () => {
    await startCall();
    const [first = ''] = sentIds();
    await finishPlayback(first);
    sent = [];
    begin();
    await finishPlayback(first);
    expect(sentIds()).toEqual([`${runId}-2.0`]);
  });

  it('sends nothing again for an event that it has just taken itself', async () => {
    await startCall();
    const [first = ''] = sentIds();
    await finishPlayback(first);
    await finishPlayback(first);
    expect(sentIds()).toEqual([first, `${runId}-2.0`]);
  });

  it('sends what the first step asked for, when its answer was lost', async () => {
    store.losesAnswers = 1;
    await expect(startCall()).rejects.toMatchObject({ code: 'database_unavailable' });
    await startCall();
    expect(sentIds()).toEqual([`${runId}-1.0`]);
  });
});
