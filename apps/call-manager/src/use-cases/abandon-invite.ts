import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable } from '@nestjs/common';
import { hasAriStatus } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { endCall } from '../domain/end-call.ts';
import { isOver } from '../domain/call-status.ts';
import { unservedCall } from '../domain/unserved-call.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { Invite } from '../live/invite.ts';
import { FALLBACK_CAUSE, leaveToFallback } from '../live/leave-to-fallback.ts';
import { now } from '../live/now.ts';
import { pausesMs } from '../live/pauses.ts';
import { CallStore } from '../ports/call-store.ts';

/** About a minute. */
const ATTEMPTS = 64;

/** We cannot serve a caller now: the dialplan speaks to them, and the call that says so is stored as soon as that is possible. */
@Injectable()
export class AbandonInvite {
  constructor(
    private readonly journal: CallJournal,
    private readonly store: CallStore,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Rejects when Asterisk cannot be reached: the next resync finds the channel again, if it is still there. */
  async execute(invite: Invite, thrown: unknown): Promise<void> {
    const { asterisk, channel } = invite;
    this.log.warn({ err: toVoiceError(thrown), callId: channel.callId }, 'a caller is left to the fallback');
    await leaveToFallback(asterisk.ari, channel.channelId).catch(ignoreIfGone);
    await this.storeWhenPossible(invite);
  }

  private async storeWhenPossible(invite: Invite): Promise<void> {
    const pauses = pausesMs();
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.storeEnd(invite);
        return;
      } catch (thrown) {
        const error = toVoiceError(thrown);
        if (!error.retryable || attempt >= ATTEMPTS) {
          throw error;
        }
      }
      await sleep(pauses.next().value);
    }
  }

  private async storeEnd({ asterisk, channel, told }: Invite): Promise<void> {
    const end = { cause: FALLBACK_CAUSE, detail: 'fallback' as const };
    if (await this.journal.open(asterisk, unservedCall(channel, told, {}, end))) {
      return;
    }
    // What went wrong did so after the call was stored.
    const call = await this.store.find(channel.callId);
    if (call !== undefined && !isOver(call)) {
      const circumstances = { at: now(), detail: end.detail, synthesized: true };
      await this.journal.record(asterisk.recover(call), (known) => endCall(known, end.cause, circumstances));
    }
  }
}

function ignoreIfGone(error: unknown): void {
  if (!hasAriStatus(error, 404)) {
    throw error;
  }
}
