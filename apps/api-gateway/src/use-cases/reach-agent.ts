import { Inject, Injectable } from '@nestjs/common';
import type { AgentSnapshot, Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { refuseStronger } from '../domain/refuse-stronger.ts';

/** Whoever can set an agent's password can be that agent, so nobody reaches one who may more than they. */
@Injectable()
export class ReachAgent {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Refused with `agent_not_found` or `permission_denied` (user). */
  async execute({ customerId, scopes }: Identity, id: string): Promise<AgentSnapshot> {
    const agent = await this.bus.request('directory.request.get-agent', { customerId, id });
    refuseStronger(scopes, agent.scopes);
    return agent;
  }
}
