import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { type BesideChannel, readBesideChannel } from '../domain/beside-channel.ts';
import { isEnding } from '../domain/call-status.ts';
import { machineDetected, machineResultOf } from '../domain/detect-machine.ts';
import { CallJournal } from '../live/call-journal.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';
import { CallStore } from '../ports/call-store.ts';
import { EndLiveCall } from './end-live-call.ts';

/** Looks after a channel that runs beside a call: sends it to its task, and takes what came of that. */
@Injectable()
export class AttendBeside {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    private readonly store: CallStore,
    private readonly endLiveCall: EndLiveCall,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never rejects. `args` are those with which the channel has entered the application. */
  async execute(asterisk: HeldAsterisk, channelId: string, [, phase, ...args]: readonly string[]): Promise<void> {
    const beside = readBesideChannel(channelId);
    try {
      if (beside !== undefined && phase === 'begin') {
        await this.begin(asterisk, channelId, beside, args);
      } else if (beside !== undefined && phase === 'over') {
        await this.end(asterisk, channelId, beside, args);
      }
    } catch (thrown) {
      // It is over with its call, or its command fails in time.
      this.log.info({ err: toVoiceError(thrown), channelId }, 'what runs beside a call was not attended');
    }
  }

  private async begin(
    { ari }: HeldAsterisk,
    id: string,
    { task }: BesideChannel,
    [timers, machineHandle]: string[],
  ): Promise<void> {
    if (timers !== undefined && machineHandle !== undefined) {
      await ari.setChannelVariable(id, 'TIMERS', timers.replaceAll('-', ','));
      await ari.setChannelVariable(id, 'MACHINE_HANDLE', machineHandle);
    }
    await ari.continueInDialplan(id, { context: 'beside', extension: task, priority: 1 });
  }

  private async end(
    asterisk: HeldAsterisk,
    id: string,
    { channelId, commandId }: BesideChannel,
    [status = '', cause = '', machineHandle]: string[],
  ): Promise<void> {
    const result = machineResultOf(status, cause);
    await this.mailboxes.withCall(asterisk, channelId, async (live) => {
      await this.tell(live, commandId, { result, cause });
      if (result === 'machine' && machineHandle === 'hangup' && !isEnding(live.call)) {
        await this.endLiveCall.execute(live, { reason: 'amd', commandId: null });
      }
    });
    await asterisk.ari.hangup(id);
  }

  private async tell(live: LiveCall, commandId: string, found: Parameters<typeof machineDetected>[2]): Promise<void> {
    if ((await this.store.findOutcome(live.call.id, commandId)) === undefined) {
      await this.journal.record(live, (call) => machineDetected(call, commandId, found, now()));
    }
  }
}
