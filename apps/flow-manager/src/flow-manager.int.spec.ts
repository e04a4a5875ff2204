import 'reflect-metadata';

import { Controller, Module } from '@nestjs/common';
import { newId } from '@voipbin/common';
import { loadEnv } from '@voipbin/config';
import { type CommandKey, type Envelope, EventsSince, type FlowAction, type RunStepSnapshot } from '@voipbin/contracts';
import { runMigrations } from '@voipbin/database';
import { BUS, type Bus, BusControl, HandleMessage, HandleRequest, type RunningApp, startApp } from '@voipbin/messaging';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { FlowManagerEnv, FlowManagerModule } from './app.module.ts';
import { flowDataSource } from './database/data-source.ts';
import { address, Caller, customerId } from './testing/caller.ts';

let commands: Envelope[] = [];
let events: Envelope[] = [];
let watchers: (() => void)[] = [];

/** Stands for the owners on the other side of the contracts: notes commands, and keeps a call's events. */
@Controller()
class Neighbours {
  @HandleMessage('call.command.answer', 'call.command.play', 'call.command.hangup', 'tts.command.synthesize')
  command(envelope: Envelope): Promise<void> {
    commands.push(envelope);
    watchers.forEach((look) => {
      look();
    });
    return Promise.resolve();
  }

  @HandleRequest('call.request.events-since')
  eventsSince({ callId, afterSeq }: EventsSince): Promise<Envelope[]> {
    return Promise.resolve(events.filter((event) => event.callId === callId && (event.seq ?? 0) > afterSeq));
  }

  @HandleRequest('call.request.last-seqs')
  lastSeqs(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }

  @HandleRequest('media.request.find-media')
  findMedia(): Promise<{ missing: string[] }> {
    return Promise.resolve({ missing: [] });
  }
}

@Module({})
class World {}

/** The first command that fits, whether it came already or comes yet. */
function untilCommand(fits: (command: Envelope) => boolean): Promise<Envelope> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = commands.find(fits);
      if (found !== undefined) {
        resolve(found);
      }
    };
    watchers.push(look);
    look();
  });
}

const isFor = (key: CommandKey, runId: string) => (command: Envelope) =>
  command.type === key && command.runId === runId;

let postgres: ScratchPostgres;
let running: RunningApp;
let bus: Bus;

