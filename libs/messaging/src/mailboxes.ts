import { Injectable } from '@nestjs/common';

/** Runs tasks of one key one after another, in the order of their arrival; tasks of different keys at the same time. */
@Injectable()
export class Mailboxes {
  readonly #tails = new Map<string, Promise<void>>();

  /** The task's own result or error. A task that fails does not stop those behind it. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(task);
    const tail: Promise<void> = result.then(
      () => {
        this.#dropIfLast(key, tail);
      },
      () => {
        this.#dropIfLast(key, tail);
      },
    );
    this.#tails.set(key, tail);
    return result;
  }

  /** Keys with work to do. */
  get size(): number {
    return this.#tails.size;
  }

  #dropIfLast(key: string, tail: Promise<void>): void {
    if (this.#tails.get(key) === tail) {
      this.#tails.delete(key);
    }
  }
}
