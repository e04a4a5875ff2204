import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { VoiceError } from '@voipbin/common';

import type { ConversionOutcome } from './telephone-converter.worker.ts';
import { toTelephoneWav } from './telephone-wav.ts';

/** What is converted in less than about 20 ms is not worth the way to another thread. */
const INLINE_BYTES = 256 * 1024;

/** Compiled or not, the worker lies beside this file and has its extension. */
const extension = extname(import.meta.url);
const workerUrl = new URL(`./telephone-converter.worker${extension}`, import.meta.url);
const workerArgs = extension === '.ts' ? ['--conditions=@voipbin/source'] : [];

interface Job {
  resolve(wav: Uint8Array): void;
  reject(error: VoiceError): void;
}

/** `toTelephoneWav` that never holds up the event loop: what is large is converted, one by one, in a thread of its own. */
export class TelephoneConverter {
  readonly #jobs: Job[] = [];
  #worker: Worker | undefined;

  convert(wav: Uint8Array): Promise<Uint8Array> {
    if (wav.byteLength <= INLINE_BYTES) {
      return Promise.resolve(wav).then(toTelephoneWav);
    }
    return new Promise((resolve, reject) => {
      this.#jobs.push({ resolve, reject });
      const worker = this.#running();
      worker.ref();
      worker.postMessage(wav);
    });
  }

  /** Starts the thread before it is needed: the first conversion would else wait some 100 ms for it. */
  start(): void {
    this.#running().unref();
  }

  /** Ends the thread; what it was converting fails. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #running(): Worker {
    return (this.#worker ??= this.#startWorker());
  }

  #startWorker(): Worker {
    const worker = new Worker(workerUrl, { execArgv: workerArgs });
    worker.on('message', (outcome: ConversionOutcome) => this.#settle(outcome));
    worker.on('error', (error: Error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the thread ended')));
    return worker;
  }

  /** The thread answers in the order in which it was asked. */
  #settle(outcome: ConversionOutcome): void {
    const job = this.#jobs.shift();
    if (outcome.wav) {
      job?.resolve(outcome.wav);
    } else {
      job?.reject(new VoiceError(outcome.code, outcome.message, { kind: outcome.kind }));
    }
    if (this.#jobs.length === 0) {
      this.#worker?.unref();
    }
  }

  #lose(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) {
      return;
    }
    this.#worker = undefined;
    for (const job of this.#jobs.splice(0)) {
      job.reject(new VoiceError('conversion_lost', 'Audio could not be converted.', { kind: 'operational', cause }));
    }
  }
}
