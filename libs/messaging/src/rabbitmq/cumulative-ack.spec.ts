import { type Channel, type Message } from 'amqplib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';

import { CumulativeAck } from './cumulative-ack.ts';

/** The broker's side of a channel: knows what is open, and closes on an unknown tag as RabbitMQ does. */
class OpenTags {
  readonly open = new Set<number>();
  readonly returned: number[] = [];
  frames = 0;

  deliver(tag: number): Message {
    this.open.add(tag);
    return { fields: { deliveryTag: tag } } as Message;
  }

  ack({ fields }: Message, allUpTo?: boolean): void {
    this.frames += 1;
    this.#settle(fields.deliveryTag);
    for (const tag of allUpTo === true ? this.open : []) {
      if (tag < fields.deliveryTag) this.open.delete(tag);
    }
  }

  nack({ fields }: Message): void {
    this.#settle(fields.deliveryTag);
    this.returned.push(fields.deliveryTag);
  }

  asChannel(): Channel {
    return this as unknown as Channel;
  }

  #settle(tag: number): void {
    if (!this.open.delete(tag)) throw new Error(`unknown delivery tag ${String(tag)}`);
  }
}

function setUp(count: number): { broker: OpenTags; acks: CumulativeAck; messages: Message[] } {
  const broker = new OpenTags();
  const messages = Array.from({ length: count }, (_, index) => broker.deliver(index + 1));
  return { broker, acks: new CumulativeAck(broker.asChannel()), messages };
}

describe('CumulativeAck', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('acknowledges what finished in any order with one frame after 25 ms', () => {
    const { broker, acks, messages } = setUp(3);
    messages.toReversed().forEach((message) => {
      acks.finish(message);
    });
    vi.advanceTimersByTime(24);
    expect(broker.open.size).toBe(3);
    vi.advanceTimersByTime(1);
    expect(broker.open.size).toBe(0);
    expect(broker.frames).toBe(1);
  });

  it('never covers an unfinished message', () => {
    const { broker, acks, messages } = setUp(4);
    [messages[0], messages[2], messages[3]].forEach((message) => {
      if (message) acks.finish(message);
    });
    vi.advanceTimersByTime(100);
    expect([...broker.open]).toEqual([2, 3, 4]);
  });

  it('acknowledges one by one what piles up behind an unfinished message', () => {
    const { broker, acks, messages } = setUp(70);
    messages.slice(1).forEach((message) => {
      acks.finish(message);
    });
    vi.advanceTimersByTime(25);
    expect([...broker.open]).toEqual([1]);
    messages.slice(0, 1).forEach((message) => {
      acks.finish(message);
    });
    vi.advanceTimersByTime(25);
    expect(broker.open.size).toBe(0);
  });

  it('says nothing on a channel that is gone', () => {
    const { broker, acks, messages } = setUp(2);
    const [first, second] = messages;
    if (!first || !second) throw new Error('not delivered');
    acks.finish(first);
    acks.close();
    acks.giveBack(second);
    vi.advanceTimersByTime(10);
    expect([...broker.open]).toEqual([1, 2]);
  });

  it('closes every message once, whatever the order, and none that is unfinished', () => {
    const step = fc.record({ give: fc.boolean(), flush: fc.boolean() });
    const plans = fc.integer({ min: 1, max: 200 }).chain((count) =>
      fc.record({
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, index) => index),
          { minLength: count },
        ),
        steps: fc.array(step, { minLength: count, maxLength: count }),
      }),
    );
    fc.assert(
      fc.property(plans, ({ order, steps }) => {
        const { broker, acks, messages } = setUp(order.length);
        const unfinished = new Set(order.map((index) => index + 1));
        order.forEach((index, at) => {
          const message = messages[index];
          if (!message) throw new Error('not delivered');
          unfinished.delete(index + 1);
          if (steps[at]?.give === true) acks.giveBack(message);
          else acks.finish(message);
          if (steps[at]?.flush === true) acks.flush();
          unfinished.forEach((tag) => {
            if (!broker.open.has(tag)) throw new Error(`${String(tag)} was acknowledged`);
          });
        });
        acks.flush();
        expect(broker.open.size).toBe(0);
      }),
    );
  });
});
