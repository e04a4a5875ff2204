import type { AccessScope, AgentSnapshot } from '@voipbin/contracts';

export class AgentView {
  id!: string;
  customer_id!: string;
  username!: string;
  name!: string;
  detail!: string;
  /** What they may once they have logged in. */
  scopes!: AccessScope[];
  tm_create!: string;
  tm_update!: string;

  static of({ customerId, tmCreate, tmUpdate, ...agent }: AgentSnapshot): AgentView {
    const { id, username, name, detail, scopes } = agent;
    return { id, customer_id: customerId, username, name, detail, scopes, tm_create: tmCreate, tm_update: tmUpdate };
  }
}
