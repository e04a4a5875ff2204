import { Injectable } from '@nestjs/common';
import type { AgentSnapshot, ResourceQuery } from '@voipbin/contracts';

import { AgentRepository } from '../ports/agent-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class DeleteAgent {
  constructor(
    private readonly agents: AgentRepository,
    private readonly announce: Announce,
  ) {}

  async execute(query: ResourceQuery): Promise<AgentSnapshot> {
    const { agent, tokenHashes } = await this.agents.remove(query);
    this.announce.accessKeys(agent, tokenHashes);
    return agent;
  }
}
