import { type Delivery } from '../delivery.ts';

/** A rejection, boxed: what was thrown may be anything, also undefined. */
export interface Failure {
  error: unknown;
}

/** One attempt's delivery, which gathers what the acknowledgement waits for. */
export class HeldDelivery implements Delivery {
  readonly redelivered: boolean;
  readonly #holds: Promise<Failure | undefined>[] = [];

  constructor(redelivered: boolean) {
    this.redelivered = redelivered;
  }

  holdAckUntil(promise: Promise<unknown>): void {
    this.#holds.push(
      promise.then(
        () => undefined,
        (error: unknown) => ({ error }),
      ),
    );
  }

  /** Resolves when all held promises settled, those held meanwhile included; with the first failure, if any. */
  async settled(): Promise<Failure | undefined> {
    let failure: Failure | undefined;
    // Not Promise.all: a hold may be added while an earlier one is awaited.
    for (const hold of this.#holds) {
      const outcome = await hold;
      failure ??= outcome;
    }
    return failure;
  }
}
