import { Inject, Injectable } from '@nestjs/common';
import type { AgentSnapshot } from '@voipbin/contracts';
import { inTransaction, withDatabaseErrors } from '@voipbin/database';
import { DataSource, LessThan } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { AgentEntity } from '../database/entities/agent.entity.ts';
import { SessionEntity } from '../database/entities/session.entity.ts';
import { type Credentials, type NewSession, SessionRepository } from '../ports/session-repository.ts';
import { agentSnapshotOf } from './agent-snapshot-of.ts';

const CREDENTIALS = `
SELECT agents.id AS "agentId", password_hash AS "passwordHash"
FROM agents JOIN customers ON customers.id = agents.customer_id AND customers.tm_delete IS NULL
WHERE username = $1 AND agents.tm_delete IS NULL`;

@Injectable()
export class PostgresSessionRepository extends SessionRepository {
  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async credentialsOf(username: string): Promise<Credentials | null> {
    const [found] = await withDatabaseErrors(() => this.dataSource.query<Credentials[]>(CREDENTIALS, [username]));
    return found ?? null;
  }

  open({ agentId: id, passwordHash, tokenHash, tmExpire }: NewSession): Promise<AgentSnapshot | null> {
    return withDatabaseErrors(() =>
      inTransaction(this.dataSource, async (manager) => {
        // The lock waits for whoever changes the password, who then finds this session, or is found here.
        const lock = { mode: 'pessimistic_read' } as const;
        const agent = await manager.findOne(AgentEntity, { where: { id }, lock });
        if (agent === null || agent.tmDelete !== null || agent.passwordHash !== passwordHash) return null;
        const tmCreate = new Date();
        await manager.delete(SessionEntity, { agentId: id, tmExpire: LessThan(tmCreate) });
        await manager.insert(SessionEntity, { tokenHash, agentId: id, tmCreate, tmExpire });
        return agentSnapshotOf(agent);
      }),
    );
  }

  close(tokenHash: string): Promise<AgentSnapshot | null> {
    return withDatabaseErrors(() =>
      inTransaction(this.dataSource, async (manager) => {
        const session = await manager.findOneBy(SessionEntity, { tokenHash });
        const agent = session && (await manager.findOneBy(AgentEntity, { id: session.agentId }));
        await manager.delete(SessionEntity, { tokenHash });
        return agent && agentSnapshotOf(agent);
      }),
    );
  }
}
