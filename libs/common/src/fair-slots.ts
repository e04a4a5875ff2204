import { Slots } from './slots.ts';

interface Share {
  slots: Slots;
  users: number;
}

/** Everybody's share in what runs at once: one whose server hangs must not starve the others. Who has to wait does so in the order of coming. */
export class FairSlots {
  readonly #all: Slots;
  readonly #perOwner: number;
  readonly #shares = new Map<string, Share>();

  constructor({ atOnce, perOwner }: { atOnce: number; perOwner: number }) {
    this.#all = new Slots(atOnce);
    this.#perOwner = perOwner;
  }

  async run<T>(owner: string, task: () => Promise<T>): Promise<T> {
    const share = this.#shares.get(owner) ?? { slots: new Slots(this.#perOwner), users: 0 };
    this.#shares.set(owner, share);
    share.users += 1;
    try {
      return await share.slots.run(() => this.#all.run(task));
    } finally {
      share.users -= 1;
      if (share.users === 0) {
        this.#shares.delete(owner);
      }
    }
  }
}
