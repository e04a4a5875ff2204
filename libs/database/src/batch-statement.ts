import { type VoiceError } from '@voipbin/common';
import { type Client } from 'pg';

import { toDatabaseError } from './to-database-error.ts';
import { plannerGuardedClient, type PlannerGuardedClientSettings } from './planner-guarded-client.ts';

/** A row that the statement answered with; `n` is the index of the submitted row that it belongs to. */
export interface Answer {
  n: number;
  [column: string]: unknown;
}

export interface BatchStatementSettings extends PlannerGuardedClientSettings {
  sql: string;
}

/** The prepared statement of a micro-batch on its own connection, made when needed and made again after it was lost. */
export class BatchStatement {
  readonly #settings: BatchStatementSettings;
  #client: Promise<Client> | undefined;

  constructor(settings: BatchStatementSettings) {
    this.#settings = settings;
  }

  /** Answers by the index of their row; a row without an answer has no entry. */
  async execute(rows: readonly object[]): Promise<Map<number, Answer>> {
    const client = await this.#connected();
    const numbered = rows.map((row, n) => ({ ...row, n }));
    const { applicationName: name, sql: text } = this.#settings;
    try {
      const result = await client.query<Answer>({ name, text, values: [JSON.stringify(numbered)] });
      return new Map(result.rows.map((answer) => [answer.n, answer]));
    } catch (thrown) {
      throw this.#withoutBroken(client, toDatabaseError(thrown));
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await (await client)?.end();
  }

  /** A server that does not answer would keep every later statement waiting behind this one. */
  #withoutBroken(client: Client, error: VoiceError): VoiceError {
    if (error.code === 'database_unavailable') {
      this.#client = undefined;
      // It is broken already; how it ends says nothing new.
      client.end().catch(() => undefined);
    }
    return error;
  }

  #connected(): Promise<Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<Client> {
    const client = plannerGuardedClient(this.#settings);
    const forget = (): void => {
      this.#client = undefined;
    };
    client.once('end', forget);
    // Without a listener a lost idle connection would end the process; the running query is told on its own.
    client.on('error', forget);
    try {
      await client.connect();
      return client;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
