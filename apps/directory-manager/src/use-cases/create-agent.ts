import { Injectable } from '@nestjs/common';
import type { AgentSnapshot, CreateAgent as Wanted } from '@voipbin/contracts';

import { hashPassword } from '../domain/password-hash.ts';
import { AgentRepository } from '../ports/agent-repository.ts';

@Injectable()
export class CreateAgent {
  constructor(private readonly agents: AgentRepository) {}

  async execute({ password, ...fields }: Wanted): Promise<AgentSnapshot> {
    return this.agents.insert({ ...fields, passwordHash: await hashPassword(password) });
  }
}
