import { Injectable } from '@nestjs/common';

import { type NumberSnapshot, passedVerification } from '@voipbin/contracts';

import { isE164 } from '../domain/dialled-address.ts';
import type { IncomingInvite } from '../domain/incoming-invite.ts';
import { numberVerdict } from '../domain/number-verdict.ts';
import type { InviteVerdict } from '../domain/open-call.ts';
import { Admission } from '../live/admission.ts';
import { NumberCache } from '../live/number-cache.ts';
import { JudgePhoneCall } from './judge-phone-call.ts';
import { VerifyCaller } from './verify-caller.ts';

/** Decides what becomes of an INVITE. */
@Injectable()
export class JudgeInvite {
  constructor(
    private readonly admission: Admission,
    private readonly numbers: NumberCache,
    private readonly judgePhoneCall: JudgePhoneCall,
    private readonly verifyCaller: VerifyCaller,
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
    const number = await this.numbers.resolve(dialled);
    const verdict = numberVerdict(number);
    return number === null || verdict.flowId === undefined ? verdict : this.verified(invite, number, verdict);
  }

  private verified(invite: IncomingInvite, number: NumberSnapshot, verdict: InviteVerdict): InviteVerdict {
    const verification = this.verifyCaller.execute(invite, number.verification);
    if (verification.verdict === 'rejected') {
      return { customerId: number.customerId, refusal: 'caller_rejected', verification };
    }
    return verification === passedVerification ? verdict : { ...verdict, verification };
  }
}
