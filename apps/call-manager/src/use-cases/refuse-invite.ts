import { Injectable } from '@nestjs/common';
import type { Refusal } from '@voipbin/contracts';

import type { InviteVerdict } from '../domain/open-call.ts';
import { refusalTerms } from '../domain/refusal-terms.ts';
import { unservedCall } from '../domain/unserved-call.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { Invite } from '../live/invite.ts';
import { refusedCalls } from '../live/metrics.ts';

/** Tells a caller why there is no flow for them, and leaves a call that says so. */
@Injectable()
export class RefuseInvite {
  constructor(private readonly journal: CallJournal) {}

  /** Rejects when the call is not known to be stored. */
  async execute(
    { asterisk, ari, channel, told }: Invite,
    verdict: InviteVerdict & { refusal: Refusal },
  ): Promise<void> {
    const { cause } = refusalTerms(verdict.refusal);
    const change = unservedCall(channel, told, verdict, { cause });
    refusedCalls.inc({ refusal: verdict.refusal });
    const hangUp = () => ari.hangup(channel.channelName, cause);
    if (verdict.refusal === 'overloaded') {
      await Promise.all([hangUp(), this.journal.open(asterisk, change)]);
      return;
    }
    // Stored first: a caller who cannot be accounted for is left to the fallback.
    await this.journal.open(asterisk, change);
    await hangUp();
  }
}
