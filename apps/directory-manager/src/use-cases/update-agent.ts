import { Injectable } from '@nestjs/common';
import type { AgentSnapshot, UpdateAgent as Wanted } from '@voipbin/contracts';

import { hashPassword } from '../domain/password-hash.ts';
import { AgentRepository } from '../ports/agent-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class UpdateAgent {
  constructor(
    private readonly agents: AgentRepository,
    private readonly announce: Announce,
  ) {}

  async execute({ password, ...change }: Wanted): Promise<AgentSnapshot> {
    const secret = password === undefined ? {} : { passwordHash: await hashPassword(password) };
    const { agent, tokenHashes } = await this.agents.update({ ...change, ...secret });
    this.announce.accessKeys(agent, tokenHashes);
    return agent;
  }
}
