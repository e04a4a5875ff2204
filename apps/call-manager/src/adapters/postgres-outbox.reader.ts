import { Inject, Injectable } from '@nestjs/common';
import { type DataSource, In, MoreThan } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallEventEntity } from '../database/entities/call-event.entity.ts';
import { CallEntity } from '../database/entities/call.entity.ts';
import { envelopeOf } from '../domain/call-envelope.ts';
import { OutboxReader, type PositionedEnvelope } from '../ports/outbox-reader.ts';
import { callEventOf } from './call-event-of.ts';
import { translated } from './translated.ts';

@Injectable()
export class PostgresOutboxReader extends OutboxReader {
  constructor(@Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async after(asteriskId: string, position: number, limit: number): Promise<PositionedEnvelope[]> {
    const rows = await translated(
      this.dataSource.getRepository(CallEventEntity).find({
        where: { asteriskId, position: MoreThan(String(position)) },
        order: { position: 'ASC' },
        take: limit,
      }),
    );
    const calls = await this.callsOf(rows);
    return rows.flatMap((row) => {
      const call = calls.get(row.callId);
      return call ? [{ position: Number(row.position), envelope: envelopeOf(call, callEventOf(row)) }] : [];
    });
  }

  private async callsOf(rows: readonly CallEventEntity[]): Promise<Map<string, CallEntity>> {
    const ids = [...new Set(rows.map(({ callId }) => callId))];
    const calls = await translated(this.dataSource.getRepository(CallEntity).findBy({ id: In(ids) }));
    return new Map(calls.map((call) => [call.id, call]));
  }
}
