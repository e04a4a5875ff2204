import { Injectable } from '@nestjs/common';

import { BeatAsterisks } from './asterisks/beat-asterisks.ts';
import { FindLostAsterisks } from './asterisks/find-lost-asterisks.ts';
import { ReclaimAsterisks } from './asterisks/reclaim-asterisks.ts';
import { EnforceLimits } from './enforce-limits.ts';
import { KeepChannels } from './keep-channels.ts';

interface Job {
  execute(): Promise<void>;
}

/** What is done once a second. */
@Injectable()
export class KeepTime {
  private readonly running = new Set<Job>();

  constructor(
    private readonly beat: BeatAsterisks,
    private readonly findLost: FindLostAsterisks,
    private readonly reclaim: ReclaimAsterisks,
    private readonly enforceLimits: EnforceLimits,
    private readonly keepChannels: KeepChannels,
  ) {}

  /** Resolves after the beat, which nothing may hold up; the rest goes on by itself. */
  async execute(): Promise<void> {
    // First: a process that was stopped for a while must not take its own Asterisk for lost.
    await this.beat.execute();
    [this.findLost, this.reclaim, this.enforceLimits, this.keepChannels].forEach((job) => void this.runOnce(job));
  }

  private async runOnce(job: Job): Promise<void> {
    if (this.running.has(job)) {
      return;
    }
    this.running.add(job);
    await job.execute();
    this.running.delete(job);
  }
}
