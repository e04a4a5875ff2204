import { VoiceError } from '@voipbin/common';
import { type Envelope } from '@voipbin/contracts';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { type Delivery } from '../delivery.ts';
import { Mailboxes } from '../mailboxes.ts';
import { type MessageCall } from './handler-table.ts';
import { MessageRunner, type RunOutcome } from './message-runner.ts';

const envelope: Envelope = {
  id: 'message-1',
  type: 'call.event.answered',
  version: 1,
  occurredAt: '2026-01-31T12:00:00.000Z',
  customerId: 'customer-1',
  correlationId: 'correlation-1',
  causationId: null,
  partitionKey: 'key-1',
  payload: {},
};

class Bench {
  readonly buried: unknown[] = [];
  readonly mailboxes = new Mailboxes();
  readonly closing = new AbortController();
  readonly #runner: MessageRunner;

  constructor(retryDelaysMs: number[] = [1, 1, 1, 1]) {
    this.#runner = new MessageRunner({
      logger: pino({ level: 'silent' }),
      retryDelaysMs,
      bury: (_envelope, error) => {
        this.buried.push(error);
        return Promise.resolve();
      },
    });
  }

  run(call: MessageCall): Promise<RunOutcome> {
    const { mailboxes } = this;
    return this.#runner.run({ envelope, call, mailboxes, redelivered: false, signal: this.closing.signal });
  }
}

describe('MessageRunner', () => {
  it('calls once what succeeds', async () => {
    const bench = new Bench();
    const seen: boolean[] = [];
    const call = (_envelope: Envelope, { redelivered }: Delivery): Promise<void> => {
      seen.push(redelivered);
      return Promise.resolve();
    };
    await expect(bench.run(call)).resolves.toBe('handled');
    expect(seen).toEqual([false]);
  });

  it('calls again what fails, and says so', async () => {
    const bench = new Bench();
    const seen: boolean[] = [];
    const call = (_envelope: Envelope, { redelivered }: Delivery): Promise<void> => {
      seen.push(redelivered);
      return seen.length < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    };
    await expect(bench.run(call)).resolves.toBe('handled');
    expect(seen).toEqual([false, true, true]);
    expect(bench.buried).toEqual([]);
  });

  it('buries with its error what fails five times', async () => {
    const bench = new Bench();
    let calls = 0;
    const outcome = bench.run(() => {
      calls += 1;
      return Promise.reject(new Error(`failure ${String(calls)}`));
    });
    await expect(outcome).resolves.toBe('dead');
    expect(calls).toBe(5);
    expect(bench.buried).toEqual([new Error('failure 5')]);
  });

  it('buries at once what cannot succeed later', async () => {
    const bench = new Bench();
    const error = new VoiceError('bad_state', 'no', { retryable: false });
    await expect(bench.run(() => Promise.reject(error))).resolves.toBe('dead');
    expect(bench.buried).toEqual([error]);
  });

  it('keeps the others of the key waiting while it tries again', async () => {
    const bench = new Bench();
    const log: string[] = [];
    let failures = 2;
    const first = bench.run(() => {
      log.push('first');
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    });
    const second = bench.run(() => {
      log.push('second');
      return Promise.resolve();
    });
    await Promise.all([first, second]);
    expect(log).toEqual(['first', 'first', 'first', 'second']);
  });

  it('waits for what is held without keeping the others of the key waiting', async () => {
    const bench = new Bench();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isFirstDone = false;
    const first = bench
      .run((_envelope, delivery) => {
        delivery.holdAckUntil(held);
        return Promise.resolve();
      })
      .then((outcome) => {
        isFirstDone = true;
        return outcome;
      });
    await expect(bench.run(() => Promise.resolve())).resolves.toBe('handled');
    expect(isFirstDone).toBe(false);
    release();
    await expect(first).resolves.toBe('handled');
  });

  it('delivers again where a held promise was rejected, and buries after five attempts', async () => {
    const bench = new Bench();
    const seen: boolean[] = [];
    const outcome = bench.run((_envelope, delivery) => {
      seen.push(delivery.redelivered);
      delivery.holdAckUntil(Promise.reject(new Error('not confirmed')));
      return Promise.resolve();
    });
    await expect(outcome).resolves.toBe('dead');
    expect(seen).toEqual([false, true, true, true, true]);
    expect(bench.buried).toEqual([new Error('not confirmed')]);
  });

  it('gives up between two attempts where the way of the message is gone', async () => {
    const bench = new Bench([60_000]);
    const outcome = bench.run(() => {
      setImmediate(() => {
        bench.closing.abort();
      });
      return Promise.reject(new Error('not yet'));
    });
    await expect(outcome).resolves.toBe('abandoned');
    await expect(bench.run(() => Promise.resolve())).resolves.toBe('abandoned');
    expect(bench.buried).toEqual([]);
  });
});
