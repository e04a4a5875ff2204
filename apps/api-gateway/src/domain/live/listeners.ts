import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';

import { ApiGatewayEnv } from '../../app.env.ts';

/** A connection of somebody who listens to events. */
export interface Listener {
  customerId: string;
  tokenHash: string;
  /** There may be events for it. */
  look(): void;
  /** Its key may not be what it was. */
  checkKey(): Promise<void>;
  /** Resolves when it is closed, since this process ends. */
  goAway(): Promise<void>;
}

/** Everybody who listens in this process. */
@Injectable()
export class Listeners {
  readonly #seats = new Map<string, number>();
  readonly #byCustomer = new Map<string, Set<Listener>>();

  constructor(private readonly env: ApiGatewayEnv) {}

  /** Refused with `connection_limit_exceeded` (user). To be called before a connection is made; gives the seat back when called. */
  takeSeat(customerId: string): () => void {
    const most = this.env.LIVE_CONNECTIONS_PER_CUSTOMER;
    const taken = this.#seats.get(customerId) ?? 0;
    if (taken >= most) {
      const message = `A customer may have ${most} connections for events.`;
      throw new VoiceError('connection_limit_exceeded', message, { kind: 'user' });
    }
    this.#seats.set(customerId, taken + 1);
    return () => {
      const left = (this.#seats.get(customerId) ?? 1) - 1;
      if (left > 0) this.#seats.set(customerId, left);
      else this.#seats.delete(customerId);
    };
  }

  add(listener: Listener): void {
    const { customerId } = listener;
    this.#byCustomer.set(customerId, (this.#byCustomer.get(customerId) ?? new Set()).add(listener));
  }

  remove(listener: Listener): void {
    const { customerId } = listener;
    const others = this.#byCustomer.get(customerId);
    others?.delete(listener);
    if (others?.size === 0) this.#byCustomer.delete(customerId);
  }

  ofCustomer(customerId: string): Iterable<Listener> {
    return this.#byCustomer.get(customerId) ?? [];
  }

  all(): Listener[] {
    return [...this.#byCustomer.values()].flatMap((listeners) => [...listeners]);
  }
}
