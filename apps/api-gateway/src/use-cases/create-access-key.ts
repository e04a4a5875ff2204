import { Inject, Injectable } from '@nestjs/common';
import { type Clock, VoiceError } from '@voipbin/common';
import type { AccessKeySnapshot, AccessScope, Identity, Problem } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { newAccessKey } from '../domain/new-access-key.ts';
import { CLOCK } from '../ports/clock.token.ts';

export interface WantedAccessKey {
  name: string;
  detail: string;
  scopes: AccessScope[];
  /** Seconds; absent = for ever. */
  expire?: number;
}

/** Makes another key to the API. Nobody gives away what they do not have. */
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
  ): Promise<{ key: AccessKeySnapshot; token: string }> {
    const beyond = scopes.filter((scope) => !own.includes(scope));
    if (beyond.length > 0) {
      const message = `Your own access key does not have the scope ${beyond.join(', ')}.`;
      const problems: Problem[] = [{ pointer: '/scopes', code: 'scope_not_held', message, severity: 'error' }];
      throw new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
    }
    const { token, tokenHash, tokenPrefix } = newAccessKey();
    const until = expire === undefined ? {} : { tmExpire: new Date(this.clock.nowMs() + expire * 1000).toISOString() };
    const fields = { customerId, name, detail, scopes, tokenHash, tokenPrefix, ...until };
    return { key: await this.bus.request('directory.request.create-access-key', fields), token };
  }
}
