import { Injectable } from '@nestjs/common';
import { type Clock, systemClock } from '@voipbin/common';

import { CallMailboxes } from '../live/call-mailboxes.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import type { LiveCall } from '../live/live-call.ts';
import { KeepChannel } from './keep-channel.ts';

/** Well before the dialplan's limit of ten seconds. Most requests to Asterisk are spared: calls that are refused or short need none. */
const KEEP_AFTER_MS = 2500;

/** Keeps the channels of calls that last, and have played nothing yet: a first playback does this by itself. */
@Injectable()
export class KeepChannels {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly mailboxes: CallMailboxes,
    private readonly keepChannel: KeepChannel,
  ) {}

  /** Never rejects. To be called again and again. */
  async execute(): Promise<void> {
    const served = this.asterisks.all().filter(({ resynced }) => resynced.isOpen);
    const calls = served.flatMap((asterisk) => [...asterisk.calls.values()]).filter((live) => this.isDue(live));
    await Promise.all(calls.map((live) => this.mailboxes.attempt(live.call.id, () => this.keep(live))));
  }

  private isDue({ isKept, call }: LiveCall): boolean {
    return !isKept && this.clock.nowMs() - Date.parse(call.tmCreate) >= KEEP_AFTER_MS;
  }

  private async keep(live: LiveCall): Promise<void> {
    if (Object.keys(live.call.playbacks).length === 0) {
      await this.keepChannel.execute(live);
    }
  }
}
