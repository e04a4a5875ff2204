import { Slots } from '@voipbin/common';

/** How many fetches run at once, over all and per customer: one whose server hangs must not starve the others. */
const AT_ONCE = 32;
const AT_ONCE_PER_CUSTOMER = 6;

interface Share {
  slots: Slots;
  users: number;
}

/** Every customer's share in the fetches that run at once; others wait in the order in which they came. */
export class FetchShares {
  readonly #all = new Slots(AT_ONCE);
  readonly #shares = new Map<string, Share>();

  async run<T>(customerId: string, task: () => Promise<T>): Promise<T> {
    const share = this.#shares.get(customerId) ?? { slots: new Slots(AT_ONCE_PER_CUSTOMER), users: 0 };
    this.#shares.set(customerId, share);
    share.users += 1;
    try {
      return await share.slots.run(() => this.#all.run(task));
    } finally {
      share.users -= 1;
      if (share.users === 0) {
        this.#shares.delete(customerId);
      }
    }
  }
}
