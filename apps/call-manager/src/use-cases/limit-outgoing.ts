import { Injectable } from '@nestjs/common';
import { systemClock, TokenBuckets, VoiceError } from '@voipbin/common';
import type { CustomerLimits, PlaceCall } from '@voipbin/contracts';
import { countryOf } from '@voipbin/numbering';

import { HeldAsterisks } from '../live/held-asterisks.ts';
import { CustomerDirectory } from '../ports/customer-directory.ts';

type Ordered = Pick<PlaceCall, 'customerId' | 'callId' | 'destination'>;

/** Whether a customer may call now, and there. Counted in this process. */
@Injectable()
export class LimitOutgoing {
  private readonly buckets = new TokenBuckets(systemClock);
  /** Customers by calls that have been let through and are not live yet. */
  private readonly placing = new Map<string, string>();

  constructor(
    private readonly customers: CustomerDirectory,
    private readonly asterisks: HeldAsterisks,
  ) {}

  /** Places the call, or rejects with `country_not_allowed`, `simultaneous_calls_limit_exceeded` or `calls_per_sec_limit_exceeded` (user). */
  async execute<T>({ customerId, callId, destination }: Ordered, place: () => Promise<T>): Promise<T> {
    if (this.isKnown(callId)) {
      return place();
    }
    const limits = await this.customers.limitsOf(customerId);
    if (this.isKnown(callId)) {
      return place();
    }
    if (destination.type === 'tel') {
      refuseCountry(destination.target, limits);
    }
    this.refuseTooMany(customerId, limits);
    this.placing.set(callId, customerId);
    try {
      return await place();
    } finally {
      this.placing.delete(callId);
    }
  }

  /** Whether the order comes again: it is answered with its call. */
  private isKnown(callId: string): boolean {
    return this.placing.has(callId) || this.asterisks.findCall(callId) !== undefined;
  }

  private refuseTooMany(customerId: string, { simultaneousCalls, callsPerSec }: CustomerLimits): void {
    if (simultaneousCalls !== null && this.liveOf(customerId) >= simultaneousCalls) {
      const message = `There may be ${simultaneousCalls} outgoing calls at once.`;
      throw new VoiceError('simultaneous_calls_limit_exceeded', message, { kind: 'user' });
    }
    if (callsPerSec !== null && this.buckets.take(customerId, { perSec: callsPerSec, burst: callsPerSec }) > 0) {
      const message = `There may be ${callsPerSec} outgoing calls a second.`;
      throw new VoiceError('calls_per_sec_limit_exceeded', message, { kind: 'user' });
    }
  }

  private liveOf(customerId: string): number {
    const calls = this.asterisks.all().flatMap((asterisk) => [...asterisk.calls.values()]);
    const live = calls.filter(({ call }) => call.direction === 'outgoing' && call.customerId === customerId);
    const placing = [...this.placing].filter(([, owner]) => owner === customerId);
    return new Set([...live.map(({ call }) => call.id), ...placing.map(([callId]) => callId)]).size;
  }
}

function refuseCountry(number: string, { allowedCountries }: CustomerLimits): void {
  const country = countryOf(number);
  if (allowedCountries.length > 0 && (country === undefined || !allowedCountries.includes(country))) {
    const message = `${number} is in no country that may be called.`;
    throw new VoiceError('country_not_allowed', message, { kind: 'user' });
  }
}
