import { Injectable } from '@nestjs/common';
import type { ExtensionSnapshot, UpdateExtension as Wanted } from '@voipbin/contracts';

import { ExtensionRepository } from '../ports/extension-repository.ts';
import { Announce } from './announce.ts';
import { CheckOutgoingNumber } from './check-outgoing-number.ts';
import { sipSecret } from './sip-secret.ts';

@Injectable()
export class UpdateExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly checkOutgoingNumber: CheckOutgoingNumber,
    private readonly announce: Announce,
  ) {}

  async execute({ customerId, id, password, ...named }: Wanted): Promise<ExtensionSnapshot> {
    await this.checkOutgoingNumber.execute(customerId, named.outgoingNumber);
    const query = { customerId, id };
    const secret = password === undefined ? {} : sipSecret((await this.extensions.get(query)).extension, password);
    const updated = await this.extensions.update(query, { ...named, ...secret });
    this.announce.extension(updated);
    return updated;
  }
}
