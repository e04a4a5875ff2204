import { Inject, Injectable } from '@nestjs/common';
import {
  type CreateNumber,
  type ListEndpoints,
  type ListNumbers,
  type NumberSnapshot,
  type Page,
  type ResourceQuery,
  type UpdateNumber,
  VerificationRules,
} from '@voipbin/contracts';
import { managerOf, OwnedRows, withDatabaseErrors } from '@voipbin/database';
import { DataSource, IsNull, MoreThan } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { NumberEntity } from '../database/entities/number.entity.ts';
import { NumberRepository } from '../ports/number-repository.ts';

@Injectable()
export class PostgresNumberRepository extends NumberRepository {
  readonly #rows: OwnedRows<NumberEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
    this.#rows = new OwnedRows(dataSource, NumberEntity, 'number');
  }

  async insert({
    callFlowId = null,
    verification = new VerificationRules(),
    ...fields
  }: CreateNumber): Promise<NumberSnapshot> {
    return snapshotOf(await this.#rows.insert(fields.number, { ...fields, callFlowId, verification }));
  }

  async get(query: ResourceQuery): Promise<NumberSnapshot> {
    return snapshotOf(await this.#rows.get(query));
  }

  async list({ customerId, ...page }: ListNumbers): Promise<Page<NumberSnapshot>> {
    const { items, nextCursor } = await this.#rows.page({ customerId }, page);
    return { items: items.map(snapshotOf), nextCursor };
  }

  async update({ customerId, id, ...change }: UpdateNumber): Promise<NumberSnapshot> {
    return snapshotOf(await this.#rows.change({ customerId, id }, change));
  }

  async remove(query: ResourceQuery): Promise<NumberSnapshot> {
    return snapshotOf(await this.#rows.remove(query));
  }

  async listAll({ pageSize, cursor = '' }: ListEndpoints): Promise<Page<string>> {
    const where = { number: MoreThan(cursor), tmDelete: IsNull() };
    const options = { select: { number: true }, where, order: { number: 'ASC' as const }, take: pageSize };
    const rows = await withDatabaseErrors(() => managerOf(this.dataSource).find(NumberEntity, options));
    const items = rows.map(({ number }) => number);
    return { items, nextCursor: items.length < pageSize ? null : (items.at(-1) ?? null) };
  }

  async resolve(number: string): Promise<NumberSnapshot | null> {
    const live = { number, tmDelete: IsNull() };
    const entity = await withDatabaseErrors(() => managerOf(this.dataSource).findOneBy(NumberEntity, live));
    return entity && snapshotOf(entity);
  }
}

function snapshotOf({ tmCreate, tmUpdate, ...entity }: NumberEntity): NumberSnapshot {
  const { id, customerId, number, name, detail, callFlowId, status, verification } = entity;
  const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
  return { id, customerId, number, name, detail, callFlowId, status, verification, ...times };
}
