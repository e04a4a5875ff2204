import { Inject, Injectable } from '@nestjs/common';
import type { GroupcallSnapshot } from '@voipbin/contracts';
import { type DataSource, In, type Repository } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallEntity } from '../database/entities/call.entity.ts';
import type { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import { memberCallId } from '../domain/group/groupcall.ts';
import { groupcallSnapshotOf } from '../domain/group/groupcall-snapshot.ts';
import { groupOf } from './group-of.ts';
import { translated } from './translated.ts';

/** Groups of calls with those of their calls that there are. */
@Injectable()
export class GroupSnapshots {
  private readonly calls: Repository<CallEntity>;

  constructor(@Inject(CALL_DATA_SOURCE) dataSource: DataSource) {
    this.calls = dataSource.getRepository(CallEntity);
  }

  async of(rows: readonly GroupcallEntity[]): Promise<GroupcallSnapshot[]> {
    const memberIds = rows.flatMap(({ id, wish }) => wish.destinations.map((_, n) => memberCallId(id, n)));
    const called = await translated(this.calls.find({ select: { id: true }, where: { id: In(memberIds) } }));
    const calledIds = new Set(called.map(({ id }) => id));
    return rows.map((row) => groupcallSnapshotOf(groupOf(row), calledIds));
  }
}
