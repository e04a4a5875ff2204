import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@voipbin/common';
import type { AccessKeySnapshot, AccessScope, Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { newAccessKey } from '../domain/new-access-key.ts';
import type { Once } from '../domain/once.ts';
import { refuseScopesBeyond } from '../domain/refuse-scopes-beyond.ts';
import { CLOCK } from '../ports/clock.token.ts';

export interface WantedAccessKey {
  name: string;
  detail: string;
  scopes: AccessScope[];
  /** Seconds; absent = for ever. */
  expire?: number;
}

/** Makes another key to the API. */
@Injectable()
export class CreateAccessKey {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refused with `invalid_argument` when it would be good for more than the key that asks. */
  async execute(
    { customerId, scopes: own }: Identity,
    { name, detail, scopes, expire }: WantedAccessKey,
    once: Once,
  ): Promise<{ key: AccessKeySnapshot; token: string }> {
    refuseScopesBeyond(own, scopes);
    const { token: made, tokenHash, tokenPrefix } = newAccessKey();
    const until = expire === undefined ? {} : { tmExpire: new Date(this.clock.nowMs() + expire * 1000).toISOString() };
    const fields = { customerId, name, detail, scopes, tokenHash, tokenPrefix, ...until };
    const { answer: key, secret: token } = await once.telling(made, (options) =>
      this.bus.request('directory.request.create-access-key', fields, options),
    );
    return { key, token };
  }
}
