import { Controller } from '@nestjs/common';
import {
  type AgentSnapshot,
  CreateAgent as NewAgent,
  ListAgents,
  type Page,
  ResourceQuery,
  UpdateAgent as AgentChange,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { AgentRepository } from '../ports/agent-repository.ts';
import { CreateAgent } from '../use-cases/create-agent.ts';
import { DeleteAgent } from '../use-cases/delete-agent.ts';
import { UpdateAgent } from '../use-cases/update-agent.ts';

@Controller()
export class AgentsHandler {
  constructor(
    private readonly agents: AgentRepository,
    private readonly createAgent: CreateAgent,
    private readonly updateAgent: UpdateAgent,
    private readonly deleteAgent: DeleteAgent,
  ) {}

  @HandleRequest('directory.request.create-agent')
  create(agent: NewAgent): Promise<AgentSnapshot> {
    return this.createAgent.execute(agent);
  }

  @HandleRequest('directory.request.get-agent')
  get(query: ResourceQuery): Promise<AgentSnapshot> {
    return this.agents.get(query);
  }

  @HandleRequest('directory.request.list-agents')
  list(query: ListAgents): Promise<Page<AgentSnapshot>> {
    return this.agents.list(query);
  }

  @HandleRequest('directory.request.update-agent')
  update(change: AgentChange): Promise<AgentSnapshot> {
    return this.updateAgent.execute(change);
  }

  @HandleRequest('directory.request.delete-agent')
  delete(query: ResourceQuery): Promise<AgentSnapshot> {
    return this.deleteAgent.execute(query);
  }
}
