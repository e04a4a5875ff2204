import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import type { CallSnapshot, Problem, Speech } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';

/** Fetching a customer's file, or saying a text for the first time. */
const PREPARATION_TIMEOUT_MS = 20_000;

/** The field that each refusal of a speech is about. */
const fields: Record<string, string> = {
  text_empty: '/text',
  text_too_long: '/text',
  language_unknown: '/language',
  provider_unknown: '/provider',
  voice_unknown: '/voice_id',
};

/** Plays to a live call what somebody wants now, whatever its flow does. */
@Injectable()
export class SteerSound {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Rejects with `invalid_argument` and the field, or as `tts.request.synthesize` and `call.request.play` do. */
  async talk(customerId: string, id: string, speech: Speech, once: Once): Promise<CallSnapshot> {
    await this.bus.request('call.request.get-call', { customerId, id });
    const { media } = await this.synthesized(speech);
    return this.bus.request('call.request.play', { customerId, id, media: [media] }, once);
  }

  /** Rejects as `media.request.prepare` and `call.request.play` do. */
  async play(customerId: string, id: string, sources: string[], once: Once): Promise<CallSnapshot> {
    await this.bus.request('call.request.get-call', { customerId, id });
    const wanted = { customerId, sources };
    const media = await this.bus.request('media.request.prepare', wanted, { timeoutMs: PREPARATION_TIMEOUT_MS });
    return this.bus.request('call.request.play', { customerId, id, media }, once);
  }

  private async synthesized(speech: Speech): Promise<{ media: string }> {
    try {
      return await this.bus.request('tts.request.synthesize', speech, { timeoutMs: PREPARATION_TIMEOUT_MS });
    } catch (thrown) {
      const { code, message } = toVoiceError(thrown);
      const pointer = fields[code];
      if (pointer === undefined) throw thrown;
      const problems: Problem[] = [{ pointer, code, message, severity: 'error' }];
      throw new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
    }
  }
}
