import { Injectable } from '@nestjs/common';

import type { BesideChannel } from '../domain/beside-channel.ts';
import { isEnding } from '../domain/call-status.ts';
import { machineDetected, machineResultOf } from '../domain/detect-machine.ts';
import { CallJournal } from '../live/call-journal.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';
import { CallStore } from '../ports/call-store.ts';
import { EndLiveCall } from './end-live-call.ts';

/** Asterisk's detector has come to an end. */
@Injectable()
export class TakeDetection {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    private readonly store: CallStore,
    private readonly endLiveCall: EndLiveCall,
  ) {}

  /** `found` is what the dialplan says: AMDSTATUS, AMDCAUSE, and what is to become of a machine. Never rejects. */
  execute(asterisk: HeldAsterisk, { channelId, commandId }: BesideChannel, found: readonly string[]): Promise<void> {
    const [status = '', cause = '', machineHandle] = found;
    const result = machineResultOf(status, cause);
    return this.mailboxes.withCall(asterisk, channelId, async (live) => {
      await this.tell(live, commandId, { result, cause });
      if (result === 'machine' && machineHandle === 'hangup' && !isEnding(live.call)) {
        await this.endLiveCall.execute(live, { reason: 'amd', commandId: null });
      }
    });
  }

  private async tell(live: LiveCall, commandId: string, found: Parameters<typeof machineDetected>[2]): Promise<void> {
    if ((await this.store.findOutcome(live.call.id, commandId)) === undefined) {
      await this.journal.record(live, (call) => machineDetected(call, commandId, found, now()));
    }
  }
}
