import type { AgentSnapshot } from '@voipbin/contracts';

export interface Credentials {
  agentId: string;
  passwordHash: string;
}

export interface NewSession extends Credentials {
  tokenHash: string;
  tmExpire: Date;
}

/** Who is logged in. */
export abstract class SessionRepository {
  /** Of the live agent of a live customer with this username. */
  abstract credentialsOf(username: string): Promise<Credentials | null>;

  /** Null when the agent is gone or has another password by now. */
  abstract open(session: NewSession): Promise<AgentSnapshot | null>;

  /** Null when there is none. */
  abstract close(tokenHash: string): Promise<AgentSnapshot | null>;
}
