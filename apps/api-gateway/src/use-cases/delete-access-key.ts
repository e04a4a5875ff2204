import { Inject, Injectable } from '@nestjs/common';
import type { AccessKeySnapshot, Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';
import { refuseStronger } from '../domain/refuse-stronger.ts';
import { unlessGone } from '../domain/unless-gone.ts';

/** From now on nobody is let in with the key. */
@Injectable()
export class DeleteAccessKey {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Refused with `access_key_not_found` or `permission_denied` (user). */
  async execute({ customerId, scopes }: Identity, id: string, once: Once): Promise<AccessKeySnapshot> {
    const key = await unlessGone(this.bus.request('directory.request.get-access-key', { customerId, id }));
    if (key !== null) refuseStronger(scopes, key.scopes);
    return this.bus.request('directory.request.delete-access-key', { customerId, id }, once);
  }
}
