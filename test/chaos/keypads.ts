import { setTimeout as delay } from 'node:timers/promises';

import type { CarrierCall } from '@voipbin/testing';

/** From the press of a key until Asterisk has told of it and it was written down. */
const KEY_TAKES_MS = 350;

/** All callers' keypads, which can be kept still for a moment. */
export class Keypads {
  #lastPressMs = 0;
  #stillness: Promise<void> = Promise.resolve();

  async press(call: CarrierCall, key: string): Promise<void> {
    await this.#stillness;
    this.#lastPressMs = Date.now();
    await call.press(key);
  }

  /** Resolves at this time (milliseconds since 1970) or as soon after it as no key is under way; no key is pressed until the returned function is called. */
  async keepStillAt(atMs: number): Promise<() => void> {
    await delay(Math.max(0, atMs - KEY_TAKES_MS - Date.now()));
    let goOn: () => void = () => undefined;
    this.#stillness = new Promise((resolve) => (goOn = resolve));
    await delay(Math.max(0, Math.max(atMs, this.#lastPressMs + KEY_TAKES_MS) - Date.now()));
    return goOn;
  }
}
