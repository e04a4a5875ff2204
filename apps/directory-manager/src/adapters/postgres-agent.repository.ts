import { Inject, Injectable } from '@nestjs/common';
import type { AgentSnapshot, ListAgents, Page, ResourceQuery } from '@voipbin/contracts';
import { inTransaction, OwnedRows, withDatabaseErrors } from '@voipbin/database';
import { DataSource } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { AgentEntity } from '../database/entities/agent.entity.ts';
import { SessionEntity } from '../database/entities/session.entity.ts';
import { type AgentChange, AgentRepository, type ChangedAgent, type NewAgent } from '../ports/agent-repository.ts';
import { agentSnapshotOf } from './agent-snapshot-of.ts';

@Injectable()
export class PostgresAgentRepository extends AgentRepository {
  readonly #rows: OwnedRows<AgentEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
    this.#rows = new OwnedRows(dataSource, AgentEntity, 'agent', 'username');
  }

  async insert(agent: NewAgent): Promise<AgentSnapshot> {
    return agentSnapshotOf(await this.#rows.insert(agent.username, agent));
  }

  async get(query: ResourceQuery): Promise<AgentSnapshot> {
    return agentSnapshotOf(await this.#rows.get(query));
  }

  async list({ customerId, ...page }: ListAgents): Promise<Page<AgentSnapshot>> {
    const { items, nextCursor } = await this.#rows.page({ customerId }, page);
    return { items: items.map(agentSnapshotOf), nextCursor };
  }

  update({ customerId, id, ...change }: AgentChange): Promise<ChangedAgent> {
    return this.#change(change.passwordHash !== undefined, () => this.#rows.change({ customerId, id }, change));
  }

  remove(query: ResourceQuery): Promise<ChangedAgent> {
    return this.#change(true, () => this.#rows.remove(query));
  }

  #change(endsSessions: boolean, change: () => Promise<AgentEntity>): Promise<ChangedAgent> {
    return withDatabaseErrors(() =>
      inTransaction(this.dataSource, async (manager) => {
        const agent = await change();
        const theirs = { agentId: agent.id };
        const sessions = await manager.findBy(SessionEntity, theirs);
        if (endsSessions) await manager.delete(SessionEntity, theirs);
        return { agent: agentSnapshotOf(agent), tokenHashes: sessions.map(({ tokenHash }) => tokenHash) };
      }),
    );
  }
}
