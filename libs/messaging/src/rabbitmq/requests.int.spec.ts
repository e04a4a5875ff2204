import { rmSync } from 'node:fs';

import { VoiceError } from '@voipbin/common';
import { type CallSnapshot, getCall } from '@voipbin/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { freePort } from '../../../../deploy/local/free-port.ts';
import { ensureRabbitmq } from '../../../../deploy/local/rabbitmq/ensure-rabbitmq.ts';
import { type RunningRabbitmq, startRabbitmq } from '../../../../deploy/local/rabbitmq/start-rabbitmq.ts';
import { scratchDirectory } from '../../../../deploy/local/scratch-directory.ts';
import { TestProcess } from '../testing/test-process.ts';

const directory = scratchDirectory();

describe('requests over RabbitMQ', () => {
  let rabbitmq: RunningRabbitmq;
  let asker: TestProcess;
  let owner: TestProcess;

  beforeAll(async () => {
    const log = (): void => undefined;
    const ports = { amqp: await freePort(), distribution: await freePort(), epmd: await freePort() };
    const settings = { directory: `${directory}/rabbitmq`, ports, password: 'secret' };
    rabbitmq = await startRabbitmq(await ensureRabbitmq(log), settings, { directory, log });
    owner = await TestProcess.start('call-manager', rabbitmq.url);
    asker = await TestProcess.start('api-gateway', rabbitmq.url);
  });
  afterAll(async () => {
    await Promise.all([asker.stop(), owner.stop()]);
    await rabbitmq.process.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  function ask(payload = getCall.good, timeoutMs = 3_000): Promise<CallSnapshot> {
    return asker.bus.request('call.request.get-call', payload, { timeoutMs });
  }

  it('carries the value, the refusal of a bad payload, and the error of the owner', async () => {
    const { answering } = owner;
    answering.onRequest = ({ id }) => Promise.resolve({ id } as CallSnapshot);
    await expect(ask()).resolves.toEqual({ id: getCall.good.id });
    await expect(ask({ customerId: getCall.good.customerId, id: 'first' })).rejects.toMatchObject({
      code: 'invalid_request',
      kind: 'user',
      details: { problems: [{ pointer: '/id', code: 'is_uuid', severity: 'error' }] },
    });
    const options = { kind: 'operational', retryable: false, details: { a: [1] } } as const;
    answering.onRequest = () => Promise.reject(new VoiceError('busy', 'Later.', options));
    await expect(ask()).rejects.toBeInstanceOf(VoiceError);
    await expect(ask()).rejects.toMatchObject({ code: 'busy', message: 'Later.', ...options });
    answering.onRequest = () => Promise.reject(new TypeError('a bug'));
    await expect(ask()).rejects.toMatchObject({ code: 'internal_error', kind: 'unexpected' });
  });

  it('answers many at once, each its own', async () => {
    owner.answering.onRequest = ({ id }) => Promise.resolve({ id } as CallSnapshot);
    const ids = Array.from({ length: 200 }, (_, n) => `0190a3c2-0000-7000-8000-${String(n).padStart(12, '0')}`);
    const { customerId } = getCall.good;
    const answers = await Promise.all(ids.map((id) => ask({ customerId, id })));
    expect(answers.map(({ id }) => id)).toEqual(ids);
  });

  it('gives up in time', async () => {
    let release = (): void => undefined;
    const given = new Promise<CallSnapshot>((_resolve, reject) => {
      release = () => {
        reject(new Error('given up'));
      };
    });
    owner.answering.onRequest = () => given;
    const startedMs = performance.now();
    await expect(ask(getCall.good, 100)).rejects.toMatchObject({ code: 'request_timeout', kind: 'operational' });
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    await expect(asker.bus.request('flow.request.get-flow', getCall.good, { timeoutMs: 100 })).rejects.toMatchObject({
      code: 'request_timeout',
    });
    release();
  });

  it('answers what it began before it ends, and the next one nothing that is late', async () => {
    let release = (): void => undefined;
    const answer = new Promise<CallSnapshot>((resolve) => {
      release = () => {
        resolve({ id: 'late' } as CallSnapshot);
      };
    });
    const begun = new Promise<void>((resolve) => {
      owner.answering.onRequest = () => {
        resolve();
        return answer;
      };
    });
    const reply = ask();
    await begun;
    const stopped = owner.stop();
    release();
    await stopped;
    await expect(reply).resolves.toEqual({ id: 'late' });
    await expect(ask(getCall.good, 50)).rejects.toMatchObject({ code: 'request_timeout' });
    owner = await TestProcess.start('call-manager', rabbitmq.url);
    await expect(ask()).rejects.toMatchObject({ code: 'call_not_found', kind: 'user' });
    expect(owner.answering.asked).toHaveLength(1);
  });
});
