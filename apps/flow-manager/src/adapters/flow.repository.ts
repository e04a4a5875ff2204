import { Inject, Injectable } from '@nestjs/common';
import type { FlowAction, FlowSnapshot, Page } from '@voipbin/contracts';
import { inTransaction, managerOf, pageBy, toDatabaseError } from '@voipbin/database';
import type { DataSource, EntityManager } from 'typeorm';

import { DATA_SOURCE } from '../database/data-source.ts';
import { FlowVersionEntity } from '../database/entities/flow-version.entity.ts';
import { FlowEntity } from '../database/entities/flow.entity.ts';
import type { FlowDraft, FlowStore } from '../ports/flow-store.ts';

/** Flows in Postgres. */
@Injectable()
export class FlowRepository implements FlowStore {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  create(id: string, draft: FlowDraft): Promise<FlowSnapshot> {
    return this.add(id, draft, true);
  }

  async keep(id: string, draft: FlowDraft): Promise<FlowSnapshot> {
    try {
      return await this.add(id, draft, false);
    } catch (thrown) {
      const kept = toDatabaseError(thrown).code === 'duplicate' ? await this.find(draft.customerId, id) : null;
      if (kept === null) throw thrown;
      return kept;
    }
  }

  async use(id: string): Promise<void> {
    // Not at every use: it is looked at in days.
    const rarely = "id = $1 AND tm_update < now() - interval '1 hour'";
    await this.query(`UPDATE flow_manager.flows SET tm_update = now() WHERE ${rarely}`, [id]);
  }

  async forgetKept(unusedSince: Date): Promise<void> {
    await this.query(
      `WITH forgotten AS (DELETE FROM flow_manager.flows WHERE NOT is_listed AND tm_update < $1 RETURNING id)
       DELETE FROM flow_manager.flow_versions USING forgotten WHERE flow_id = forgotten.id`,
      [unusedSince],
    );
  }

  private async query(sql: string, parameters: unknown[]): Promise<void> {
    try {
      await managerOf(this.dataSource).query(sql, parameters);
    } catch (thrown) {
      throw toDatabaseError(thrown);
    }
  }

  private add(id: string, draft: FlowDraft, isListed: boolean): Promise<FlowSnapshot> {
    return inTransaction(this.dataSource, async (manager) => {
      const { actions, ...fields } = draft;
      await manager.insert(FlowEntity, { ...fields, id, version: 1, isListed });
      const flow = await manager.findOneByOrFail(FlowEntity, { id });
      await addVersion(manager, flow, actions);
      return snapshot(flow, actions);
    });
  }

  update(id: string, draft: FlowDraft): Promise<FlowSnapshot | null> {
    return inTransaction(this.dataSource, async (manager) => {
      const { actions, customerId, ...fields } = draft;
      const flow = await manager.findOne(FlowEntity, {
        where: { id, customerId, isListed: true },
        lock: { mode: 'pessimistic_write' },
      });
      if (flow === null) {
        return null;
      }
      const saved = await manager.save(FlowEntity, {
        ...flow,
        ...fields,
        version: flow.version + 1,
        tmUpdate: new Date(),
      });
      await addVersion(manager, saved, actions);
      return snapshot(saved, actions);
    });
  }

  async find(customerId: string, id: string): Promise<FlowSnapshot | null> {
    const flow = await managerOf(this.dataSource).findOneBy(FlowEntity, { id, customerId });
    return flow && this.withActions(flow);
  }

  async newest(id: string): Promise<FlowSnapshot | null> {
    const flow = await managerOf(this.dataSource).findOneBy(FlowEntity, { id });
    return flow && this.withActions(flow);
  }

  async remove(customerId: string, id: string): Promise<FlowSnapshot | null> {
    const flow = await this.find(customerId, id);
    const gone = flow && (await managerOf(this.dataSource).softDelete(FlowEntity, { id, customerId, isListed: true }));
    return gone?.affected ? flow : null;
  }

  async list(customerId: string, pageSize: number, cursor?: string): Promise<Page<FlowSnapshot>> {
    const query = managerOf(this.dataSource)
      .createQueryBuilder(FlowEntity, 'flow')
      .where({ customerId, isListed: true });
    const page = await pageBy(query, { pageSize, cursor, createdProperty: 'tmCreate' });
    const which = page.items.map(({ id, version }) => ({ flowId: id, version }));
    const versions = which.length > 0 ? await managerOf(this.dataSource).findBy(FlowVersionEntity, which) : [];
    const actionsOf = new Map(versions.map(({ flowId, actions }) => [flowId, actions]));
    const items = page.items.map((flow) => snapshot(flow, actionsOf.get(flow.id) ?? []));
    return { items, nextCursor: page.nextCursor };
  }

  async actionsOf(id: string, version: number): Promise<FlowAction[] | null> {
    const row = await managerOf(this.dataSource).findOneBy(FlowVersionEntity, { flowId: id, version });
    return row?.actions ?? null;
  }

  private async withActions(flow: FlowEntity): Promise<FlowSnapshot> {
    const which = { flowId: flow.id, version: flow.version };
    const { actions } = await managerOf(this.dataSource).findOneByOrFail(FlowVersionEntity, which);
    return snapshot(flow, actions);
  }
}

async function addVersion(manager: EntityManager, flow: FlowEntity, actions: FlowAction[]): Promise<void> {
  const row: Omit<FlowVersionEntity, 'tmCreate'> = { flowId: flow.id, version: flow.version, actions };
  await manager.save(Object.assign(new FlowVersionEntity(), row));
}

function snapshot(flow: FlowEntity, actions: FlowAction[]): FlowSnapshot {
  return {
    id: flow.id,
    customerId: flow.customerId,
    type: 'flow',
    name: flow.name,
    detail: flow.detail,
    version: flow.version,
    actions,
    onCompleteFlowId: flow.onCompleteFlowId,
    tmCreate: flow.tmCreate.toISOString(),
    tmUpdate: flow.tmUpdate.toISOString(),
  };
}
