import { Injectable } from '@nestjs/common';
import { systemClock } from '@voipbin/common';
import type { Verification, VerificationRules } from '@voipbin/contracts';

import type { IncomingInvite } from '../domain/incoming-invite.ts';
import { isAnonymous, withPlus } from '../domain/verification/is-listed.ts';
import { verifyCaller } from '../domain/verification/verify-caller.ts';
import { CallSettings } from '../live/call-settings.ts';
import { OwnNumbers } from '../live/own-numbers.ts';
import { RecentCalls } from '../live/recent-calls.ts';

/** Judges who calls a number. Counted in this process, in bounded memory. */
@Injectable()
export class VerifyCaller {
  private readonly ofCallers = new RecentCalls(systemClock);
  private readonly ofSources = new RecentCalls(systemClock);

  constructor(
    private readonly ownNumbers: OwnNumbers,
    private readonly settings: CallSettings,
  ) {}

  execute({ callerNumber, remoteAddress, dialled }: IncomingInvite, rules: VerificationRules): Verification {
    const { callsPerCallerPerMin, callsPerSourcePerMin } = this.settings;
    const caller = withPlus(callerNumber);
    const host = remoteAddress.replace(/:\d+$/, '');
    return verifyCaller({
      callerNumber,
      rules,
      isOwnNumber: this.ownNumbers.has(caller),
      // All who hide their number are not one caller.
      isCallerFrequent: !isAnonymous(callerNumber) && this.ofCallers.add(`${caller} ${dialled}`) > callsPerCallerPerMin,
      isSourceFrequent: this.ofSources.add(host) > callsPerSourcePerMin,
    });
  }
}
