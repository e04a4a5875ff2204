import { Inject, Injectable } from '@nestjs/common';
import type { CallSnapshot, Speech } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';

/** Fetching a customer's file, or saying a text for the first time. */
const PREPARATION_TIMEOUT_MS = 20_000;

/** Plays to a live call what somebody wants now, whatever its flow does. */
@Injectable()
export class SteerSound {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Rejects as `tts.request.synthesize` and `call.request.play` do. */
  async talk(customerId: string, id: string, speech: Speech, once: Once): Promise<CallSnapshot> {
    await this.bus.request('call.request.get-call', { customerId, id });
    const { media } = await this.bus.request('tts.request.synthesize', speech, { timeoutMs: PREPARATION_TIMEOUT_MS });
    return this.bus.request('call.request.play', { customerId, id, media: [media] }, once);
  }

  /** Rejects as `media.request.prepare` and `call.request.play` do. */
  async play(customerId: string, id: string, sources: string[], once: Once): Promise<CallSnapshot> {
    await this.bus.request('call.request.get-call', { customerId, id });
    const wanted = { customerId, sources };
    const media = await this.bus.request('media.request.prepare', wanted, { timeoutMs: PREPARATION_TIMEOUT_MS });
    return this.bus.request('call.request.play', { customerId, id, media }, once);
  }
}
