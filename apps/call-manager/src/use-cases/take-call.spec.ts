import type { NumberSnapshot } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { callIdOf } from '../domain/open-call.ts';
import { Admission } from '../live/admission.ts';
import type { EnteredChannel } from '../live/invite.ts';
import { NumberCache } from '../live/number-cache.ts';
import { OwnNumbers } from '../live/own-numbers.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { silentLog } from '../testing/silent-log.ts';
import { AbandonInvite } from './abandon-invite.ts';
import { AcceptInvite } from './accept-invite.ts';
import type { ConnectCall } from './group/connect-call.ts';
import { JudgeInvite } from './judge-invite.ts';
import { JudgePhoneCall } from './judge-phone-call.ts';
import { RefuseInvite } from './refuse-invite.ts';
import { TakeCall } from './take-call.ts';
import { VerifyCaller } from './verify-caller.ts';
import { WithdrawCall } from './withdraw-call.ts';

const verification = { policy: 'flag', allow: [], block: [] };
const number = {
  id: 'n',
  customerId: 'c',
  callFlowId: 'f',
  status: 'active',
  verification,
} as unknown as NumberSnapshot;
const args = ['incoming', 'carrier', 'carrier', '%2B16062067563', '%2B821021656521', 'Kim'];
const channelId = '1790000000.1';
const entered: EnteredChannel = {
  channelId,
  channelName: 'PJSIP/carrier-00000001',
  args,
  at: '2026-01-31T12:00:00.000Z',
  delayMs: 2,
};
const callId = callIdOf('asterisk-1', channelId);
const clock = { nowMs: () => 0 };

function takeCall(world: LiveWorld, resolve: () => Promise<NumberSnapshot | null>, limit = 10) {
  const { mailboxes, journal, store } = world;
  const admission = new Admission(limit, clock);
  const withdraw = new WithdrawCall(mailboxes, journal);
  const directory = { resolve, all: () => Promise.resolve([]) };
  const numbers = new NumberCache(directory, clock);
  const accounts = { all: () => Promise.resolve([]), find: () => Promise.resolve(null) };
  const connectCall: Pick<ConnectCall, 'execute'> = { execute: () => Promise.resolve(true) };
  const verifyCaller = new VerifyCaller(new OwnNumbers(directory), world.settings);
  const useCase = new TakeCall(
    mailboxes,
    new JudgeInvite(admission, numbers, new JudgePhoneCall(numbers, accounts), verifyCaller),
    new AcceptInvite(journal, admission, withdraw, connectCall as ConnectCall, silentLog),
    new RefuseInvite(journal),
    new AbandonInvite(journal, store, silentLog),
  );
  const enter = (more: Partial<EnteredChannel> = {}) => useCase.execute(world.asterisk, { ...entered, ...more });
  return enter;
}

const found = () => Promise.resolve(number);

describe('TakeCall', () => {
  it('makes a call of it, whose end it will hear of', async () => {
    const world = new LiveWorld();
    await takeCall(world, found)();

    expect(world.asterisk.calls.get(callId)?.call).toMatchObject({ status: 'ringing', flowId: 'f' });
    expect(world.bus.types).toEqual(['call.event.created']);
    expect(world.ari.requests.map(({ operation }) => operation)).toEqual(['applications.subscribe']);
  });

  it('leaves a call that it knows alone', async () => {
    const world = new LiveWorld();
    const enter = takeCall(world, found);
    await Promise.all([enter(), enter()]);

    expect(world.bus.types).toEqual(['call.event.created']);
  });

  it('refuses, with a call that says why', async () => {
    const world = new LiveWorld();
    await takeCall(world, () => Promise.resolve(null))();

    expect(world.ari.requests).toMatchObject([{ operation: 'channels.hangup', params: { reason_code: '1' } }]);
    expect(world.store.calls.get(callId)).toMatchObject({ status: 'hangup', refusal: 'unknown_number', lastSeq: 2 });
    expect(world.bus.types).toEqual(['call.event.created', 'call.event.ended']);
  });

  it('refuses without asking anybody when too many wait', async () => {
    const world = new LiveWorld();
    const enter = takeCall(world, found, 1);
    await enter();
    await enter({ channelId: '1790000000.2' });

    expect(world.ari.operations).toEqual(['channels.hangup']);
    expect(world.bus.published.at(-1)?.payload).toMatchObject({ refusal: 'overloaded', cause: 34 });
  });

  it.each([
    ['the directory', (world: LiveWorld) => takeCall(world, () => Promise.reject(new Error('down')))],
    [
      'the bus',
      (world: LiveWorld) => {
        world.bus.isDown = true;
        return takeCall(world, found);
      },
    ],
  ])('leaves the caller to the fallback while %s is down', async (_, begin) => {
    const world = new LiveWorld();
    await begin(world)();
    await world.mailboxes.run(callId, () => Promise.resolve());

    expect(world.ari.operations).toEqual(['channels.continueInDialplan']);
    expect(world.store.calls.get(callId)).toMatchObject({ status: 'hangup', hangupReason: 'failed' });
    expect(world.store.of(callId).at(-1)?.payload).toMatchObject({ detail: 'fallback' });
  });

  it('leaves the caller to the fallback while the database is down, and says so when it is back', async () => {
    const world = new LiveWorld();
    world.store.isDown = true;
    const taken = takeCall(world, found)();
    setTimeout(() => (world.store.isDown = false), 20);
    await taken;

    expect(world.ari.operations).toEqual(['channels.continueInDialplan']);
    expect(world.store.of(callId).map(({ type }) => type)).toEqual(['call.event.created', 'call.event.ended']);
  });

  it('hangs up what is no incoming call', async () => {
    const world = new LiveWorld();
    await takeCall(world, found)({ args: ['hello'] });

    expect(world.ari.operations).toEqual(['channels.hangup']);
    expect(world.store.calls.size).toBe(0);
  });
});
