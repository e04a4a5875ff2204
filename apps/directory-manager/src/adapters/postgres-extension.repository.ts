import { Inject, Injectable } from '@nestjs/common';
import type {
  EndpointSnapshot,
  ExtensionSnapshot,
  FindExtension,
  ListEndpoints,
  ListExtensions,
  Page,
  ResourceQuery,
} from '@voipbin/contracts';
import { managerOf, OwnedRows, withDatabaseErrors } from '@voipbin/database';
import { DataSource, IsNull, MoreThan, Not } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { ExtensionEntity } from '../database/entities/extension.entity.ts';
import { type ExtensionChange, ExtensionRepository, type NewExtension } from '../ports/extension-repository.ts';

/** `maximum_expiration` of an AOR, as Asterisk has it. */
const LONGEST_REGISTRATION_MS = 7_200_000;

@Injectable()
export class PostgresExtensionRepository extends ExtensionRepository {
  readonly #rows: OwnedRows<ExtensionEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
    this.#rows = new OwnedRows(dataSource, ExtensionEntity, 'extension');
  }

  /** A registration may outlive its account; it must not become another customer's. */
  async #refuseLate(username: string, customerId: string): Promise<void> {
    const since = new Date(Date.now() - LONGEST_REGISTRATION_MS);
    const late = { username, customerId: Not(customerId), tmDelete: MoreThan(since) };
    if (await withDatabaseErrors(() => managerOf(this.dataSource).existsBy(ExtensionEntity, late))) {
      throw this.#rows.taken(username);
    }
  }

  async insert({ extension, ...fields }: NewExtension): Promise<ExtensionSnapshot> {
    await this.#refuseLate(extension, fields.customerId);
    return snapshotOf(await this.#rows.insert(extension, { username: extension, ...fields }));
  }

  async get(query: ResourceQuery): Promise<ExtensionSnapshot> {
    return snapshotOf(await this.#rows.get(query));
  }

  find({ customerId, extension: username }: FindExtension): Promise<ExtensionSnapshot | null> {
    return this.#findLive({ customerId, username });
  }

  findAccount(username: string): Promise<ExtensionSnapshot | null> {
    return this.#findLive({ username });
  }

  async #findLive(where: { customerId?: string; username: string }): Promise<ExtensionSnapshot | null> {
    const live = { ...where, tmDelete: IsNull() };
    const row = await withDatabaseErrors(() => managerOf(this.dataSource).findOneBy(ExtensionEntity, live));
    return row && snapshotOf(row);
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
  const { id, customerId, username, outgoingNumber, name, detail } = entity;
  const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
  return { id, customerId, extension: username, outgoingNumber, name, detail, ...times };
}

function endpointOf({ id, customerId, username, realm, digest }: ExtensionEntity): EndpointSnapshot {
  return { id, customerId, username, realm, digest };
}
