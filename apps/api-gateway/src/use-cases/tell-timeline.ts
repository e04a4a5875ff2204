import { Inject, Injectable } from '@nestjs/common';
import type { ResourceQuery } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { CallStory } from '../domain/timeline/call-story.ts';
import { unlessGone } from '../domain/unless-gone.ts';

/** Collects what the owners know of a call. */
@Injectable()
export class TellTimeline {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Refused with `call_not_found` (user). */
  async execute(query: ResourceQuery): Promise<CallStory> {
    const call = await this.bus.request('call.request.get-call', query);
    const { customerId } = query;
    const referenceIds = call.activeflowId === null ? [call.id] : [call.id, call.activeflowId];
    const [events, run, attempts] = await Promise.all([
      this.bus.request('call.request.list-call-events', query),
      this.runOf(customerId, call.activeflowId),
      this.bus.request('webhook.request.list-told-attempts', { customerId, referenceIds }),
    ]);
    return { call, events, ...run, attempts };
  }

  /** The call's flow may have been gone before its run began. */
  private async runOf(customerId: string, id: string | null): Promise<Pick<CallStory, 'run' | 'steps'>> {
    const run = id === null ? null : await unlessGone(this.bus.request('flow.request.get-run', { customerId, id }));
    const steps = run === null ? [] : await this.bus.request('flow.request.list-run-steps', { customerId, id: run.id });
    return { run, steps };
  }
}
