import { Inject, Injectable } from '@nestjs/common';
import type { GroupcallSnapshot, Page, PageQuery } from '@voipbin/contracts';
import { pageBy } from '@voipbin/database';
import { type DataSource, In, type Repository } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallEntity } from '../database/entities/call.entity.ts';
import { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import { memberCallId } from '../domain/group/groupcall.ts';
import { groupcallSnapshotOf } from '../domain/group/groupcall-snapshot.ts';
import { GroupReader } from '../ports/group-reader.ts';
import { groupOf } from './group-of.ts';
import { translated } from './translated.ts';

@Injectable()
export class PostgresGroupReader extends GroupReader {
  private readonly calls: Repository<CallEntity>;
  private readonly groups: Repository<GroupcallEntity>;

  constructor(@Inject(CALL_DATA_SOURCE) dataSource: DataSource) {
    super();
    this.calls = dataSource.getRepository(CallEntity);
    this.groups = dataSource.getRepository(GroupcallEntity);
  }

  async find(customerId: string, id: string): Promise<GroupcallSnapshot | undefined> {
    const row = await translated(this.groups.findOneBy({ id, customerId }));
    return row === null ? undefined : (await this.snapshotsOf([row]))[0];
  }

  async list({ customerId, pageSize, cursor }: PageQuery): Promise<Page<GroupcallSnapshot>> {
    const own = this.groups.createQueryBuilder('groupcall').where('groupcall.customerId = :customerId', { customerId });
    const { items, nextCursor } = await pageBy(own, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: await this.snapshotsOf(items), nextCursor };
  }

  private async snapshotsOf(rows: readonly GroupcallEntity[]): Promise<GroupcallSnapshot[]> {
    const memberIds = rows.flatMap(({ id, wish }) => wish.destinations.map((_, n) => memberCallId(id, n)));
    const called = await translated(this.calls.find({ select: { id: true }, where: { id: In(memberIds) } }));
    const calledIds = new Set(called.map(({ id }) => id));
    return rows.map((row) => groupcallSnapshotOf(groupOf(row), calledIds));
  }
}
