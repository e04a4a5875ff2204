import { setImmediate as nextTurn } from 'node:timers/promises';

import { VoiceError } from '@voipbin/common';

import { type Answer, BatchStatement } from './batch-statement.ts';
import { toDatabaseError } from './to-database-error.ts';

export interface MicroBatchOptions<Row extends object, Result> {
  url: string;
  schema: string;
  /** Names the prepared statement and the connection; unique in the process. */
  name: string;
  /**
   * One statement. `$1` is a JSON array of the submitted rows, each with its index `n` added, to be read by
   * `json_to_recordset($1::json)`; what it returns carries the `n` of the row that it belongs to.
   */
  sql: string;
  /** What a submitted row gets. `answer` is undefined where the statement returned nothing for it; may throw. */
  resultOf: (answer: Answer | undefined, row: Row) => Result;
  /** Rows with the same key never share a batch: one statement cannot build on its own effects. */
  keyOf?: (row: Row) => string;
  /** Rows that nobody waits for: they go with the next one that cannot wait, at the latest after 10 ms. */
  canWait?: (row: Row) => boolean;
  /** Rows in a batch at most. */
  maxRows?: number;
}

const PATIENCE_MS = 10;

interface Submission<Row, Result> {
  row: Row;
  canWait: boolean;
  resolve: (result: Result) => void;
  reject: (error: VoiceError) => void;
}

/**
 * Writes single rows at the price of few commits: what is submitted while one commit runs goes as one statement into
 * the next. One connection, one statement in flight, rows of one key in order. `submit` resolves after the commit; a
 * batch that fails is done again row by row, so that only the bad row fails. Errors as of `toDatabaseError`; after
 * `database_unavailable` it is not known whether the row was written.
 */
export class MicroBatch<Row extends object, Result> {
  readonly #options: MicroBatchOptions<Row, Result>;
  readonly #statement: BatchStatement;
  #waiting: Submission<Row, Result>[] = [];
  #worker: Promise<void> | undefined;
  /** Ends the waiting for one that cannot wait. */
  #hurry: (() => void) | undefined;
  #closed = false;

  constructor(options: MicroBatchOptions<Row, Result>) {
    this.#options = options;
    this.#statement = new BatchStatement({ ...options, applicationName: options.name });
  }

  submit(row: Row): Promise<Result> {
    if (this.#closed) {
      return Promise.reject(new VoiceError('database_unavailable', 'Closed.', { kind: 'operational' }));
    }
    const canWait = this.#options.canWait?.(row) ?? false;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, canWait, resolve, reject });
      this.#worker ??= this.#work();
      if (!canWait) {
        this.#hurry?.();
      }
    });
  }

  /** Writes what was submitted, then disconnects. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#hurry?.();
    await this.#worker;
    await this.#statement.close();
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      if (!this.#closed && this.#waiting.every(({ canWait }) => canWait)) {
        await this.#company();
      }
      await nextTurn();
      await this.#write(this.#take());
    }
    this.#worker = undefined;
  }

  #company(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      this.#hurry = () => {
        clearTimeout(timer);
        this.#hurry = undefined;
        resolve();
      };
    });
  }

  #take(): Submission<Row, Result>[] {
    const { keyOf, maxRows = 500 } = this.#options;
    const keys = new Set<string>();
    const batch: Submission<Row, Result>[] = [];
    const later: Submission<Row, Result>[] = [];
    for (const submission of this.#waiting) {
      const key = keyOf?.(submission.row);
      const isFree = key === undefined || !keys.has(key);
      (isFree && batch.length < maxRows ? batch : later).push(submission);
      if (key !== undefined) {
        keys.add(key);
      }
    }
    this.#waiting = later;
    return batch;
  }

  async #write(batch: Submission<Row, Result>[]): Promise<void> {
    try {
      const answers = await this.#statement.execute(batch.map(({ row }) => row));
      batch.forEach((submission, n) => {
        this.#settle(submission, answers.get(n));
      });
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      if (batch.length === 1 || error.code === 'database_unavailable') {
        batch.forEach(({ reject }) => {
          reject(error);
        });
        return;
      }
      for (const submission of batch) {
        await this.#write([submission]);
      }
    }
  }

  #settle({ row, resolve, reject }: Submission<Row, Result>, answer: Answer | undefined): void {
    try {
      resolve(this.#options.resultOf(answer, row));
    } catch (error) {
      reject(toDatabaseError(error));
    }
  }
}
