import { Inject, Injectable } from '@nestjs/common';
import { type Clock, systemClock, toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { backoffMs } from '../domain/backoff.ts';
import type { Lane, Outcome, Telling } from '../domain/lane.ts';
import { TellingLimits } from '../domain/telling-limits.ts';
import { Endpoint } from '../ports/endpoint.ts';
import { LaneStore } from '../ports/lane-store.ts';

const GIVE_UP_AFTER_MS = 3 * 86_400_000;

/** Tells a webhook of one call's events, one after another, until none is left or one fails. */
@Injectable()
export class TellLane {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly lanes: LaneStore,
    private readonly endpoint: Endpoint,
    private readonly limits: TellingLimits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never rejects: a lane that cannot go on is found again when its hold is over. */
  async execute(claimed: Lane): Promise<void> {
    try {
      let lane: Lane | null = claimed;
      while (lane !== null) {
        lane = await this.advance(lane);
      }
    } catch (thrown) {
      this.logger.warn({ err: toVoiceError(thrown), webhookId: claimed.webhookId }, 'a webhook cannot be told now');
    }
  }

  /** The lane as it goes on from here; null when it does not. */
  private async advance(lane: Lane): Promise<Lane | null> {
    const telling = await this.lanes.next(lane);
    if (telling === null) {
      return this.lanes.finish(lane);
    }
    const outcome = await this.endpoint.tell(telling);
    if (outcome.isDelivered) {
      await this.lanes.delivered(lane, telling, outcome, this.limits.holdMs);
      return { ...lane, tries: 0, failingSince: null };
    }
    await this.fail(lane, telling, outcome);
    return null;
  }

  private async fail(lane: Lane, telling: Telling, outcome: Outcome): Promise<void> {
    const nowMs = this.clock.nowMs();
    const { webhookId, failingSince } = lane;
    const isHopeless = failingSince !== null && nowMs - failingSince.getTime() > GIVE_UP_AFTER_MS;
    if (outcome.isGone || isHopeless) {
      await this.lanes.disable(lane, telling, outcome);
      this.logger.warn({ webhookId, error: outcome.error }, 'a webhook was disabled: nobody answers, or not any more');
      return;
    }
    const nextAt = new Date(nowMs + backoffMs(lane.tries + 1, Math.random()));
    await this.lanes.failed(lane, telling, outcome, nextAt);
  }
}
