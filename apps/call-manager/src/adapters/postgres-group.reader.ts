import { Inject, Injectable } from '@nestjs/common';
import type { GroupcallSnapshot, Page, PageQuery } from '@voipbin/contracts';
import { pageBy } from '@voipbin/database';
import type { DataSource, Repository } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import { GroupReader } from '../ports/group-reader.ts';
import { GroupSnapshots } from './group-snapshots.ts';
import { translated } from './translated.ts';

@Injectable()
export class PostgresGroupReader extends GroupReader {
  private readonly groups: Repository<GroupcallEntity>;

  constructor(
    @Inject(CALL_DATA_SOURCE) dataSource: DataSource,
    private readonly snapshots: GroupSnapshots,
  ) {
    super();
    this.groups = dataSource.getRepository(GroupcallEntity);
  }

  async find(customerId: string, id: string): Promise<GroupcallSnapshot | undefined> {
    const row = await translated(this.groups.findOneBy({ id, customerId }));
    return row === null ? undefined : (await this.snapshots.of([row]))[0];
  }

  async list({ customerId, pageSize, cursor }: PageQuery): Promise<Page<GroupcallSnapshot>> {
    const own = this.groups.createQueryBuilder('groupcall').where('groupcall.customerId = :customerId', { customerId });
    const { items, nextCursor } = await pageBy(own, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: await this.snapshots.of(items), nextCursor };
  }
}
