import { Injectable } from '@nestjs/common';

import { isE164 } from '../domain/dialled-address.ts';
import type { IncomingInvite } from '../domain/incoming-invite.ts';
import { numberVerdict } from '../domain/number-verdict.ts';
import type { InviteVerdict } from '../domain/open-call.ts';
import { Admission } from '../live/admission.ts';
import { NumberCache } from '../live/number-cache.ts';
import { JudgePhoneCall } from './judge-phone-call.ts';

/** Decides what becomes of an INVITE. */
@Injectable()
export class JudgeInvite {
  constructor(
    private readonly admission: Admission,
    private readonly numbers: NumberCache,
    private readonly judgePhoneCall: JudgePhoneCall,
  ) {}

  /** Rejects with an operational error while the directory does not answer. */
  async execute(invite: IncomingInvite): Promise<InviteVerdict> {
    if (this.admission.isFull) {
      return { refusal: 'overloaded' };
    }
    if (invite.via === 'phone') {
      return this.judgePhoneCall.execute(invite);
    }
    const { dialled } = invite;
    if (!isE164(dialled)) {
      return { refusal: 'invalid_destination' };
    }
    return numberVerdict(await this.numbers.resolve(dialled));
  }
}
