import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';

import { isOver } from '../domain/call-status.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import type { LiveCall } from '../live/live-call.ts';
import { CallStore } from '../ports/call-store.ts';

/** Finds the live call that a command is for. */
@Injectable()
export class LocateCall {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly store: CallStore,
  ) {}

  /** Undefined when there is no such call or it is over. Rejects with `asterisk_not_held` (operational) when another process has it. */
  async execute(callId: string): Promise<LiveCall | undefined> {
    const live = this.asterisks.findCall(callId);
    if (live !== undefined) {
      return live;
    }
    const call = await this.store.find(callId);
    if (call === undefined || isOver(call)) {
      return undefined;
    }
    const asterisk = this.asterisks.of(call.asteriskId);
    if (!asterisk.held.isOpen) {
      const message = `Asterisk ${asterisk.id} is not held by this process.`;
      throw new VoiceError('asterisk_not_held', message, { kind: 'operational' });
    }
    return asterisk.recover(call);
  }
}
