import { Injectable } from '@nestjs/common';
import type { CreateExtension as Wanted, ExtensionSnapshot } from '@voipbin/contracts';

import { ExtensionRepository } from '../ports/extension-repository.ts';
import { Announce } from './announce.ts';
import { CheckOutgoingNumber } from './check-outgoing-number.ts';
import { sipSecret } from './sip-secret.ts';

@Injectable()
export class CreateExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly checkOutgoingNumber: CheckOutgoingNumber,
    private readonly announce: Announce,
  ) {}

  async execute({ password, outgoingNumber = null, ...fields }: Wanted): Promise<ExtensionSnapshot> {
    await this.checkOutgoingNumber.execute(fields.customerId, outgoingNumber);
    const created = await this.extensions.insert({
      ...fields,
      outgoingNumber,
      ...sipSecret(fields.extension, password),
    });
    this.announce.extension(created);
    return created;
  }
}
