import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { Mailboxes } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { callIdOf } from '../domain/open-call.ts';
import type { HeldAsterisk } from './held-asterisk.ts';
import type { LiveCall } from './live-call.ts';

const HOLD_TIMEOUT_MS = 20_000;

/** Everything that happens to a call, one after another. */
@Injectable()
export class CallMailboxes {
  private readonly mailboxes = new Mailboxes();

  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  run<T>(callId: string, task: () => Promise<T>): Promise<T> {
    return this.mailboxes.run(callId, task);
  }

  /** For what nobody waits for: a task that fails is logged. */
  async attempt(callId: string, task: () => Promise<unknown>): Promise<void> {
    try {
      await this.mailboxes.run(callId, task);
    } catch (thrown) {
      this.log.error(
        { err: toVoiceError(thrown), callId },
        'something that happened to a call could not be dealt with',
      );
    }
  }

  /** Attempts the task if the channel carries a call that is not over. */
  withCall(asterisk: HeldAsterisk, channelId: string, task: (live: LiveCall) => Promise<unknown>): Promise<void> {
    const callId = callIdOf(asterisk.id, channelId);
    return this.attempt(callId, async () => {
      await asterisk.held.passed(HOLD_TIMEOUT_MS);
      const live = asterisk.calls.get(callId);
      return live && task(live);
    });
  }

  /** Calls with something going on. */
  get size(): number {
    return this.mailboxes.size;
  }
}
