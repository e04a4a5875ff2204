import { Injectable } from '@nestjs/common';
import { systemClock, TokenBuckets } from '@voipbin/common';
import type { Verification, VerificationRules } from '@voipbin/contracts';

import type { IncomingInvite } from '../domain/incoming-invite.ts';
import { withPlus } from '../domain/verification/is-listed.ts';
import { verifyCaller } from '../domain/verification/verify-caller.ts';
import { CallSettings } from '../live/call-settings.ts';
import { OwnNumbers } from '../live/own-numbers.ts';

const SECONDS_PER_MINUTE = 60;

/** Judges who calls a number. Counted in this process, in bounded memory. */
@Injectable()
export class VerifyCaller {
  private readonly callers = new TokenBuckets(systemClock);
  private readonly sources = new TokenBuckets(systemClock);

  constructor(
    private readonly ownNumbers: OwnNumbers,
    private readonly settings: CallSettings,
  ) {}

  execute({ callerNumber, remoteAddress, dialled }: IncomingInvite, rules: VerificationRules): Verification {
    const { callsPerCallerPerMin, callsPerSourcePerMin } = this.settings;
    const host = remoteAddress.replace(/:\d+$/, '');
    return verifyCaller({
      callerNumber,
      rules,
      isOwnNumber: this.ownNumbers.has(withPlus(callerNumber)),
      // All who hide their number are not one caller.
      isCallerFrequent:
        callerNumber !== '' && isTooMany(this.callers, `${callerNumber} ${dialled}`, callsPerCallerPerMin),
      isSourceFrequent: isTooMany(this.sources, host, callsPerSourcePerMin),
    });
  }
}

function isTooMany(buckets: TokenBuckets, key: string, perMin: number): boolean {
  return buckets.take(key, { perSec: perMin / SECONDS_PER_MINUTE, burst: perMin }) > 0;
}
