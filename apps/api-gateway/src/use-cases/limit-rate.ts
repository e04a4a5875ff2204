import { Inject, Injectable } from '@nestjs/common';
import { type BucketRules, type Clock, TokenBuckets, VoiceError } from '@voipbin/common';

import { ApiGatewayEnv } from '../app.env.ts';
import { CLOCK } from '../ports/clock.token.ts';

type LimitedBy = 'address' | 'customer';

/** How often somebody may ask, in this process. */
@Injectable()
export class LimitRate {
  /** One set for each kind: addresses, of which anybody has many, push no customer out. */
  private readonly buckets: Record<LimitedBy, TokenBuckets>;
  private readonly rules: Record<LimitedBy, BucketRules>;

  constructor(env: ApiGatewayEnv, @Inject(CLOCK) clock: Clock) {
    const { RATE_PER_ADDRESS_PER_SEC: address, RATE_PER_CUSTOMER_PER_SEC: customer } = env;
    this.buckets = { address: new TokenBuckets(clock), customer: new TokenBuckets(clock) };
    this.rules = {
      address: { perSec: address, burst: 2 * address },
      customer: { perSec: customer, burst: 2 * customer },
    };
  }

  /** Refused with `rate_limit_exceeded` (user), with `retryAfterSec`. */
  execute(limitedBy: LimitedBy, key: string): void {
    const waitMs = this.buckets[limitedBy].take(key, this.rules[limitedBy]);
    if (waitMs > 0) {
      const problems = [{ limited_by: limitedBy, code: 'rate_limit_exceeded', message: 'Too many requests.' }];
      const details = { problems, retryAfterSec: Math.ceil(waitMs / 1000) };
      throw new VoiceError('rate_limit_exceeded', 'Too many requests. Try again later.', { kind: 'user', details });
    }
  }
}