async function start(): Promise<void> {
  const env = loadEnv(FlowManagerEnv, { DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' });
  const module = { module: World, controllers: [Neighbours], imports: [FlowManagerModule.forRoot(env)] };
  running = await startApp({ name: 'all-in-one', module, env, httpHost: '127.0.0.1', httpPort: 0 });
  bus = running.app.get<Bus>(BUS);
  await running.app.get(BusControl).consumeAsteriskQueue('a');
}

async function saveFlow(actions: FlowAction[], onCompleteFlowId?: string): Promise<string> {
  const request = { customerId, name: 'flow', detail: '', actions, ...(onCompleteFlowId && { onCompleteFlowId }) };
  return (await bus.request('flow.request.create-flow', request)).id;
}

async function stepsOf(runId: string): Promise<[string, RunStepSnapshot['outcome']][]> {
  const steps = await bus.request('flow.request.list-run-steps', { customerId, id: runId });
  return steps.map(({ actionType, outcome }) => [actionType, outcome]);
}

const announce: FlowAction[] = [{ type: 'answer' }, { type: 'play', option: { stream_urls: ['beep'] } }];

describe('flow-manager', () => {
  beforeAll(async () => {
    postgres = await startScratchPostgres();
    await runMigrations(flowDataSource(postgres.url));
  });

  beforeEach(async () => {
    [commands, events, watchers] = [[], [], []];
    await start();
  });

  afterEach(() => running.close());

  afterAll(() => postgres.remove());

  it('runs a flow from the call to its end', async () => {
    const caller = new Caller(bus, events);
    await caller.arrive(await saveFlow(announce));
    const answer = await untilCommand(isFor('call.command.answer', caller.runId));
    expect(answer).toMatchObject({ callId: caller.callId, asteriskId: 'a', partitionKey: caller.callId });
    await caller.tell('call.event.answered', { status: 'progressing' }, answer.id);
    await caller.playedTo(await untilCommand(isFor('call.command.play', caller.runId)));
    await untilCommand(isFor('call.command.hangup', caller.runId));
    await caller.end();

    const run = await bus.request('flow.request.get-run', { customerId, id: caller.runId });
    expect(run).toMatchObject({ status: 'ended', endReason: 'completed', referenceId: caller.callId });
    expect(await stepsOf(caller.runId)).toEqual([
      ['answer', 'completed'],
      ['play', 'completed'],
    ]);
  });

  it('takes an event once, however often it is told, and asks again for what may not have left', async () => {
    const caller = new Caller(bus, events);
    const created = caller.make('call.event.created', {
      ...{ direction: 'incoming', asteriskId: 'a', source: address, destination: address },
      ...{ flowId: await saveFlow(announce), runId: caller.runId },
    });
    await bus.publish(created);
    await bus.publish(created);
    const ids = commands.filter(isFor('call.command.play', caller.runId)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(await stepsOf(caller.runId)).toHaveLength(2);
  });

  it('fetches the events that it missed before it takes a later one', async () => {
    const caller = new Caller(bus, events);
    await caller.arrive(await saveFlow([...announce, ...announce.slice(1)]));
    const play = await untilCommand(isFor('call.command.play', caller.runId));
    caller.make('call.event.answered', { status: 'progressing' });
    await caller.playedTo(play);
    const next = await untilCommand(
      (command) => isFor('call.command.play', caller.runId)(command) && command.id !== play.id,
    );
    expect(next).toBeDefined();
    const run = await bus.request('flow.request.get-run', { customerId, id: caller.runId });
    expect(run.status).toBe('running');
  });

  it('goes on after a restart where it stopped', async () => {
    const caller = new Caller(bus, events);
    await caller.arrive(
      await saveFlow([{ type: 'answer' }, { type: 'sleep', option: { duration: 1500 } }, ...announce]),
    );
    await untilCommand(isFor('call.command.answer', caller.runId));
    await running.close();
    commands = [];
    await start();
    const repeated = await untilCommand(isFor('call.command.answer', caller.runId));
    const play = await untilCommand(isFor('call.command.play', caller.runId));
    expect(commands.indexOf(repeated)).toBeLessThan(commands.indexOf(play));
  });

  it('hangs up a call whose flow is gone, as one to a number without a flow', async () => {
    const caller = new Caller(bus, events);
    await caller.arrive(newId());
    const hangup = await untilCommand((command) => command.callId === caller.callId);
    expect(hangup).toMatchObject({ type: 'call.command.hangup', payload: { reason: 'noanswer' } });
  });

  it('starts the flow that follows a completed one, once', async () => {
    const follower = await saveFlow([{ type: 'variable_set', option: { key: 'after', value: '${voipbin.call.id}' } }]);
    const caller = new Caller(bus, events);
    await caller.arrive(await saveFlow([{ type: 'answer' }], follower));
    await caller.end();
    const runs = await bus.request('flow.request.list-runs', { customerId, pageSize: 10 });
    const child = runs.items.filter(({ referenceActiveflowId }) => referenceActiveflowId === caller.runId);
    expect(child).toHaveLength(1);
    expect(child[0]).toMatchObject({ flowId: follower, status: 'ended', variables: { after: caller.callId } });
  });

  it('stops a run and its call when its owner asks', async () => {
    const caller = new Caller(bus, events);
    await caller.arrive(await saveFlow(announce));
    await bus.request('flow.request.stop-run', { customerId, id: caller.runId });
    await untilCommand(isFor('call.command.hangup', caller.runId));
    const run = await bus.request('flow.request.get-run', { customerId, id: caller.runId });
    expect(run).toMatchObject({ status: 'ended', endReason: 'stopped' });
  });

  it('shows nothing of another customer', async () => {
    const id = await saveFlow(announce);
    await expect(bus.request('flow.request.get-flow', { customerId: newId(), id })).rejects.toMatchObject({
      code: 'flow_not_found',
    });
  });

  it('keeps actions that came with an order once, unlisted and for good', async () => {
    const keep = () => bus.request('flow.request.keep-actions', { customerId, actions: announce });
    const [one, other] = await Promise.all([keep(), keep()]);
    const again = await keep();
    expect([other?.id, again.id]).toEqual([one?.id, one?.id]);
    const { items } = await bus.request('flow.request.list-flows', { customerId, pageSize: 100 });
    expect(items.map(({ id }) => id)).not.toContain(again.id);
    const change = { customerId, id: again.id, name: 'mine', detail: '', actions: announce };
    await expect(bus.request('flow.request.update-flow', change)).rejects.toMatchObject({ code: 'flow_not_found' });
    await expect(bus.request('flow.request.delete-flow', { customerId, id: again.id })).rejects.toMatchObject({
      code: 'flow_not_found',
    });
    const elsewhere = await bus.request('flow.request.keep-actions', { customerId: newId(), actions: announce });
    expect(elsewhere.id).not.toBe(again.id);
  });

  it('refuses a flow with all its problems', async () => {
    const actions = [{ type: 'dance' }, { type: 'play', option: { stream_urls: ['../etc/passwd'] } }];
    await expect(saveFlow(actions)).rejects.toMatchObject({ code: 'invalid_flow', kind: 'user' });
  });
});
