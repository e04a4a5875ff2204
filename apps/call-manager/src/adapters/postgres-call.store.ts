import { Inject, Injectable } from '@nestjs/common';
import { type DataSource, In, IsNull, Not, type Repository } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallEventEntity } from '../database/entities/call-event.entity.ts';
import { CallEntity } from '../database/entities/call.entity.ts';
import type { Call } from '../domain/call.ts';
import type { CallChange } from '../domain/call-change.ts';
import type { CallEvent } from '../domain/call-event.ts';
import { CallStore, type WriteOutcome } from '../ports/call-store.ts';
import { callEventOf } from './call-event-of.ts';
import { callOf } from './call-of.ts';
import { CallWriteBatch } from './call-write-batch.ts';
import { callWriteRow } from './call-write-row.ts';
import { translated } from './translated.ts';

@Injectable()
export class PostgresCallStore extends CallStore {
  private readonly calls: Repository<CallEntity>;
  private readonly events: Repository<CallEventEntity>;

  constructor(
    @Inject(CALL_DATA_SOURCE) dataSource: DataSource,
    private readonly batch: CallWriteBatch,
  ) {
    super();
    this.calls = dataSource.getRepository(CallEntity);
    this.events = dataSource.getRepository(CallEventEntity);
  }

  async write(epoch: number, change: CallChange): Promise<WriteOutcome> {
    const { isHeld, isStored, positions } = await this.batch.submit(callWriteRow(epoch, change));
    if (isStored) {
      return { kind: 'stored', positions };
    }
    return isHeld ? this.afterRefusal(change) : { kind: 'not_holder' };
  }

  async find(callId: string): Promise<Call | undefined> {
    const row = await translated(this.calls.findOneBy({ id: callId }));
    return row ? callOf(row) : undefined;
  }

  async findAll(callIds: readonly string[]): Promise<Call[]> {
    return (await translated(this.calls.findBy({ id: In(callIds) }))).map(callOf);
  }

  async findLive(asteriskId: string): Promise<Call[]> {
    const rows = await translated(this.calls.findBy({ asteriskId, tmHangup: IsNull() }));
    return rows.map(callOf);
  }

  async findOutcome(callId: string, commandId: string): Promise<CallEvent | undefined> {
    const where = { callId, causationId: commandId, type: Not('call.event.command-accepted' as const) };
    const row = await translated(this.events.findOne({ where, order: { seq: 'DESC' } }));
    return row ? callEventOf(row) : undefined;
  }

  async findEnd(callId: string): Promise<CallEvent | undefined> {
    const row = await translated(this.events.findOneBy({ callId, type: 'call.event.ended' }));
    return row ? callEventOf(row) : undefined;
  }

  /** Whether the change had been stored by an attempt whose answer was lost, or the call is another than it thinks. */
  private async afterRefusal({ call, events }: CallChange): Promise<WriteOutcome> {
    const seqs = events.map(({ seq }) => seq);
    const rows = await translated(this.events.findBy({ callId: call.id, seq: In(seqs) }));
    const stored = events.map(({ id }) => rows.find((row) => row.id === id));
    if (events.length > 0 && stored.every((row) => row !== undefined)) {
      return { kind: 'stored', positions: stored.map(({ position }) => Number(position)) };
    }
    return { kind: 'conflict', call: await this.find(call.id) };
  }
}
