import { Inject, Injectable } from '@nestjs/common';
import type { Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { refuseStronger } from '../domain/refuse-stronger.ts';
import { unlessGone } from '../domain/unless-gone.ts';

/** Whoever can set an agent's password can be that agent, so nobody reaches one who may more than they. */
@Injectable()
export class ReachAgent {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Refused with `permission_denied` (user). One who is not there is left to whom the change is asked of. */
  async execute({ customerId, scopes }: Identity, id: string): Promise<void> {
    const agent = await unlessGone(this.bus.request('directory.request.get-agent', { customerId, id }));
    if (agent !== null) refuseStronger(scopes, agent.scopes);
  }
}
