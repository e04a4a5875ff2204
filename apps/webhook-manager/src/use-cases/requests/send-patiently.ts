import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { FairSlots, VoiceError } from '@voipbin/common';
import { untilAborted } from '@voipbin/guarded-http';

import { httpTimeout } from '../../domain/http-timeout.ts';
import { type HttpResponse, type OutgoingRequest, RequestSender } from '../../ports/request-sender.ts';

/** Before the second and the third attempt. */
const PAUSES_MS = [300, 1000];

/** Sends a request up to three times: after an error of the server, or when nobody answers. */
@Injectable()
export class SendPatiently {
  readonly #slots = new FairSlots({ atOnce: 128, perOwner: 16 });

  constructor(private readonly sender: RequestSender) {}

  /**
   * The last response, whatever its status. Rejects as `RequestSender` does.
   * @param timeoutMs for all attempts together, and for the wait until it is the customer's turn: what waits must not hold up others for longer
   */
  async execute(customerId: string, request: OutgoingRequest, timeoutMs: number): Promise<HttpResponse> {
    const signal = AbortSignal.timeout(timeoutMs);
    // The customer's turn lasts until nothing of the request is left, the answer to whoever waits does not.
    const turn = this.#slots.run(customerId, () => this.attempt(request, signal, [...PAUSES_MS]));
    try {
      return await untilAborted(turn, signal);
    } catch (error) {
      throw signal.aborted ? httpTimeout(error) : error;
    }
  }

  private async attempt(request: OutgoingRequest, signal: AbortSignal, pausesMs: number[]): Promise<HttpResponse> {
    const pauseMs = pausesMs.shift();
    try {
      const response = await this.sender.send(request, signal);
      if (pauseMs === undefined || !isServersFault(response.status)) {
        return response;
      }
    } catch (error) {
      if (pauseMs === undefined || !(error instanceof VoiceError && error.code === 'http_unreachable')) {
        throw error;
      }
    }
    // When the time is over meanwhile, the next attempt says so.
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    return this.attempt(request, signal, pausesMs);
  }
}

function isServersFault(status: number): boolean {
  return status === 429 || status >= 500;
}
