import { Inject, Injectable } from '@nestjs/common';
import type { ConnectOutcome } from '@voipbin/contracts';
import { THIS_TRANSACTION } from '@voipbin/database';
import { type DataSource, IsNull, type Repository } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import type { Groupcall } from '../domain/group/groupcall.ts';
import { GroupStore } from '../ports/group-store.ts';
import { groupOf } from './group-of.ts';
import { translated } from './translated.ts';

const CREATED = `
  INSERT INTO groupcall_events (groupcall_id, type, occurred_at, transaction_id) VALUES ($1, 'created', $2, ${THIS_TRANSACTION})`;
const CLAIM = `
  WITH claimed AS (
    UPDATE groupcalls SET answered_call_id = coalesce(answered_call_id, $2)
    FROM asterisks
    WHERE groupcalls.id = $1 AND groupcalls.tm_end IS NULL AND asterisks.id = groupcalls.asterisk_id AND asterisks.epoch = $3
    RETURNING groupcalls.id, answered_call_id
  ), told AS (
    INSERT INTO groupcall_events (groupcall_id, type, occurred_at, transaction_id)
    SELECT id, 'progressing', $4, ${THIS_TRANSACTION} FROM claimed ON CONFLICT DO NOTHING
  ) SELECT answered_call_id FROM claimed`;
const END = `
  WITH ended AS (
    UPDATE groupcalls SET outcome = $2, tm_end = $3 WHERE id = $1 AND tm_end IS NULL RETURNING id
  ) INSERT INTO groupcall_events (groupcall_id, type, occurred_at, transaction_id)
  SELECT id, 'hangup', $3, ${THIS_TRANSACTION} FROM ended`;

@Injectable()
export class PostgresGroupStore extends GroupStore {
  private readonly groups: Repository<GroupcallEntity>;

  constructor(@Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
    this.groups = dataSource.getRepository(GroupcallEntity);
  }

  async add(group: Groupcall): Promise<boolean> {
    const row = { ...group, wish: { ...group.wish, destinations: [...group.wish.destinations] } };
    const added = this.dataSource.transaction(async (manager) => {
      const insert = manager.createQueryBuilder().insert().into(GroupcallEntity).values(row).orIgnore().returning('id');
      const isNew = ((await insert.execute()).raw as unknown[]).length > 0;
      if (isNew) {
        await manager.query(CREATED, [group.id, group.tmCreate]);
      }
      return isNew;
    });
    return translated(added);
  }

  async find(id: string): Promise<Groupcall | undefined> {
    const row = await translated(this.groups.findOneBy({ id }));
    return row ? groupOf(row) : undefined;
  }

  async findLive(asteriskId: string): Promise<Groupcall[]> {
    return (await translated(this.groups.findBy({ asteriskId, tmEnd: IsNull() }))).map(groupOf);
  }

  async claimAnswer(groupcallId: string, callId: string, epoch: number, at: string): Promise<string | null> {
    const parameters = [groupcallId, callId, epoch, at];
    const claim = this.dataSource.query<{ answered_call_id: string }[]>(CLAIM, parameters);
    return (await translated(claim))[0]?.answered_call_id ?? null;
  }

  async end(id: string, outcome: ConnectOutcome, at: string): Promise<void> {
    await translated(this.dataSource.query(END, [id, outcome, at]));
  }
}
