import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ensurePackages } from '../debian/ensure-packages.ts';
import { loopbackAddress } from '../loopback-address.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { allotAsteriskSettings } from './allot-asterisk-settings.ts';
import type { AsteriskSettings } from './asterisk-settings.ts';
import { ensureAsterisk } from './ensure-asterisk.ts';
import { type RunningAsterisk, startAsterisk } from './start-asterisk.ts';
import { acceptAsterisk } from './testing/accept-asterisk.ts';
import { callUnanswered, type UnansweredCalls, type UnansweredCallsResult } from './testing/call-unanswered.ts';

const log = (): void => undefined;
const directory = scratchDirectory();
const carrier = loopbackAddress();
let settings: AsteriskSettings;
let asterisk: RunningAsterisk;

beforeAll(async () => {
  await ensurePackages(log, [{ name: 'sip-tester', file: '/usr/bin/sipp' }]);
  const carriers = [{ name: 'the-carrier', hosts: [carrier], sipPort: 5060 }];
  settings = await allotAsteriskSettings(`${directory}/asterisk`, { carriers });
  asterisk = await startAsterisk(await ensureAsterisk(log), settings, { directory, log, restart: true });
});

afterAll(async () => {
  await asterisk.process.stop();
  rmSync(directory, { recursive: true, force: true });
});

const call = (callers: UnansweredCalls['callers'], transport: 'udp' | 'tcp' = 'udp'): Promise<UnansweredCallsResult> =>
  callUnanswered({ from: carrier, to: settings, callers, transport, directory });

const ari = async (method: string, path: string): Promise<number> => {
  const { username, password } = settings.ari;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return (await fetch(asterisk.ariUrl + path, { method, headers: { authorization } })).status;
};

it('ends a call within 15 s while call-manager has never been there, whatever is dialled', async () => {
  const callers = ['+15550001', 'h', 's', 'T', 'i'].map((dialled) => ({ name: '"Alice"', dialled }));
  const { durationMs, messages } = await call(callers);
  expect(durationMs).toBeLessThan(15_000);
  expect(messages.match(/^SIP\/2\.0 503/gm)).toHaveLength(callers.length);
  expect(await asterisk.console('core show channels count')).toContain('0 active channels');
});

describe('a call while call-manager is there', () => {
  it('brings what the network said, harmless, stays when it is adopted, and hears the fallback when it is given up', async () => {
    const callManager = await acceptAsterisk(settings.callManager.port);
    onTestFinished(callManager.close);
    const name = String.raw`x,context=trunk,\"y) ${'$'}{SHELL(id)}`;
    const ended = call([{ name: `"${name}"`, dialled: '+15550002' }], 'tcp');
    const { args = [], channel } = await callManager.untilEvent(
      (event) => event.type === 'StasisStart' && event.args?.[3] === '%2B15550002',
    );
    const told = args.map(decodeURIComponent);
    expect(told.slice(0, 6)).toEqual(['incoming', 'carrier', 'the-carrier', '+15550002', '12025550100', name]);
    expect(told[6]).toMatch(new RegExp(`^${carrier}:\\d+$`));
    expect(told).toHaveLength(7);
    const path = `channels/${channel?.id}`;
    expect(await ari('POST', `${path}/variable?variable=${encodeURIComponent('TIMEOUT(absolute)')}&value=0`)).toBe(204);
    // The dialplan's own limit is 10 s: only time itself can show that it is gone.
    await delay(12_000);
    expect(await ari('GET', path)).toBe(200);
    expect(await ari('POST', `${path}/continue?context=fallback&extension=s&priority=1`)).toBe(204);
    const { messages, rtpPackets } = await ended;
    expect(messages).toContain('SIP/2.0 183 Session Progress');
    expect(rtpPackets).toBeGreaterThan(100);
  });

  it('comes in with a From name that quotes nothing', async () => {
    const callManager = await acceptAsterisk(settings.callManager.port);
    onTestFinished(callManager.close);
    const ended = call([{ name: 'x,context=trunk,"y', dialled: '+15550003' }]);
    const { args = [], channel } = await callManager.untilEvent(
      (event) => event.type === 'StasisStart' && event.args?.[3] === '%2B15550003',
    );
    expect(args.slice(0, 5)).toEqual(['incoming', 'carrier', 'the-carrier', '%2B15550003', '12025550100']);
    expect(decodeURIComponent(args[5] ?? '')).toContain('x,context=trunk,"y');
    expect(await ari('DELETE', `channels/${channel?.id}?reason=congestion`)).toBe(204);
    await ended;
  });
});
