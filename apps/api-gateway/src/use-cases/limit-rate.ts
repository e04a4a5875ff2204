import { Inject, Injectable } from '@nestjs/common';
import { type BucketRules, type Clock, TokenBuckets, VoiceError } from '@voipbin/common';

import { ApiGatewayEnv } from '../app.env.ts';
import { CLOCK } from '../ports/clock.token.ts';

type LimitedBy = 'address' | 'customer' | 'login_address' | 'login_username';

interface Limit {
  rules: BucketRules;
  /** A set of its own for each limit: addresses, of which anybody has many, push no customer out. */
  buckets: TokenBuckets;
}

/** How often somebody may ask, in this process. */
@Injectable()
export class LimitRate {
  private readonly limits: Record<LimitedBy, Limit>;

  constructor(env: ApiGatewayEnv, @Inject(CLOCK) clock: Clock) {
    const perSec = (count: number): Limit => limited(clock, { perSec: count, burst: 2 * count });
    const perMin = (count: number): Limit => limited(clock, { perSec: count / 60, burst: count });
    this.limits = {
      address: perSec(env.RATE_PER_ADDRESS_PER_SEC),
      customer: perSec(env.RATE_PER_CUSTOMER_PER_SEC),
      login_address: perMin(env.LOGINS_PER_ADDRESS_PER_MIN),
      login_username: perMin(env.LOGINS_PER_USERNAME_PER_MIN),
    };
  }

  /** Refused with `rate_limit_exceeded` (user), with `retryAfterSec`. */
  execute(limitedBy: LimitedBy, key: string): void {
    const { buckets, rules } = this.limits[limitedBy];
    const waitMs = buckets.take(key, rules);
    if (waitMs > 0) {
      const problems = [{ limited_by: limitedBy, code: 'rate_limit_exceeded', message: 'Too many requests.' }];
      const details = { problems, retryAfterSec: Math.ceil(waitMs / 1000) };
      throw new VoiceError('rate_limit_exceeded', 'Too many requests. Try again later.', { kind: 'user', details });
    }
  }
}

function limited(clock: Clock, rules: BucketRules): Limit {
  return { rules, buckets: new TokenBuckets(clock) };
}
