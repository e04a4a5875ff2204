import { Inject, Injectable } from '@nestjs/common';

import { BeatAsterisks } from './asterisks/beat-asterisks.ts';

export interface Job {
  /** Never rejects. */
  execute(): Promise<void>;
}

/** Injects every `Job` that is done once a second. */
export const JOBS = Symbol('JOBS');

/** What is done once a second. */
@Injectable()
export class KeepTime {
  private readonly running = new Set<Job>();

  constructor(
    private readonly beat: BeatAsterisks,
    @Inject(JOBS) private readonly jobs: readonly Job[],
  ) {}

  /** Resolves after the beat, which nothing may hold up; the rest goes on by itself. */
  async execute(): Promise<void> {
    // First: a process that was stopped for a while must not take its own Asterisk for lost.
    await this.beat.execute();
    this.jobs.forEach((job) => void this.runOnce(job));
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
