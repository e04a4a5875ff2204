import { Inject, Injectable } from '@nestjs/common';
import { newId, VoiceError } from '@voipbin/common';
import {
  type CreateNumber,
  type ListNumbers,
  type NumberSnapshot,
  type Page,
  type ResourceQuery,
  type UpdateNumber,
} from '@voipbin/contracts';
import { pageBy, toDatabaseError } from '@voipbin/database';
import { DataSource, IsNull, type Repository } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { NumberEntity } from '../database/entities/number.entity.ts';
import { NumberRepository } from '../ports/number-repository.ts';
import { numberSnapshotOf } from './number-snapshot-of.ts';
import { withDatabaseErrors } from './with-database-errors.ts';

type Change = Partial<Pick<NumberEntity, 'name' | 'detail' | 'callFlowId' | 'status' | 'tmDelete'>>;

@Injectable()
export class PostgresNumberRepository extends NumberRepository {
  readonly #numbers: Repository<NumberEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) dataSource: DataSource) {
    super();
    this.#numbers = dataSource.getRepository(NumberEntity);
  }

  async insert({ customerId, number, name, detail, status, callFlowId = null }: CreateNumber): Promise<NumberSnapshot> {
    const now = new Date();
    const fields = { customerId, number, name, detail, status, callFlowId };
    const entity: NumberEntity = { id: newId(), ...fields, tmCreate: now, tmUpdate: now, tmDelete: null };
    try {
      await this.#numbers.insert(entity);
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      throw error.code === 'duplicate' ? numberTaken(number) : error;
    }
    return numberSnapshotOf(entity);
  }

  async get({ customerId, id }: ResourceQuery): Promise<NumberSnapshot> {
    const live = { customerId, id, tmDelete: IsNull() };
    const entity = await withDatabaseErrors(() => this.#numbers.findOneBy(live));
    if (entity === null) throw numberNotFound(id);
    return numberSnapshotOf(entity);
  }

  async list({ customerId, pageSize, cursor }: ListNumbers): Promise<Page<NumberSnapshot>> {
    const live = this.#numbers.createQueryBuilder('number').where({ customerId, tmDelete: IsNull() });
    const { items, nextCursor } = await pageBy(live, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: items.map(numberSnapshotOf), nextCursor };
  }

  update({ customerId, id, ...change }: UpdateNumber): Promise<NumberSnapshot> {
    return this.#change({ customerId, id }, change);
  }

  remove(query: ResourceQuery): Promise<NumberSnapshot> {
    return this.#change(query, { tmDelete: new Date() });
  }

  async resolve(number: string): Promise<NumberSnapshot | null> {
    const entity = await withDatabaseErrors(() => this.#numbers.findOneBy({ number, tmDelete: IsNull() }));
    return entity && numberSnapshotOf(entity);
  }

  /** Fields that are undefined stay as they are. */
  #change({ customerId, id }: ResourceQuery, change: Change): Promise<NumberSnapshot> {
    return withDatabaseErrors(async () => {
      const live = { customerId, id, tmDelete: IsNull() };
      await this.#numbers.update(live, { ...change, tmUpdate: new Date() });
      const entity = await this.#numbers.findOneBy({ customerId, id, tmDelete: change.tmDelete ?? IsNull() });
      if (entity === null) throw numberNotFound(id);
      return numberSnapshotOf(entity);
    });
  }
}

function numberNotFound(id: string): VoiceError {
  return new VoiceError('number_not_found', `There is no number ${id}.`, { kind: 'user' });
}

function numberTaken(number: string): VoiceError {
  const message = `${number} is in use.`;
  const problems = [{ pointer: '/number', code: 'number_taken', message, severity: 'error' }];
  return new VoiceError('number_taken', message, { kind: 'user', details: { problems } });
}
