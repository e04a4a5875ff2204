import type {
  AccessScope,
  AgentSnapshot,
  CreateAgent,
  ListAgents,
  Page,
  ResourceQuery,
  UpdateAgent,
} from '@voipbin/contracts';

export type NewAgent = Omit<CreateAgent, 'password'> & { passwordHash: string };
export type AgentChange = Omit<UpdateAgent, 'password'> & { passwordHash?: string; scopes?: AccessScope[] };

/** The tokens are what others may still trust. */
export interface ChangedAgent {
  agent: AgentSnapshot;
  tokenHashes: string[];
}

/** Who may log in. Whom a customer does not have is refused with `agent_not_found`. */
export abstract class AgentRepository {
  /** Refused with `agent_taken` at `/username`. */
  abstract insert(agent: NewAgent): Promise<AgentSnapshot>;

  abstract get(query: ResourceQuery): Promise<AgentSnapshot>;

  abstract list(query: ListAgents): Promise<Page<AgentSnapshot>>;

  /** With another password, what was logged in is not any more. */
  abstract update(change: AgentChange): Promise<ChangedAgent>;

  /** And what was logged in is not any more. */
  abstract remove(query: ResourceQuery): Promise<ChangedAgent>;
}
