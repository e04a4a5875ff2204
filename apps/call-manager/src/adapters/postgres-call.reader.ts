import { Inject, Injectable } from '@nestjs/common';
import type { ListCalls, Page } from '@voipbin/contracts';
import { pageBy } from '@voipbin/database';
import { type DataSource, In, MoreThan, type Repository, type SelectQueryBuilder } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallEventEntity } from '../database/entities/call-event.entity.ts';
import { CallEntity } from '../database/entities/call.entity.ts';
import type { Call } from '../domain/call.ts';
import { type CallEnvelope, envelopeOf } from '../domain/call-envelope.ts';
import type { CallEvent } from '../domain/call-event.ts';
import { CallReader } from '../ports/call-reader.ts';
import { callEventOf } from './call-event-of.ts';
import { callOf } from './call-of.ts';
import { translated } from './translated.ts';

@Injectable()
export class PostgresCallReader extends CallReader {
  private readonly calls: Repository<CallEntity>;
  private readonly log: Repository<CallEventEntity>;

  constructor(@Inject(CALL_DATA_SOURCE) dataSource: DataSource) {
    super();
    this.calls = dataSource.getRepository(CallEntity);
    this.log = dataSource.getRepository(CallEventEntity);
  }

  async find(customerId: string, callId: string): Promise<Call | undefined> {
    const row = await translated(this.calls.findOneBy({ id: callId, customerId }));
    return row ? callOf(row) : undefined;
  }

  async list(query: ListCalls): Promise<Page<Call>> {
    const page = await pageBy(filtered(this.calls.createQueryBuilder('call'), query), {
      pageSize: query.pageSize,
      cursor: query.cursor,
      createdProperty: 'tmCreate',
    });
    return { items: page.items.map(callOf), nextCursor: page.nextCursor };
  }

  async events(callId: string): Promise<CallEvent[]> {
    const rows = await translated(this.log.find({ where: { callId }, order: { seq: 'ASC' } }));
    return rows.map(callEventOf);
  }

  async envelopesSince(callId: string, afterSeq: number): Promise<CallEnvelope[]> {
    const call = await translated(this.calls.findOneBy({ id: callId }));
    if (call === null) {
      return [];
    }
    const rows = await translated(this.log.find({ where: { callId, seq: MoreThan(afterSeq) }, order: { seq: 'ASC' } }));
    return rows.map((row) => envelopeOf(call, callEventOf(row)));
  }

  async lastSeqs(callIds: readonly string[]): Promise<Record<string, number>> {
    const select = { id: true, lastSeq: true };
    const rows = await translated(this.calls.find({ select, where: { id: In([...callIds]) } }));
    return Object.fromEntries(rows.map(({ id, lastSeq }) => [id, lastSeq]));
  }
}

function filtered(calls: SelectQueryBuilder<CallEntity>, query: ListCalls): SelectQueryBuilder<CallEntity> {
  const { customerId, status, direction, hangupReason, from, to } = query;
  calls.where('call.customerId = :customerId', { customerId });
  if (status !== undefined) calls.andWhere('call.status = :status', { status });
  if (direction !== undefined) calls.andWhere('call.direction = :direction', { direction });
  if (hangupReason !== undefined) calls.andWhere('call.hangupReason = :hangupReason', { hangupReason });
  if (from !== undefined) calls.andWhere('call.tmCreate >= :from', { from });
  if (to !== undefined) calls.andWhere('call.tmCreate < :to', { to });
  return calls;
}
