import { rmSync } from 'node:fs';

import { VoiceError } from '@voipbin/common';
import { DEAD_QUEUE, enginePartitionQueues, numberChanged, partitionOf, playMedia } from '@voipbin/contracts';
import { type Channel, type ChannelModel, connect } from 'amqplib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { freePort } from '../../../../deploy/local/free-port.ts';
import { ensureRabbitmq } from '../../../../deploy/local/rabbitmq/ensure-rabbitmq.ts';
import { type RunningRabbitmq, startRabbitmq } from '../../../../deploy/local/rabbitmq/start-rabbitmq.ts';
import { scratchDirectory } from '../../../../deploy/local/scratch-directory.ts';
import { makeEnvelope } from '../make-envelope.ts';
import { CuttableProxy } from '../testing/cuttable-proxy.ts';
import { digitEvent, TestProcess } from '../testing/test-process.ts';

const directory = scratchDirectory();
const fields = { customerId: 'c1', partitionKey: 'k1', correlationId: 'x1', causationId: null };

function play(id: string, asteriskId: string) {
  return makeEnvelope('call.command.play', playMedia.good, { ...fields, id, asteriskId });
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index));
}

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('messages over RabbitMQ', () => {
  let rabbitmq: RunningRabbitmq;
  let connection: ChannelModel;
  let channel: Channel;
  const processes: TestProcess[] = [];

  beforeAll(async () => {
    const log = (): void => undefined;
    const ports = { amqp: await freePort(), distribution: await freePort(), epmd: await freePort() };
    const settings = { directory: `${directory}/rabbitmq`, ports, password: 'secret' };
    rabbitmq = await startRabbitmq(await ensureRabbitmq(log), settings, { directory, log });
    connection = await connect(rabbitmq.url);
    channel = await connection.createChannel();
  });
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((process) => process.stop()));
    for (const queue of [...enginePartitionQueues, DEAD_QUEUE]) {
      expect((await channel.purgeQueue(queue)).messageCount, queue).toBe(0);
    }
  });
  afterAll(async () => {
    await connection.close();
    await rabbitmq.process.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  async function start(...args: Parameters<typeof TestProcess.start>): Promise<TestProcess> {
    const process = await TestProcess.start(...args);
    processes.push(process);
    return process;
  }

  it('keeps the order of a key while keys go on side by side', async () => {
    const { opened, open } = gate();
    const engine = await start('flow-manager', rabbitmq.url, ({ controller }) => {
      controller.onMessage = ({ partitionKey }) => (partitionKey === 'slow' ? opened : Promise.resolve());
    });
    const sent = ids(50);
    await Promise.all(
      sent.flatMap((id) => ['slow', 'fast-1', 'fast-2'].map((key) => engine.bus.publish(digitEvent(id, key)))),
    );
    await engine.controller.untilSeen(101);
    open();
    await engine.controller.untilSeen(150);
    for (const key of ['slow', 'fast-1', 'fast-2']) {
      const seen = engine.controller.seen.filter(({ partitionKey }) => partitionKey === key);
      expect(seen.map(({ id }) => id)).toEqual(sent);
    }
  });

  it('gives what a killed consumer did not finish to the next, and is not held up by it before', async () => {
    const proxy = await CuttableProxy.to(rabbitmq.url);
    const never = new Promise<void>(() => undefined);
    const prepare = ({ controller }: TestProcess): void => {
      controller.onMessage = ({ id }) => (id === 'stuck' ? never : Promise.resolve());
    };
    const first = await TestProcess.start('flow-manager', proxy.urlOf(rabbitmq.url), prepare, { prefetch: 100 });
    const second = await start('flow-manager', rabbitmq.url);
    await second.bus.publish(digitEvent('before', 'k0'));
    await second.bus.publish(digitEvent('stuck', 'k0'));
    const neighbours = ids(5_000)
      .filter((id) => partitionOf(id) === partitionOf('k0'))
      .slice(0, 200);
    await Promise.all(neighbours.map((id) => second.bus.publish(digitEvent(id, id))));
    // All came through a prefetch of 100: the broker has been told of at least 100 behind the stuck one.
    await first.controller.untilSeen(202);
    await proxy.cut();
    await second.controller.untilSeenId('stuck');
    await second.bus.publish(digitEvent('after', 'k0'));
    const seen = (await second.controller.untilSeenId('after')).filter(({ id }) => id !== 'after');
    expect(seen.every(({ redelivered }) => redelivered)).toBe(true);
    expect(seen.map(({ id }) => id)).not.toContain('before');
    expect(seen.length).toBeLessThanOrEqual(100);
    void first.stop();
  });

  it('acknowledges only when what the handler held is settled', async () => {
    const proxy = await CuttableProxy.to(rabbitmq.url);
    const first = await TestProcess.start('flow-manager', proxy.urlOf(rabbitmq.url), ({ controller }) => {
      controller.onMessage = ({ id }, delivery) => {
        if (id === 'held') delivery.holdAckUntil(new Promise(() => undefined));
        return Promise.resolve();
      };
    });
    const second = await start('flow-manager', rabbitmq.url);
    await second.bus.publish(digitEvent('held', 'k1'));
    await second.bus.publish(digitEvent('next', 'k1'));
    expect((await first.controller.untilSeen(2)).map(({ id }) => id)).toEqual(['held', 'next']);
    await proxy.cut();
    expect((await second.controller.untilSeen(2)).map(({ id }) => id)).toEqual(['held', 'next']);
    void first.stop();
  });

  it('puts what cannot be handled into the dead queue with its reason', async () => {
    const engine = await start('flow-manager', rabbitmq.url, ({ controller }) => {
      controller.onMessage = ({ id }) =>
        Promise.reject(id === 'final' ? new VoiceError('bad_state', 'No.', { retryable: false }) : new Error('broken'));
    });
    const dead = await deadMessages(3, async () => {
      await engine.bus.publish(digitEvent('final', 'k1'));
      await engine.bus.publish(digitEvent('broken', 'k2'));
      channel.sendToQueue('flow-manager.engine.0', Buffer.from('no json'));
    });
    expect(engine.controller.seen.filter(({ id }) => id === 'final')).toHaveLength(1);
    expect(engine.controller.seen.filter(({ id }) => id === 'broken')).toHaveLength(5);
    expect(dead).toEqual(
      expect.arrayContaining([
        {
          id: 'final',
          headers: expect.objectContaining({
            'reason-code': 'bad_state',
            reason: 'No.',
            app: 'flow-manager',
          }) as unknown,
        },
        {
          id: 'broken',
          headers: expect.objectContaining({ 'reason-code': 'internal_error', reason: 'broken' }) as unknown,
        },
        { id: undefined, headers: expect.objectContaining({ 'reason-code': 'message_malformed' }) as unknown },
      ]),
    );
  });

  async function deadMessages(count: number, act: () => Promise<void>): Promise<{ id: unknown; headers: unknown }[]> {
    const dead: { id: unknown; headers: unknown }[] = [];
    const isComplete = gate();
    const { consumerTag } = await channel.consume(DEAD_QUEUE, (message) => {
      if (message === null) return;
      channel.ack(message);
      dead.push({ id: message.properties.messageId as unknown, headers: message.properties.headers });
      if (dead.length === count) isComplete.open();
    });
    await act();
    await isComplete.opened;
    await channel.cancel(consumerTag);
    return dead;
  }

  it('hands the commands of an Asterisk from one holder to the next, in order', async () => {
    const sender = await start('flow-manager', rabbitmq.url);
    await expect(sender.bus.publish(play('p0', 'a1'))).rejects.toMatchObject({
      code: 'bus_unroutable',
      retryable: true,
    });
    const { opened, open } = gate();
    const first = await start('call-manager', rabbitmq.url, ({ controller }) => {
      controller.onMessage = () => opened;
    });
    const held = await first.control.consumeAsteriskQueue('a1');
    await Promise.all(['p1', 'p2', 'p3'].map((id) => sender.bus.publish(play(id, 'a1'))));
    await first.controller.untilSeen(1);
    await held.close();
    open();
    const second = await start('call-manager', rabbitmq.url);
    await second.control.consumeAsteriskQueue('a1');
    expect((await second.controller.untilSeen(2)).map(({ id }) => id)).toEqual(['p2', 'p3']);
    expect(first.controller.seen.map(({ id }) => id)).toEqual(['p1']);
  });

  it('broadcasts to every process, and does without any', async () => {
    const sender = await start('directory-manager', rabbitmq.url);
    const changed = makeEnvelope('directory.event.number-changed', numberChanged.good, fields);
    await sender.bus.publish(changed);
    const listeners = [await start('call-manager', rabbitmq.url), await start('call-manager', rabbitmq.url)];
    await sender.bus.publish(changed);
    await Promise.all(listeners.map(({ controller }) => controller.untilSeen(1)));
  });

  it('finishes what it began before it ends, and leaves the rest', async () => {
    const { opened, open } = gate();
    const first = await TestProcess.start('flow-manager', rabbitmq.url, ({ controller }) => {
      controller.onMessage = () => opened;
    });
    await Promise.all(['m1', 'm2'].map((id) => first.bus.publish(digitEvent(id, 'k1'))));
    await first.controller.untilSeen(1);
    const stopped = first.stop();
    open();
    await stopped;
    const second = await start('flow-manager', rabbitmq.url);
    expect((await second.controller.untilSeen(1)).map(({ id }) => id)).toEqual(['m2']);
  });
});
