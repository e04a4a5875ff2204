import { setTimeout as sleep } from 'node:timers/promises';

import { type Envelope } from '@voipbin/contracts';
import { type Logger } from 'pino';

import { Attempts } from './attempts.ts';
import { type DeliveredMessage } from './delivered-message.ts';
import { type Failure, HeldDelivery } from './held-delivery.ts';
import { retriedMessages } from './metrics.ts';

/** `abandoned`: neither handled nor dead; it must be delivered again. */
export type RunOutcome = 'handled' | 'dead' | 'abandoned';

export interface MessageRunnerSettings {
  logger: Logger;
  retryDelaysMs: readonly number[];
  /** Puts a message away with its reason. Tried until it succeeds: nothing is dropped silently. */
  bury: (envelope: Envelope, error: unknown) => Promise<void>;
}

const BURY_AGAIN_MS = 1_000;

/** Runs messages through their handlers by the rules of `HandleMessage`; the same for every transport. */
export class MessageRunner {
  readonly #settings: MessageRunnerSettings;

  constructor(settings: MessageRunnerSettings) {
    this.#settings = settings;
  }

  /** Resolves when the message may be acknowledged, or with `abandoned`. Never rejects. */
  async run(message: DeliveredMessage): Promise<RunOutcome> {
    const attempts = new Attempts(this.#settings.retryDelaysMs);
    let failure: Failure | undefined;
    for (;;) {
      const state = await message.mailboxes.run(message.envelope.partitionKey, () =>
        this.#attemptInPlace(message, attempts, failure),
      );
      if (typeof state === 'string') {
        return state;
      }
      failure = await state.settled();
      if (failure === undefined) {
        return 'handled';
      }
    }
  }

  /** Calls until the handlers return; then what the acknowledgement waits for no longer keeps the key's others waiting. */
  async #attemptInPlace(
    message: DeliveredMessage,
    attempts: Attempts,
    before: Failure | undefined,
  ): Promise<HeldDelivery | 'dead' | 'abandoned'> {
    let failure = before;
    for (;;) {
      const verdict = await this.#afterFailure(message, attempts, failure);
      if (verdict !== 'again') {
        return verdict;
      }
      const delivery = new HeldDelivery(message.redelivered || attempts.failed > 0);
      try {
        await message.call(message.envelope, delivery);
        return delivery;
      } catch (error) {
        failure = { error };
        await delivery.settled();
      }
    }
  }

  async #afterFailure(
    { envelope, signal }: DeliveredMessage,
    attempts: Attempts,
    failure: Failure | undefined,
  ): Promise<'again' | 'dead' | 'abandoned'> {
    if (failure !== undefined) {
      const delayMs = attempts.delayAfter(failure.error);
      if (delayMs === undefined) {
        return this.#bury(envelope, failure, signal);
      }
      retriedMessages.inc({ type: envelope.type });
      this.#settings.logger.warn(
        { err: failure.error, ...namesOf(envelope), delayMs },
        'A message will be tried again',
      );
      await pause(delayMs, signal);
    }
    return signal.aborted ? 'abandoned' : 'again';
  }

  async #bury(envelope: Envelope, { error }: Failure, signal: AbortSignal): Promise<'dead' | 'abandoned'> {
    while (!signal.aborted) {
      try {
        await this.#settings.bury(envelope, error);
        return 'dead';
      } catch (err) {
        this.#settings.logger.error({ err, ...namesOf(envelope) }, 'A dead message could not be put away');
        await pause(BURY_AGAIN_MS, signal);
      }
    }
    return 'abandoned';
  }
}

function namesOf({ id, type, callId, runId }: Envelope): Record<string, unknown> {
  return { messageId: id, type, callId, runId };
}

/** Ends early, without an error, when the signal is aborted. */
async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  await sleep(delayMs, undefined, { signal }).catch(() => undefined);
}
