import { Injectable } from '@nestjs/common';
import { EXTENSION_PATTERN, type ExtensionSnapshot } from '@voipbin/contracts';

import { isE164 } from '../domain/dialled-address.ts';
import type { IncomingInvite } from '../domain/incoming-invite.ts';
import type { InviteVerdict } from '../domain/open-call.ts';
import { phoneVerdict } from '../domain/phone-verdict.ts';
import { NumberCache } from '../live/number-cache.ts';
import { AccountDirectory } from '../ports/account-directory.ts';

/** Decides what becomes of a call that a telephone makes. */
@Injectable()
export class JudgePhoneCall {
  constructor(
    private readonly numbers: NumberCache,
    private readonly accounts: AccountDirectory,
  ) {}

  /** Rejects with an operational error while the directory does not answer. */
  async execute({ endpoint, dialled }: IncomingInvite): Promise<InviteVerdict> {
    const [account, named, number] = await Promise.all([
      this.accounts.find(endpoint),
      EXTENSION_PATTERN.test(dialled) ? this.accounts.find(dialled) : null,
      isE164(dialled) ? this.numbers.resolve(dialled) : null,
    ]);
    const colleague = named !== null && named.customerId === account?.customerId ? named : null;
    const isOutside = colleague === null && number === null;
    const mayCallOutside = isOutside && (await this.isOwner(account));
    return phoneVerdict({ dialled, account, colleague, number, mayCallOutside });
  }

  private async isOwner(account: ExtensionSnapshot | null): Promise<boolean> {
    if (account?.outgoingNumber == null) {
      return false;
    }
    return (await this.numbers.resolve(account.outgoingNumber))?.customerId === account.customerId;
  }
}
