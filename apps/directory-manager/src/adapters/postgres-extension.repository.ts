import { Inject, Injectable } from '@nestjs/common';
import type {
  EndpointSnapshot,
  ExtensionSnapshot,
  ListEndpoints,
  ListExtensions,
  Page,
  ResourceQuery,
} from '@voipbin/contracts';
import { OwnedRows } from '@voipbin/database';
import { DataSource } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { ExtensionEntity } from '../database/entities/extension.entity.ts';
import { type ExtensionChange, ExtensionRepository, type NewExtension } from '../ports/extension-repository.ts';

@Injectable()
export class PostgresExtensionRepository extends ExtensionRepository {
  readonly #rows: OwnedRows<ExtensionEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) dataSource: DataSource) {
    super();
    this.#rows = new OwnedRows(dataSource.getRepository(ExtensionEntity), 'extension');
  }

  async insert({ extension, ...fields }: NewExtension): Promise<ExtensionSnapshot> {
    return snapshotOf(await this.#rows.insert(extension, { username: extension, ...fields }));
  }

  async get(query: ResourceQuery): Promise<ExtensionSnapshot> {
    return snapshotOf(await this.#rows.get(query));
  }

  async list({ customerId, ...page }: ListExtensions): Promise<Page<ExtensionSnapshot>> {
    const { items, nextCursor } = await this.#rows.page({ customerId }, page);
    return { items: items.map(snapshotOf), nextCursor };
  }

  async update(query: ResourceQuery, change: ExtensionChange): Promise<ExtensionSnapshot> {
    return snapshotOf(await this.#rows.change(query, change));
  }

  async remove(query: ResourceQuery): Promise<ExtensionSnapshot> {
    return snapshotOf(await this.#rows.remove(query));
  }

  async listEndpoints(page: ListEndpoints): Promise<Page<EndpointSnapshot>> {
    const { items, nextCursor } = await this.#rows.page({}, page);
    return { items: items.map(endpointOf), nextCursor };
  }
}

function snapshotOf({ tmCreate, tmUpdate, ...entity }: ExtensionEntity): ExtensionSnapshot {
  const { id, customerId, username, name, detail } = entity;
  const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
  return { id, customerId, extension: username, name, detail, ...times };
}

function endpointOf({ id, customerId, username, realm, digest }: ExtensionEntity): EndpointSnapshot {
  return { id, customerId, username, realm, digest };
}
