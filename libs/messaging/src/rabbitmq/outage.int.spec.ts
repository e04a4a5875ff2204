import { rmSync } from 'node:fs';

import { VoiceError } from '@voipbin/common';
import { type CallSnapshot, getCall, numberChanged, playMedia } from '@voipbin/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { freePort } from '../../../../deploy/local/free-port.ts';
import { ensureRabbitmq } from '../../../../deploy/local/rabbitmq/ensure-rabbitmq.ts';
import { type RunningRabbitmq, startRabbitmq } from '../../../../deploy/local/rabbitmq/start-rabbitmq.ts';
import { scratchDirectory } from '../../../../deploy/local/scratch-directory.ts';
import { makeEnvelope } from '../make-envelope.ts';
import { CuttableProxy } from '../testing/cuttable-proxy.ts';
import { digitEvent, TestProcess } from '../testing/test-process.ts';

const directory = scratchDirectory();
const fields = { customerId: 'c1', partitionKey: 'k1', correlationId: 'x1', causationId: null };

describe('a broker that dies and comes back empty', () => {
  let rabbitmq: RunningRabbitmq;
  let engine: TestProcess;
  let calls: TestProcess;
  let reconnects = 0;
  let onReconnected = (): void => undefined;

  beforeAll(async () => {
    const log = (): void => undefined;
    const ports = { amqp: await freePort(), distribution: await freePort(), epmd: await freePort() };
    const settings = { directory: `${directory}/rabbitmq`, ports, password: 'secret' };
    rabbitmq = await startRabbitmq(await ensureRabbitmq(log), settings, { directory, log });
    engine = await TestProcess.start('flow-manager', rabbitmq.url);
    calls = await TestProcess.start('call-manager', rabbitmq.url, ({ answering }) => {
      answering.onRequest = ({ id }) => Promise.resolve({ id } as CallSnapshot);
    });
    await calls.control.consumeAsteriskQueue('a1');
    await engine.bus.request('call.request.get-call', getCall.good);
    calls.control.onReconnect(() => {
      reconnects += 1;
      onReconnected();
    });
  });
  afterAll(async () => {
    await Promise.all([engine.stop(), calls.stop()]);
    await rabbitmq.process.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('fails what is under way and what is new at once, and requests within their time', async () => {
    await engine.bus.publish(digitEvent('before', 'k1'));
    await engine.controller.untilSeen(1);
    const underWay = Promise.allSettled(
      Array.from({ length: 1_000 }, (_, n) => calls.bus.publish(digitEvent(String(n), 'k2'))),
    );
    await rabbitmq.process.kill();
    const outcomes = await underWay;
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
    failures.forEach((failure) => {
      expect(failure).toMatchObject({ code: 'bus_unavailable', kind: 'operational', retryable: true });
    });
    const startedMs = performance.now();
    await expect(calls.bus.publish(digitEvent('x', 'k1'))).rejects.toMatchObject({ code: 'bus_unavailable' });
    expect(performance.now() - startedMs).toBeLessThan(50);
    await expect(engine.bus.request('call.request.get-call', getCall.good, { timeoutMs: 300 })).rejects.toMatchObject({
      code: expect.stringMatching(/^(bus_unavailable|request_timeout)$/) as unknown,
    });
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });

  it('declares everything again and goes on, without anybody asking; who comes early waits', async () => {
    rmSync(rabbitmq.dataDirectory, { recursive: true });
    const early = TestProcess.start('tts-manager', rabbitmq.url);
    const before = reconnects;
    const reconnected = new Promise<void>((resolve) => (onReconnected = resolve));
    await rabbitmq.process.startAgain();
    await reconnected;
    expect(reconnects).toBe(before + 1);
    const seenByEngine = engine.controller.seen.length;
    await calls.bus.publish(digitEvent('after', 'k1'));
    await engine.controller.untilSeenId('after');
    expect(engine.controller.seen.length).toBe(seenByEngine + 1);
    await expect.poll(() => engine.bus.publish(play('p1', 'a1')), { timeout: 30_000 }).toBeUndefined();
    await calls.controller.untilSeenId('p1');
    await engine.bus.publish(
      makeEnvelope('directory.event.number-changed', numberChanged.good, { ...fields, id: 'n1' }),
    );
    await calls.controller.untilSeenId('n1');
    await (await early).stop();
    // Nest's own client comes back in its own time.
    await expect
      .poll(() => engine.bus.request('call.request.get-call', getCall.good), { timeout: 30_000 })
      .toEqual({ id: getCall.good.id });
  });

  it('bears connections that break at every stage of their making', async () => {
    const broken: number[] = [];
    const proxy = await CuttableProxy.to(rabbitmq.url, {
      bytesUntilBroken: (n) => {
        if (n >= 16) return undefined;
        broken.push(n);
        return 450 + 75 * n;
      },
    });
    const process = await TestProcess.start('call-manager', proxy.urlOf(rabbitmq.url));
    await process.control.consumeAsteriskQueue('a2');
    await expect
      .poll(() => process.bus.request('call.request.get-call', getCall.good).catch(codeOf), { timeout: 30_000 })
      .toBe('call_not_found');
    await expect.poll(() => process.bus.publish(play('p2', 'a2')).catch(codeOf), { timeout: 30_000 }).toBeUndefined();
    await process.controller.untilSeenId('p2');
    expect(broken).toHaveLength(16);
    await process.stop();
    await proxy.cut();
  });
});

function codeOf(error: unknown): unknown {
  return error instanceof VoiceError ? error.code : error;
}

function play(id: string, asteriskId: string) {
  return makeEnvelope('call.command.play', playMedia.good, { ...fields, id, asteriskId });
}
