import { Inject, Injectable } from '@nestjs/common';
import type {
  AccessKeySnapshot,
  AccessScope,
  Authenticated,
  CreateAccessKey,
  ListAccessKeys,
  Page,
  ResourceQuery,
  UpdateAccessKey,
} from '@voipbin/contracts';
import { OwnedRows, withDatabaseErrors } from '@voipbin/database';
import { DataSource } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { AccessKeyEntity } from '../database/entities/access-key.entity.ts';
import { AccessKeyRepository } from '../ports/access-key-repository.ts';

const IDENTIFY = `
SELECT customer_id AS "customerId", scopes, tm_expire AS "tmExpire" FROM (
  SELECT customer_id, scopes, tm_expire FROM access_keys WHERE token_hash = $1 AND tm_delete IS NULL
  UNION ALL
  SELECT customer_id, scopes, tm_expire FROM sessions JOIN agents ON agents.id = agent_id AND agents.tm_delete IS NULL
  WHERE token_hash = $1
) AS tokens
JOIN customers ON customers.id = customer_id AND customers.tm_delete IS NULL
WHERE tm_expire IS NULL OR tm_expire > now()`;

interface Identified {
  customerId: string;
  scopes: AccessScope[];
  tmExpire: Date | null;
}

@Injectable()
export class PostgresAccessKeyRepository extends AccessKeyRepository {
  readonly #rows: OwnedRows<AccessKeyEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
    this.#rows = new OwnedRows(dataSource, AccessKeyEntity, 'access_key');
  }

  async identify(accessKeyHash: string): Promise<Authenticated | null> {
    const [row] = await withDatabaseErrors(() => this.dataSource.query<Identified[]>(IDENTIFY, [accessKeyHash]));
    return row === undefined ? null : { ...row, tmExpire: row.tmExpire?.toISOString() ?? null };
  }

  async insert({ tmExpire, ...fields }: CreateAccessKey): Promise<AccessKeySnapshot> {
    const expire = tmExpire === undefined ? null : new Date(tmExpire);
    return snapshotOf(await this.#rows.insert(fields.tokenPrefix, { ...fields, tmExpire: expire }));
  }

  async get(query: ResourceQuery): Promise<AccessKeySnapshot> {
    return snapshotOf(await this.#rows.get(query));
  }

  async list({ customerId, ...page }: ListAccessKeys): Promise<Page<AccessKeySnapshot>> {
    const { items, nextCursor } = await this.#rows.page({ customerId }, page);
    return { items: items.map(snapshotOf), nextCursor };
  }

  async update({ customerId, id, ...change }: UpdateAccessKey): Promise<AccessKeySnapshot> {
    return snapshotOf(await this.#rows.change({ customerId, id }, change));
  }

  async remove(query: ResourceQuery): Promise<{ key: AccessKeySnapshot; tokenHash: string }> {
    const row = await this.#rows.remove(query);
    return { key: snapshotOf(row), tokenHash: row.tokenHash };
  }
}

function snapshotOf({ tmExpire, tmCreate, tmUpdate, ...row }: AccessKeyEntity): AccessKeySnapshot {
  const { id, customerId, name, detail, tokenPrefix, scopes } = row;
  const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
  return { id, customerId, name, detail, tokenPrefix, scopes, tmExpire: tmExpire?.toISOString() ?? null, ...times };
}
