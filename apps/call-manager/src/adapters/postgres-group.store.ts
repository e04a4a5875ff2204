import { Inject, Injectable } from '@nestjs/common';
import type { ConnectOutcome } from '@voipbin/contracts';
import { type DataSource, IsNull, type Repository } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import type { Groupcall } from '../domain/group/groupcall.ts';
import { GroupStore } from '../ports/group-store.ts';
import { groupOf } from './group-of.ts';
import { translated } from './translated.ts';

const CLAIM = `
  WITH claimed AS (
    UPDATE groupcalls SET answered_call_id = coalesce(answered_call_id, $2)
    FROM asterisks
    WHERE groupcalls.id = $1 AND groupcalls.tm_end IS NULL AND asterisks.id = groupcalls.asterisk_id AND asterisks.epoch = $3
    RETURNING answered_call_id
  ) SELECT * FROM claimed`;

@Injectable()
export class PostgresGroupStore extends GroupStore {
  private readonly groups: Repository<GroupcallEntity>;

  constructor(@Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
    this.groups = dataSource.getRepository(GroupcallEntity);
  }

  async add(group: Groupcall): Promise<boolean> {
    const row = { ...group, wish: { ...group.wish, destinations: [...group.wish.destinations] } };
    const insert = this.groups.createQueryBuilder().insert().values(row).orIgnore().returning('id');
    const result = await translated(insert.execute());
    return (result.raw as unknown[]).length > 0;
  }

  async find(id: string): Promise<Groupcall | undefined> {
    const row = await translated(this.groups.findOneBy({ id }));
    return row ? groupOf(row) : undefined;
  }

  async findLive(asteriskId: string): Promise<Groupcall[]> {
    return (await translated(this.groups.findBy({ asteriskId, tmEnd: IsNull() }))).map(groupOf);
  }

  async claimAnswer(groupcallId: string, callId: string, epoch: number): Promise<string | null> {
    const claim = this.dataSource.query<{ answered_call_id: string }[]>(CLAIM, [groupcallId, callId, epoch]);
    return (await translated(claim))[0]?.answered_call_id ?? null;
  }

  async end(id: string, outcome: ConnectOutcome, at: string): Promise<void> {
    await translated(this.groups.update({ id, tmEnd: IsNull() }, { outcome, tmEnd: new Date(at) }));
  }
}
