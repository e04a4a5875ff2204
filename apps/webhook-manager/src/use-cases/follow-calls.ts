import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import type { LogPage } from '@voipbin/contracts';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { customerEventOf } from '../domain/customer-event-of.ts';
import { CallLog } from '../ports/call-log.ts';
import { EventStore } from '../ports/event-store.ts';
import { TellWebhooks } from './tell-webhooks.ts';

/** Reads on in the calls' log and stores what customers are told of it, each event once. */
@Injectable()
export class FollowCalls {
  constructor(
    private readonly events: EventStore,
    private readonly log: CallLog,
    private readonly tellWebhooks: TellWebhooks,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** To be called again at once when it resolves to true, and after a while when not: nobody wants to know, or somebody does not answer. Never rejects. */
  async execute(): Promise<boolean> {
    try {
      const positions = await this.events.positions();
      if (positions === null) {
        return false;
      }
      await this.take(positions, await this.log.read(positions));
      return true;
    } catch (thrown) {
      this.logger.warn({ err: toVoiceError(thrown) }, 'the log of calls cannot be read now');
      return false;
    }
  }

  private async take(from: Record<string, number>, { entries, positions }: LogPage): Promise<void> {
    if (entries.length === 0) {
      return;
    }
    const moved = Object.entries(positions).filter(([asteriskId, position]) => from[asteriskId] !== position);
    const events = entries.flatMap((entry) => customerEventOf(entry) ?? []);
    // Another process may have taken the same; then it tells.
    if (await this.events.take(from, Object.fromEntries(moved), events)) {
      void this.tellWebhooks.execute();
    }
  }
}
