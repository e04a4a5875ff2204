import { Injectable } from '@nestjs/common';
import type { AgentSnapshot, LogOut as Wanted } from '@voipbin/contracts';

import { SessionRepository } from '../ports/session-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class LogOut {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly announce: Announce,
  ) {}

  async execute({ tokenHash }: Wanted): Promise<AgentSnapshot | null> {
    const agent = await this.sessions.close(tokenHash);
    if (agent !== null) this.announce.accessKeys(agent, [tokenHash]);
    return agent;
  }
}
