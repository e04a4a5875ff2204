import { EventEmitter, once } from 'node:events';

import { Controller } from '@nestjs/common';
import { type Delivery } from '../delivery.ts';
import { HandleMessage } from '../handle-message.ts';
import { type MessageEnvelope } from '../message-envelope.ts';

type Key = 'call.event.dtmf-received' | 'call.command.play' | 'directory.event.number-changed';

export interface Seen {
  id: string;
  partitionKey: string;
  redelivered: boolean;
}

/** Handlers that do what a test says and remember what came. */
@Controller()
export class ProgrammableController {
  readonly seen: Seen[] = [];
  onMessage: (envelope: MessageEnvelope<Key>, delivery: Delivery) => Promise<void> = () => Promise.resolve();
  readonly #changes = new EventEmitter();

  @HandleMessage('call.event.dtmf-received', 'call.command.play', 'directory.event.number-changed')
  async handleMessage(envelope: MessageEnvelope<Key>, delivery: Delivery): Promise<void> {
    const { id, partitionKey } = envelope;
    this.seen.push({ id, partitionKey, redelivered: delivery.redelivered });
    this.#changes.emit('seen');
    await this.onMessage(envelope, delivery);
  }

  /** Resolves when so many messages came. */
  async untilSeen(count: number): Promise<Seen[]> {
    while (this.seen.length < count) {
      await once(this.#changes, 'seen');
    }
    return this.seen;
  }

  /** Resolves when this message came. */
  async untilSeenId(wanted: string): Promise<Seen[]> {
    while (!this.seen.some(({ id }) => id === wanted)) {
      await once(this.#changes, 'seen');
    }
    return this.seen;
  }
}
