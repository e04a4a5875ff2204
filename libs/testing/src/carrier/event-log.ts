import { EventEmitter, once } from 'node:events';

import type { AriEvent } from '@voipbin/ari';

export type AriEventType = AriEvent['type'];
export type AriEventOf<T extends AriEventType> = Extract<AriEvent, { type: T }>;

/** What Asterisk told about one call, in its order. */
export class EventLog {
  readonly #events: AriEvent[] = [];
  readonly #arrivals = new EventEmitter().setMaxListeners(0);

  add(event: AriEvent): void {
    this.#events.push(event);
    this.#arrivals.emit('event');
  }

  /** The first event of this type that fits, whether it came already or comes yet. */
  async until<T extends AriEventType>(
    type: T,
    fits: (event: AriEventOf<T>) => boolean = () => true,
  ): Promise<AriEventOf<T>> {
    const isOfType = (event: AriEvent): event is AriEventOf<T> => event.type === type;
    let found = this.#events.filter(isOfType).find(fits);
    while (found === undefined) {
      await once(this.#arrivals, 'event');
      found = this.#events.filter(isOfType).find(fits);
    }
    return found;
  }
}
