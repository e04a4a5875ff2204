import { repeating, VoiceError } from '@voipbin/common';
import type { Idempotency, Replay } from '@voipbin/contracts';
import type { Logger } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';

import { inTransaction } from './transaction.ts';
import { withDatabaseErrors } from './with-database-errors.ts';

const PRUNE_EVERY_MS = 3_600_000;

/** Whoever comes while the first is at work waits for it, but not for ever. */
const WAIT = `SET LOCAL lock_timeout = '5s'`;

const OLD = `tm_create < now() - interval '24 hours'`;

const CLAIM = `
INSERT INTO idempotency_keys AS known (customer_id, request, key, fingerprint, sealed, tm_create)
VALUES ($1, $2, $3, $4, $5, now())
ON CONFLICT (customer_id, request, key) DO UPDATE
SET fingerprint = excluded.fingerprint, sealed = excluded.sealed, response = NULL, tm_create = excluded.tm_create
WHERE known.${OLD}
RETURNING key`;

const KEEP = 'UPDATE idempotency_keys SET response = $4 WHERE customer_id = $1 AND request = $2 AND key = $3';

const FIND =
  'SELECT fingerprint, sealed, response FROM idempotency_keys WHERE customer_id = $1 AND request = $2 AND key = $3';

interface Known {
  fingerprint: string;
  sealed: string | null;
  response: unknown;
}

export interface Answered {
  value: unknown;
  /** Set when the answer was given before. */
  replay?: Replay;
}

/**
 * The requests that came with an Idempotency-Key in the last 24 hours, and how they were answered. The app's schema has the table that
 * `createIdempotencyKeys` makes. Nest calls its hooks: give it as a provider.
 */
export class IdempotencyKeys {
  #stopPruning: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  /**
   * What `act` answers, done in one transaction with the note that it was done; or what it answered when the same request came before.
   * One that comes meanwhile waits for the answer. What `act` fails with is not kept: the request may come again. Rejects with
   * `idempotency_key_in_use` (user) when the key belongs to another request.
   */
  execute(request: string, idempotency: Idempotency, act: () => Promise<unknown>): Promise<Answered> {
    const { customerId, key, fingerprint, sealed } = idempotency;
    const name = [customerId, request, key];
    return withDatabaseErrors(() =>
      inTransaction(this.dataSource, async (manager) => {
        await manager.query(WAIT);
        const claimed = await manager.query<object[]>(CLAIM, [...name, fingerprint, sealed ?? null]);
        if (claimed.length === 0) {
          return this.#repeat(manager, name, fingerprint);
        }
        const value = await act();
        await manager.query(KEEP, [...name, JSON.stringify(value ?? null)]);
        return { value };
      }),
    );
  }

  async #repeat(manager: EntityManager, name: string[], fingerprint: string): Promise<Answered> {
    const [known] = await manager.query<Known[]>(FIND, name);
    if (known === undefined) {
      throw new VoiceError('database_conflict', 'The key has just grown too old.', { kind: 'operational' });
    }
    if (known.fingerprint !== fingerprint) {
      const message = 'The idempotency key was used for another request.';
      throw new VoiceError('idempotency_key_in_use', message, { kind: 'user' });
    }
    return { value: known.response, replay: known.sealed === null ? {} : { sealed: known.sealed } };
  }

  async prune(): Promise<void> {
    await withDatabaseErrors(() => this.dataSource.query(`DELETE FROM idempotency_keys WHERE ${OLD}`));
  }

  onApplicationBootstrap(): void {
    this.#stopPruning = repeating(
      PRUNE_EVERY_MS,
      () => this.prune(),
      (error) => {
        this.logger.warn({ err: error }, 'old idempotency keys could not be deleted; the next round will');
      },
    );
  }

  onApplicationShutdown(): void {
    this.#stopPruning();
  }
}

/** For an app's provider. */
export function idempotencyKeys(dataSource: DataSource, logger: Logger): IdempotencyKeys {
  return new IdempotencyKeys(dataSource, logger);
}
