import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';

import { CallMailboxes } from '../live/call-mailboxes.ts';
import { BeatAsterisks } from './asterisks/beat-asterisks.ts';

const SETTLE_WITHIN_MS = 3000;
const LOOK_MS = 20;

/** Finishes what has begun, so that the process may end. What does not finish in time is found by whoever resyncs next. */
@Injectable()
export class SettleCalls {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly beat: BeatAsterisks,
  ) {}

  async execute(): Promise<void> {
    for (let waitedMs = 0; this.mailboxes.size > 0 && waitedMs < SETTLE_WITHIN_MS; waitedMs += LOOK_MS) {
      await sleep(LOOK_MS);
    }
    await this.beat.execute();
  }
}
