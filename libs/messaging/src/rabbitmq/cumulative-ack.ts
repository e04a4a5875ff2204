import { type Channel, type Message } from 'amqplib';

const FLUSH_AFTER_MS = 25;

/** So many finished messages behind an unfinished one are acknowledged one by one, lest they fill the prefetch. */
const ALONE_FROM = 64;

/**
 * Acknowledges the messages of one channel, cumulatively: every 25 ms the longest prefix that is finished, with one frame.
 * A message that is not finished is never covered by another's acknowledgement.
 */
export class CumulativeAck {
  readonly #channel: Channel;
  /** Settled messages behind the first unsettled one, by delivery tag; null where the broker has been told already. */
  readonly #settled = new Map<number, Message | null>();
  #firstUnsettled = 1;
  /** Settled messages that the broker has not been told of, the prefix not counted. */
  #untold = 0;
  #prefixEnd: Message | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  finish(message: Message): void {
    this.#untold += 1;
    this.#settle(message.fields.deliveryTag, message);
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, FLUSH_AFTER_MS);
  }

  /** Returns a message that was not handled to its queue. */
  giveBack(message: Message): void {
    if (!this.#isClosed) {
      this.#channel.nack(message, false, true);
      this.#settle(message.fields.deliveryTag, null);
    }
  }

  /** Acknowledges now; with `aloneFrom` 0 also all that is behind an unfinished message. */
  flush(aloneFrom = ALONE_FROM): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isClosed) {
      return;
    }
    if (this.#prefixEnd !== undefined) {
      this.#channel.ack(this.#prefixEnd, true);
      this.#prefixEnd = undefined;
    }
    if (this.#untold >= aloneFrom) {
      this.#ackAlone();
    }
  }

  /** The channel is gone: what was not acknowledged will be delivered again. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #settle(tag: number, message: Message | null): void {
    this.#settled.set(tag, message);
    let first = this.#settled.get(this.#firstUnsettled);
    while (first !== undefined) {
      this.#settled.delete(this.#firstUnsettled);
      this.#firstUnsettled += 1;
      if (first !== null) {
        // A tag that the broker still waits for: it closes the channel on any other.
        this.#prefixEnd = first;
        this.#untold -= 1;
      }
      first = this.#settled.get(this.#firstUnsettled);
    }
  }

  #ackAlone(): void {
    for (const [tag, message] of this.#settled) {
      if (message !== null) {
        this.#channel.ack(message, false);
        this.#settled.set(tag, null);
      }
    }
    this.#untold = 0;
  }
}
