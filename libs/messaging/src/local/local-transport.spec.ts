import { Controller, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { VoiceError } from '@voipbin/common';
import {
  type CallSnapshot,
  getCall,
  hangUpCall,
  numberChanged,
  playMedia,
  type ResourceQuery,
} from '@voipbin/contracts';
import { LoggerModule } from '@voipbin/observability';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { BusControl } from '../bus-control.ts';
import { BusModule } from '../bus.module.ts';
import { BUS, type Bus } from '../bus.ts';
import { connectBus } from '../connect-bus.ts';
import { type Delivery } from '../delivery.ts';
import { HandleMessage } from '../handle-message.ts';
import { HandleRequest } from '../handle-request.ts';
import { makeEnvelope } from '../make-envelope.ts';
import { type MessageEnvelope } from '../message-envelope.ts';
import { Transport } from '../transport.ts';
import { LocalTransport } from './local-transport.ts';

const fields = { customerId: 'c1', partitionKey: 'k1', correlationId: 'x1', causationId: null };

@Controller()
class Recorder {
  readonly log: string[] = [];
  readonly plays: MessageEnvelope<'call.command.play'>[] = [];
  onPlay: (delivery: Delivery) => Promise<void> = () => Promise.resolve();
  onGet: () => Promise<CallSnapshot> = () => Promise.reject(new VoiceError('call_not_found', 'no', { kind: 'user' }));

  @HandleMessage('call.command.play', 'call.command.hangup')
  async onCommand(
    envelope: MessageEnvelope<'call.command.play' | 'call.command.hangup'>,
    delivery: Delivery,
  ): Promise<void> {
    this.log.push(`${envelope.type} ${envelope.id}`);
    if (envelope.type === 'call.command.play') {
      this.plays.push(envelope);
      await this.onPlay(delivery);
    }
  }

  @HandleMessage('directory.event.number-changed')
  onNumber(envelope: MessageEnvelope<'directory.event.number-changed'>): Promise<void> {
    this.log.push(`first ${envelope.payload.number}`);
    return Promise.resolve();
  }

  @HandleRequest('call.request.get-call')
  onGetCall(query: ResourceQuery): Promise<CallSnapshot> {
    this.log.push(`get ${query.id}`);
    return this.onGet();
  }
}

@Controller()
class OtherRecorder {
  failures = 0;
  readonly seen: boolean[] = [];

  @HandleMessage('directory.event.number-changed')
  onNumber(_envelope: MessageEnvelope<'directory.event.number-changed'>, delivery: Delivery): Promise<void> {
    this.seen.push(delivery.redelivered);
    this.failures -= 1;
    return this.failures >= 0 ? Promise.reject(new Error('not yet')) : Promise.resolve();
  }
}

describe('LocalTransport', () => {
  let app: INestApplication;
  let bus: Bus;
  let recorder: Recorder;
  const play = (id: string, asteriskId = 'a1') =>
    makeEnvelope('call.command.play', playMedia.good, { ...fields, id, asteriskId });

  beforeEach(async () => {
    const imports = [
      LoggerModule.forRoot(pino({ level: 'silent' })),
      BusModule.forRoot({ local: true, retryDelaysMs: [1, 1, 1, 1] }),
    ];
    const module = await Test.createTestingModule({ imports, controllers: [Recorder, OtherRecorder] }).compile();
    app = module.createNestApplication({ logger: false });
    connectBus(app);
    await app.init();
    bus = app.get(BUS);
    recorder = app.get(Recorder);
  });
  afterEach(async () => {
    await app.get(Transport).close();
    await app.close();
  });

  async function listen(): Promise<void> {
    await app.startAllMicroservices();
    await app.get(BusControl).consumeAsteriskQueue('a1');
  }

  it('delivers nothing before it listens, then in order', async () => {
    await app.get(BusControl).consumeAsteriskQueue('a1');
    const changed = bus.publish(makeEnvelope('directory.event.number-changed', numberChanged.good, fields));
    await new Promise(setImmediate);
    expect(recorder.log).toEqual([]);
    await app.startAllMicroservices();
    await changed;
    await bus.publish(play('p1'));
    expect(recorder.log).toEqual([`first ${numberChanged.good.number}`, 'call.command.play p1']);
  });

  it('resolves a publish when the handler is done and what it holds', async () => {
    await listen();
    const order: string[] = [];
    let release = (): void => undefined;
    recorder.onPlay = (delivery) => {
      delivery.holdAckUntil(new Promise<void>((resolve) => (release = resolve)));
      order.push('handled');
      return Promise.resolve();
    };
    const published = bus.publish(play('p1')).then(() => order.push('published'));
    await bus.publish(makeEnvelope('call.command.hangup', hangUpCall.good, { ...fields, id: 'h1', asteriskId: 'a1' }));
    order.push('next handled');
    release();
    await published;
    expect(order).toEqual(['handled', 'next handled', 'published']);
  });

  it('does not block a handler that publishes to its own key without waiting', async () => {
    await listen();
    recorder.onPlay = (delivery) => {
      if (recorder.plays.length === 1) delivery.holdAckUntil(bus.publish(play('p2')));
      return Promise.resolve();
    };
    await bus.publish(play('p1'));
    expect(recorder.log).toEqual(['call.command.play p1', 'call.command.play p2']);
  });

  it('hands over a copy', async () => {
    await listen();
    const sent = play('p1');
    await bus.publish(sent);
    expect(recorder.plays).toEqual([sent]);
    expect(recorder.plays[0]?.payload).not.toBe(sent.payload);
  });

  it('keeps commands to an Asterisk that is not held, or not yet, until it is', async () => {
    await listen();
    const first = bus.publish(play('p1', 'a2'));
    await new Promise(setImmediate);
    expect(recorder.log).toEqual([]);
    const held = await app.get(BusControl).consumeAsteriskQueue('a2');
    await first;
    await held.close();
    const second = bus.publish(play('p2', 'a2'));
    await new Promise(setImmediate);
    expect(recorder.log).toEqual(['call.command.play p1']);
    await app.get(BusControl).consumeAsteriskQueue('a2');
    await second;
    expect(recorder.log).toEqual(['call.command.play p1', 'call.command.play p2']);
  });

  it('broadcasts to every handler and tries again only the one that failed', async () => {
    await listen();
    const other = app.get(OtherRecorder);
    other.failures = 1;
    await bus.publish(makeEnvelope('directory.event.number-changed', numberChanged.good, fields));
    expect(other.seen).toEqual([false, true]);
    expect(recorder.log).toHaveLength(1);
  });

  it('keeps what no attempt could handle, tells of it, and what nobody handles', async () => {
    await listen();
    const told: string[] = [];
    app.get(BusControl).onDead(({ id }) => {
      told.push(id);
      return Promise.resolve();
    });
    recorder.onPlay = () => Promise.reject(new Error('broken'));
    await bus.publish(play('p1'));
    await bus.publish(makeEnvelope('flow.command.wake-run', { runId: 'r1' }, { ...fields, id: 'w1' }));
    const transport = app.get(Transport);
    expect(transport).toBeInstanceOf(LocalTransport);
    const dead = transport instanceof LocalTransport ? transport.dead : [];
    expect(dead.map(({ envelope, error }) => [envelope.id, error])).toEqual([
      ['p1', new Error('broken')],
      ['w1', expect.objectContaining({ code: 'message_unhandled' })],
    ]);
    expect(told).toEqual(['p1', 'w1']);
  });

  it('answers a request, refuses a bad one with its problems, and preserves the error', async () => {
    await listen();
    const call = { id: getCall.good.id } as CallSnapshot;
    recorder.onGet = () => Promise.resolve(call);
    await expect(bus.request('call.request.get-call', getCall.good)).resolves.toEqual(call);
    await expect(
      bus.request('call.request.get-call', Object.assign({}, getCall.good, { id: 'x', extra: 1 })),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      kind: 'user',
      details: {
        problems: [
          { pointer: '/extra', code: 'whitelist_validation' },
          { pointer: '/id', code: 'is_uuid' },
        ],
      },
    });
    recorder.onGet = () =>
      Promise.reject(
        new VoiceError('call_gone', 'It is gone.', { kind: 'operational', retryable: false, details: { at: 1 } }),
      );
    await expect(bus.request('call.request.get-call', getCall.good)).rejects.toMatchObject({
      code: 'call_gone',
      message: 'It is gone.',
      kind: 'operational',
      retryable: false,
      details: { at: 1 },
    });
    expect(recorder.log).toHaveLength(2);
  });

  it('gives up a request that is not answered in time, and does not know one that nobody answers', async () => {
    await listen();
    recorder.onGet = () => new Promise(() => undefined);
    await expect(bus.request('call.request.get-call', getCall.good, { timeoutMs: 20 })).rejects.toMatchObject({
      code: 'request_timeout',
      kind: 'operational',
    });
    await expect(bus.request('flow.request.get-flow', getCall.good)).rejects.toMatchObject({
      code: 'request_unhandled',
    });
  });
});
