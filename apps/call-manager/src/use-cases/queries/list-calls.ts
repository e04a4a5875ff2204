import { Injectable } from '@nestjs/common';
import type { CallSnapshot, ListCalls as ListCallsQuery, Page } from '@voipbin/contracts';

import { snapshotOf } from '../../domain/call-snapshot.ts';
import { CallReader } from '../../ports/call-reader.ts';

@Injectable()
export class ListCalls {
  constructor(private readonly reader: CallReader) {}

  async execute(query: ListCallsQuery): Promise<Page<CallSnapshot>> {
    const { items, nextCursor } = await this.reader.list(query);
    return { items: items.map(snapshotOf), nextCursor };
  }
}
