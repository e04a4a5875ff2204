import { newId, VoiceError } from '@voipbin/common';
import type { Page, ResourceQuery } from '@voipbin/contracts';
import {
  type DataSource,
  type DeepPartial,
  type EntityTarget,
  type FindOptionsWhere,
  IsNull,
  type Repository,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

import { pageBy, type PageOptions } from './page-by.ts';
import { toDatabaseError } from './to-database-error.ts';
import { managerOf } from './transaction.ts';
import { withDatabaseErrors } from './with-database-errors.ts';

export interface OwnedRow {
  id: string;
  customerId: string;
  tmCreate: Date;
  tmUpdate: Date;
  tmDelete: Date | null;
}

/** What whoever makes a row decides. */
export type RowFields<Row extends OwnedRow> = Omit<Row, 'id' | 'tmCreate' | 'tmUpdate' | 'tmDelete'>;

/** The live rows of one kind, each a customer's. What a customer does not have is refused with `<kind>_not_found`. */
export class OwnedRows<Row extends OwnedRow> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly Entity: EntityTarget<Row>,
    private readonly kind: string,
    private readonly nameField = kind,
  ) {}

  get #rows(): Repository<Row> {
    return managerOf(this.dataSource).getRepository(this.Entity);
  }

  /** Refused with `<kind>_taken` at its field when a live row of anybody's has this name. */
  async insert(name: string, fields: RowFields<Row>): Promise<Row> {
    const now = new Date();
    const row = this.#rows.create({
      id: newId(),
      ...fields,
      tmCreate: now,
      tmUpdate: now,
      tmDelete: null,
    } as DeepPartial<Row>);
    try {
      await this.#rows.insert(row as QueryDeepPartialEntity<Row>);
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      throw error.code === 'duplicate' ? this.taken(name) : error;
    }
    return row;
  }

  async get(query: ResourceQuery): Promise<Row> {
    const row = await withDatabaseErrors(() => this.#rows.findOneBy(where<Row>(query)));
    if (row === null) throw this.#notFound(query.id);
    return row;
  }

  /** Newest first; of all customers when none is named. */
  page(owner: { customerId?: string }, { pageSize, cursor }: PageOptions): Promise<Page<Row>> {
    const live = this.#rows.createQueryBuilder(this.kind).where(where<Row>(owner));
    return pageBy(live, { pageSize, cursor, createdProperty: 'tmCreate' });
  }

  /** Fields that are undefined stay as they are. */
  change(query: ResourceQuery, change: Partial<RowFields<Row>>): Promise<Row> {
    return this.#change(query, change);
  }

  /** The row as it last was; from now on its name is free. */
  remove(query: ResourceQuery): Promise<Row> {
    const now = new Date();
    return this.#change(query, { tmDelete: now }, now);
  }

  #change(query: ResourceQuery, change: object, tmDelete?: Date): Promise<Row> {
    return withDatabaseErrors(async () => {
      const changed = { ...change, tmUpdate: new Date() } as unknown as QueryDeepPartialEntity<Row>;
      await this.#rows.update(where<Row>(query), changed);
      const row = await this.#rows.findOneBy(where<Row>(query, tmDelete));
      if (row === null) throw this.#notFound(query.id);
      return row;
    });
  }

  #notFound(id: string): VoiceError {
    return new VoiceError(`${this.kind}_not_found`, `There is no ${this.kind} ${id}.`, { kind: 'user' });
  }

  taken(name: string): VoiceError {
    const code = `${this.kind}_taken`;
    const message = `${name} is in use.`;
    const problems = [{ pointer: `/${this.nameField}`, code, message, severity: 'error' }];
    return new VoiceError(code, message, { kind: 'user', details: { problems } });
  }
}

function where<Row extends OwnedRow>(named: Partial<ResourceQuery>, tmDelete?: Date): FindOptionsWhere<Row> {
  const { customerId, id } = named;
  const which = { ...(customerId !== undefined && { customerId }), ...(id !== undefined && { id }) };
  return { ...which, tmDelete: tmDelete ?? IsNull() } as FindOptionsWhere<Row>;
}
