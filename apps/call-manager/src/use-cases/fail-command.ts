import { Inject, Injectable } from '@nestjs/common';
import { hasAriStatus } from '@voipbin/ari';
import { toVoiceError, type VoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { failCommand } from '../domain/fail-command.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';

/** A command could not be carried out: either it should be tried again, or whoever sent it is told so. */
@Injectable()
export class FailCommand {
  constructor(
    private readonly journal: CallJournal,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Rejects with what was thrown when trying again may help. */
  async execute(live: LiveCall, commandId: string, thrown: unknown): Promise<void> {
    const error = toVoiceError(thrown);
    if (error.retryable) {
      throw error;
    }
    const level = error.kind === 'user' ? 'info' : 'warn';
    this.log[level]({ err: error, callId: live.call.id, commandId }, 'a command failed');
    const failure = { commandId, code: codeOf(error), message: error.message };
    await this.journal.record(live, (call) => failCommand(call, failure, now()));
  }
}

function codeOf(error: VoiceError): string {
  if (error.code === 'ari_rejected') {
    return hasAriStatus(error, 404) ? 'channel_gone' : 'asterisk_refused';
  }
  return error.code;
}
