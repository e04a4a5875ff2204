import { join } from 'node:path';
import type { Log } from '../log.ts';
import { Incarnation } from './incarnation.ts';
import { Output } from './output.ts';
import type { ProcessSpec } from './process-spec.ts';

const FIRST_RESTART_MS = 200;
const LAST_RESTART_MS = 10_000;

export interface ManagedProcessOptions {
  /** Gets `pids/<name>.pid` and `logs/<name>.log`. */
  directory: string;
  log: Log;
  /** Starts the program again when it ends by itself: after 0.2 s, doubling to 10 s while it does not become ready. */
  restart?: boolean;
}

/** A program that runs until it is stopped. */
export class ManagedProcess {
  readonly name: string;
  readonly #spec: ProcessSpec;
  readonly #options: ManagedProcessOptions;
  readonly #output: Output;
  #life: Incarnation;
  #serving: Promise<void>;
  #markServing: () => void = () => undefined;
  #restarts = 0;
  #hasServed = false;
  #stopping = false;
  #restartTimer: NodeJS.Timeout | undefined;
  #restartDelayMs = FIRST_RESTART_MS;

  /** Starts it and resolves when it serves; rejects with its last words if it ends before. */
  static async start(spec: ProcessSpec, options: ManagedProcessOptions): Promise<ManagedProcess> {
    const managed = new ManagedProcess(spec, options);
    try {
      await managed.#life.ready;
    } catch (error) {
      await managed.stop();
      throw error;
    }
    return managed;
  }

  private constructor(spec: ProcessSpec, options: ManagedProcessOptions) {
    this.name = spec.name;
    this.#spec = spec;
    this.#options = options;
    const log = spec.quiet === true ? () => undefined : options.log;
    this.#output = new Output(spec.name, join(options.directory, 'logs', `${spec.name}.log`), log);
    this.#serving = this.#expectServing();
    this.#life = this.#begin();
  }

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.#life.identity?.pid;
  }

  /** How often it was started again. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Resolves when it serves: at once, or after the restart that is under way. */
  untilReady(): Promise<void> {
    return this.#serving;
  }

  /** Ends it as a crash would, with all that it started, and resolves when it is gone. One that restarts comes back. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#life.kill(signal);
  }

  /** Ends it for good: in good order as far as it lets itself, or with this signal. */
  async stop(signal?: NodeJS.Signals): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restartTimer);
    await this.#life.stop(signal);
  }

  /** Starts it after `stop()`, resolves when it serves. */
  async startAgain(): Promise<void> {
    this.#stopping = false;
    this.#life = this.#begin();
    await this.#life.ready;
  }

  #begin(): Incarnation {
    const life = new Incarnation(this.#spec, this.#output, join(this.#options.directory, 'pids'));
    life.ready.then(
      () => {
        this.#hasServed = true;
        this.#restartDelayMs = FIRST_RESTART_MS;
        this.#markServing();
      },
      (error: Error) => this.#hasServed && this.#options.log(this.name, error.message),
    );
    void life.ended.then((how) => this.#afterEnd(how));
    return life;
  }

  #expectServing(): Promise<void> {
    return new Promise((resolve) => {
      this.#markServing = resolve;
    });
  }

  #afterEnd(how: string): void {
    this.#serving = this.#expectServing();
    if (this.#stopping || !this.#hasServed || this.#options.restart !== true) {
      return;
    }
    this.#options.log(this.name, `ended (${how}), starts again in ${this.#restartDelayMs / 1000} s`);
    this.#restartTimer = setTimeout(() => {
      this.#restarts += 1;
      this.#life = this.#begin();
    }, this.#restartDelayMs);
    this.#restartDelayMs = Math.min(2 * this.#restartDelayMs, LAST_RESTART_MS);
  }
}
