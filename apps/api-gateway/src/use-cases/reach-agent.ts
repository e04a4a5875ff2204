import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { AgentSnapshot, Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

/** Whoever can set an agent's password can be that agent, so nobody reaches one who may more than they. */
@Injectable()
export class ReachAgent {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Refused with `agent_not_found` or `permission_denied` (user). */
  async execute({ customerId, scopes }: Identity, id: string): Promise<AgentSnapshot> {
    const agent = await this.bus.request('directory.request.get-agent', { customerId, id });
    const beyond = agent.scopes.filter((scope) => !scopes.includes(scope));
    if (beyond.length > 0) {
      const message = `This agent may more than you: it needs the scope ${beyond.join(', ')}.`;
      throw new VoiceError('permission_denied', message, { kind: 'user' });
    }
    return agent;
  }
}
