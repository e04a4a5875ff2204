import { Injectable } from '@nestjs/common';
import type { EventKey } from '@voipbin/contracts';
import type { Delivery, MessageEnvelope } from '@voipbin/messaging';

import { CommandSender } from '../domain/command-sender.ts';
import { HotRuns } from '../domain/hot-runs.ts';
import { RunMailboxes } from '../domain/run-mailboxes.ts';
import type { Committed } from '../domain/committed.ts';
import { unwatched } from '../domain/unwatched.ts';
import { AdvanceRun } from './advance-run.ts';
import { FetchMissedEvents } from './fetch-missed-events.ts';

type Event = MessageEnvelope<EventKey>;

/** Gives an event to the run that it belongs to: each event of a call once, in order and without gaps. */
@Injectable()
export class TakeEvent {
  constructor(
    private readonly mailboxes: RunMailboxes,
    private readonly hotRuns: HotRuns,
    private readonly advanceRun: AdvanceRun,
    private readonly sender: CommandSender,
    private readonly fetchMissedEvents: FetchMissedEvents,
  ) {}

  async execute(event: Event, delivery: Delivery): Promise<void> {
    const { runId } = event;
    if (runId !== undefined) {
      const taken = await this.mailboxes.run(runId, () => this.take(runId, event));
      delivery.holdAckUntil(taken.published);
    }
  }

  private async take(runId: string, event: Event): Promise<Committed> {
    const run = await this.hotRuns.get(runId);
    const { callId, seq } = event;
    if (run === null || callId === undefined || seq === undefined) {
      return this.advance(runId, [event]);
    }
    const taken = run.inSeq[callId] ?? 0;
    if (seq <= taken) {
      return this.sender.repeatAll(runId);
    }
    const missed = seq > taken + 1 ? await this.fetchMissedEvents.execute(callId, taken, seq) : [];
    return this.advance(runId, [...missed, event]);
  }

  private async advance(runId: string, events: Event[]): Promise<Committed> {
    const published: Promise<unknown>[] = [];
    for (const event of events) {
      const committed = await this.advanceRun.execute(
        runId,
        { kind: 'message', message: event, at: new Date().toISOString() },
        { input: event.type, causationId: event.id, at: new Date().toISOString() },
      );
      published.push(committed.published);
    }
    return { published: unwatched(Promise.all(published)) };
  }
}
